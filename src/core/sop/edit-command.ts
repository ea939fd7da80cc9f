import type { Branch, Callout, Phrasing, SopFields } from './model';

/** Fields of a step that a person edits in place. */
export interface StepPatch {
  text?: string;
  richText?: Phrasing[];
  expectedResult?: string;
  callouts?: Callout[];
  branches?: Branch[];
  hidden?: boolean;
  optional?: boolean;
}

/**
 * One edit of an SOP. Each is applied in a small transaction and keeps its inverse.
 * `afterStepId` / `afterSectionId` null means: at the beginning.
 */
export type EditCommand =
  | { type: 'set-fields'; fields: Partial<SopFields> }
  | { type: 'set-step'; stepId: string; patch: StepPatch }
  | { type: 'set-section-title'; sectionId: string; title: string }
  | { type: 'add-step'; sectionId: string; afterStepId: string | null; text: string }
  | { type: 'delete-steps'; stepIds: string[] }
  | { type: 'duplicate-steps'; stepIds: string[] }
  /** The first of the steps absorbs the others: texts, callouts, signals and pictures. */
  | { type: 'merge-steps'; stepIds: string[] }
  /** Cuts the text at a UTF-16 offset; what follows becomes a new step after it. */
  | { type: 'split-step'; stepId: string; offset: number }
  | { type: 'move-steps'; stepIds: string[]; sectionId: string; afterStepId: string | null }
  /** Makes a section of consecutive steps; what stood after them in their section becomes one more. */
  | { type: 'group-steps'; stepIds: string[]; title: string }
  | { type: 'move-section'; sectionId: string; afterSectionId: string | null }
  /** Gives the section's steps to the section before it (or after, for the first). */
  | { type: 'ungroup-section'; sectionId: string }
  | { type: 'remove-screenshot'; screenshotId: string }
  /** Puts the picture that its step got last in the place of this one. */
  /** Takes a picture that was just stored on its step into the history, so that it can be undone. */
  | { type: 'add-screenshot'; screenshotId: string }
  | { type: 'replace-screenshot'; screenshotId: string };
