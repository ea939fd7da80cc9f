import type { Box } from '../geometry';
import type { RedactionClass, RedactionKind } from './redaction-kind';
import type { Signal, StepKind } from './step-kind';
import type { Target } from './target';

/**
 * The SOP document as it is stored row by row and assembled for writers.
 * Everything in it is already redacted.
 */

/** Inline text: the subset of mdast phrasing content that the product writes. */
export type Phrasing =
  | { type: 'text'; value: string }
  | { type: 'inlineCode'; value: string }
  | { type: 'strong'; children: Phrasing[] }
  | { type: 'emphasis'; children: Phrasing[] }
  | { type: 'link'; url: string; children: Phrasing[] };

export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export interface Callout {
  id: string;
  kind: CalloutKind;
  text: string;
}

/** "If X, do Y" at a step. */
export interface Branch {
  id: string;
  condition: string;
  instruction: string;
  /** A step, section or SOP to go to, by id; null when the instruction says it all. */
  goTo: { kind: 'step' | 'section' | 'sop'; id: string } | null;
}

export type SopStatus = 'draft' | 'in-review' | 'approved' | 'effective' | 'superseded' | 'retired';

/** The document's own fields (see the published schema). Empty string or list: not filled. */
export interface SopFields {
  title: string;
  sopNumber: string;
  purpose: string;
  scope: string;
  outOfScope: string;
  trigger: string;
  roles: { role: string; responsibility: string; accountable: boolean }[];
  prerequisites: string[];
  safetyNotes: string;
  exceptions: { condition: string; response: string }[];
  escalations: { threshold: string; to: string; how: string }[];
  qualityChecks: string[];
  rollback: string;
  auditTrail: string[];
  references: { title: string; url: string }[];
  controls: { framework: string; id: string; title: string }[];
  owner: string;
  author: string;
  reviewers: string[];
  approver: string;
  version: string;
  status: SopStatus;
  /** ISO dates (yyyy-mm-dd) or empty. */
  effectiveDate: string;
  nextReviewDate: string;
  reviewCadence: string;
  changeSummary: string;
  client: string;
  folder: string;
  tags: string[];
  /** BCP 47. */
  language: string;
  variables: { name: string; description: string; example: string }[];
}

export function emptySopFields(title = ''): SopFields {
  return {
    title,
    sopNumber: '',
    purpose: '',
    scope: '',
    outOfScope: '',
    trigger: '',
    roles: [],
    prerequisites: [],
    safetyNotes: '',
    exceptions: [],
    escalations: [],
    qualityChecks: [],
    rollback: '',
    auditTrail: [],
    references: [],
    controls: [],
    owner: '',
    author: '',
    reviewers: [],
    approver: '',
    version: '0.1',
    status: 'draft',
    effectiveDate: '',
    nextReviewDate: '',
    reviewCadence: '',
    changeSummary: '',
    client: '',
    folder: '',
    tags: [],
    language: 'en',
    variables: [],
  };
}

/** Why a step has no picture. The detail is a sentence for the person. */
export const OMISSION_REASONS = [
  'page-changed',
  'too-fast',
  'no-access',
  'tab-changed',
  'not-visible',
  'zoomed',
  'frame-silent',
  'capture-failed',
  'verification-failed',
  'scan-failed',
  'private-window',
  'storage-full',
  'interrupted',
  'turned-off',
  'not-a-page',
  'removed',
] as const;
export type OmissionReason = (typeof OMISSION_REASONS)[number];

export interface ScreenshotOmission {
  reason: OmissionReason;
  detail: string;
}

/** Where a screenshot's pixels were destroyed, in picture pixels. */
export interface RedactionBox extends Box {
  class: RedactionClass;
  kind: RedactionKind;
}

/** A stored, redacted picture's geometry; its bytes lie beside it. */
export interface ScreenshotMeta {
  /** Picture pixels. */
  width: number;
  height: number;
  /** Picture pixels per CSS px. */
  scale: number;
  /** The target in picture pixels: highlighted when shown and exported, never burned in. */
  target: Box | null;
  redactions: RedactionBox[];
}

export interface Screenshot extends ScreenshotMeta {
  id: string;
  mime: 'image/png' | 'image/jpeg';
}

export interface StepContent {
  kind: StepKind;
  /** The sentence as plain text. */
  text: string;
  richText: Phrasing[];
  target: Target | null;
  /** Redacted. */
  value: string | null;
  signals: Signal[];
  page: { title: string; url: string } | null;
  screenshotOmitted: ScreenshotOmission | null;
  expectedResult: string;
  callouts: Callout[];
  branches: Branch[];
  /** Hidden in exports. */
  hidden: boolean;
  optional: boolean;
  /** Epoch ms of the action, or of when it was added by hand. */
  at: number;
  durationMs: number;
}

/** A step as writers see it. */
export interface Step extends StepContent {
  id: string;
  /** Derived: 1-based over the whole SOP. */
  number: number;
  screenshots: Screenshot[];
}

export interface Section {
  id: string;
  title: string;
  steps: Step[];
}

/** The assembled document: what writers and the package take. */
export interface SopDocument extends SopFields {
  id: string;
  createdAt: number;
  updatedAt: number;
  sections: Section[];
}
