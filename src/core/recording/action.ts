import type { Box } from '../geometry';
import type { RedactedValue } from '../sop/redacted-value';
import type { StepKind } from '../sop/step-kind';
import type { Target } from '../sop/target';

export type { RedactedValue };

/** Kinds that come from a person's hand on a page or browser, not from the editor. */
export type ActionKind = Exclude<StepKind, 'note'>;

export interface PageInfo {
  /** Redacted document title. */
  title: string;
  /** Origin and path only; sensitive path segments redacted. */
  url: string;
}

/** Counts things that change a picture of a frame. Two equal readings mean an equal picture. */
export interface FrameCounters {
  /** A random token of the document, made when the recorder starts in it. */
  document: string;
  mutations: number;
  scrolls: number;
  resizes: number;
}

/** The moment before an action took effect, with which a picture must agree. */
export interface PressEvidence {
  /** Epoch ms of the pointerdown or keydown. */
  at: number;
  counters: FrameCounters;
  /** Identity of the target, as in `Action.targetKey` and the keys of `FrameReport.targets`. */
  targetKey: string | null;
  /** Border box of the target in CSS px of its frame's viewport, read at that moment. */
  box: Box | null;
}

/**
 * One thing the technician did, reported by the frame it happened in.
 * A later report with the same `id` supersedes an earlier one (typing grows, a click becomes a double-click).
 */
export interface Action {
  /** Unique over the recording: `<document token>:<serial>`. */
  id: string;
  kind: ActionKind;
  /** Epoch ms when it began. */
  at: number;
  /** Epoch ms of the latest event that belongs to it. Of two reports with one id, the later one has the larger. */
  endedAt: number;
  /** Identity of the element within its document; equal keys are the same element. */
  targetKey: string | null;
  target: Target | null;
  value: RedactedValue | null;
  /**
   * The second thing named, redacted. `drag`: what it was dropped on. `select` in an ARIA combobox: the option
   * that was clicked (`target` and `targetKey` are the combobox, `value` the option's text, as for a native select).
   */
  destination: Target | null;
  page: PageInfo;
  press: PressEvidence | null;
  /** Index path of the frame from the top frame, outermost first; null when it can't be known. */
  framePath: number[] | null;
  /** True while more of it may come (the caret is still in the field). */
  open: boolean;
  /** For `gap`: what could not be seen, in a sentence. */
  detail?: string;
  /** Ids of earlier actions that are part of this one. Filled by the coalescer, never by a frame. */
  absorbed?: string[];
}
