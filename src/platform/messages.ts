import type { Box } from '@/core/geometry';
import type { Action, FrameCounters, PageInfo, PressEvidence } from '@/core/recording/action';
import type { RecordingOptions, RecordingScope, RecordingStatus } from '@/core/recording/recording';
import type { ViewportDescription } from '@/core/redaction/viewport-description';
import type { EditCommand } from '@/core/sop/edit-command';
import type { RedactionClass, RedactionKind } from '@/core/sop/redaction-kind';
import type { Signal } from '@/core/sop/step-kind';

/**
 * Every message of the product. JSON only. Validated on receipt by `parse-message.ts`:
 * a frame may send `frame/*`, extension pages the rest.
 */

/** How the document of a top frame came to be, told by the browser to the page. */
export interface Arrival {
  /**
   * `same-document`: the app changed its route. `entered`: a person did, by a link or the address bar.
   * `present`: it was there long before the recorder came.
   */
  type: 'navigate' | 'reload' | 'back-forward' | 'same-document' | 'entered' | 'present';
  /** Index in the tab's session history, or -1 where the browser doesn't tell. */
  historyIndex: number;
  page: PageInfo;
  /** The page's first heading, redacted; empty when there is none. */
  heading: string;
}

/** From the recorder in a frame to the background. */
export type FrameMessage =
  /** A recorder started in a frame and asks what is going on. */
  | { type: 'frame/hello'; framePath: number[] | null; document: string }
  /** A document was loaded or its route changed; sent by the top frame when its title is known. */
  | { type: 'frame/arrived'; at: number; arrival: Arrival }
  /**
   * Answered with ACKNOWLEDGED once it is stored, or deliberately dropped. Any other answer, or none
   * (a worker that died looks like `undefined`), makes the frame send it again.
   */
  | { type: 'frame/action'; action: Action }
  /** Something followed; belongs to `actionId`, or to the latest action when that is null. */
  | { type: 'frame/signal'; at: number; actionId: string | null; signal: Signal }
  /** The frame has changed and come to rest, or the pointer rests on something: a picture now would be a good one. */
  | { type: 'frame/settled'; at: number; counters: FrameCounters }
  /** First change since the frame was last measured. */
  | { type: 'frame/changed'; at: number; counters: FrameCounters }
  /** The button or key went down on a target; the action itself may follow. */
  | { type: 'frame/press'; press: PressEvidence };

/** The answer to `frame/action`. */
export const ACKNOWLEDGED = true;

export interface HelloReply {
  status: RecordingStatus;
  options: RecordingOptions;
}

/** From popup, side panel or editor to the background. */
export type AppMessage =
  /** Sent before the browser's permission prompt, which may close the popup: granting then starts it. */
  | ({ type: 'recording/intend' } & StartRequest)
  /** Sent when the prompt was answered with no: access that is granted later for another reason starts nothing. */
  | { type: 'recording/refused' }
  | ({ type: 'recording/start' } & StartRequest)
  | { type: 'recording/stop' }
  | { type: 'recording/pause' }
  | { type: 'recording/resume' }
  | { type: 'recording/state' }
  /** After a browser restart: go on with the recording that was cut off, or finish it. */
  | { type: 'recording/go-on' }
  /** Take a picture now: of the page as it is, on a step of its own or on `stepId`. */
  | { type: 'recording/take-picture'; stepId: string | null }
  /** `by` is the id of the window (`open-windows.ts`): undo leaves alone what another open window did. */
  | { type: 'sop/edit'; sopId: string; command: EditCommand; by?: string }
  | { type: 'sop/undo'; sopId: string; by?: string }
  | { type: 'sop/redo'; sopId: string; by?: string }
  | { type: 'sop/create'; title: string }
  | { type: 'sop/delete'; sopId: string }
  | { type: 'sop/restore'; sopId: string };

export interface StartRequest {
  scope: RecordingScope;
  /** The tab the technician looks at. */
  tabId: number;
  /** Append to this SOP; null starts a new one. */
  sopId: string | null;
  options: RecordingOptions;
}

/** Every answer to an app message: what it asked for, or a sentence for the person. */
export type AppReply<T> = { ok: true; value: T } | { ok: false; message: string };

export interface RecordingState {
  status: RecordingStatus;
  sopId: string | null;
  /** Steps stored in this SOP so far. */
  steps: number;
  scope: RecordingScope | null;
  /** Match patterns that the recording needs access to. */
  hosts: string[];
  /** True after a browser restart, until the technician goes on or finishes. */
  interrupted: boolean;
  /** A sentence about what went wrong while recording (storage full...), or null. */
  problem: string | null;
}

/** From the background to the recorders in a tab's frames. */
export type StatusMessage = { type: 'recording/status'; status: RecordingStatus };

/** A frame's line to the background. */
export interface FrameChannel {
  /** Rejects when nobody answers; resolves to `undefined` when the worker died while answering. */
  send(message: FrameMessage): Promise<unknown>;
  /** @returns Ends the listening. */
  onStatus(listener: (message: StatusMessage) => void): () => void;
  /** True when the extension was reloaded, updated or removed: this script belongs to nobody now. */
  isOrphaned(): boolean;
}

/** What a frame reports when it is measured (called directly in the frame, not messaged). */
export interface FrameReport {
  /** Index path from the top frame (`parent.frames[i]`), or null where it can't be known. */
  path: number[] | null;
  counters: FrameCounters;
  /** CSS px. */
  viewport: { width: number; height: number };
  devicePixelRatio: number;
  /** `visualViewport.scale`; 1 unless pinch-zoomed. */
  pinchZoom: number;
  visible: boolean;
  /** Sensitive boxes in CSS px of this frame's viewport, union of all text rects and control boxes. */
  boxes: SensitiveBox[];
  /** Set when the scan failed or took too long: the frame must be covered whole. */
  scanFailed: boolean;
  /** Where animations are moving things right now (CSS px): nothing can be told of what is there. */
  moving: Box[];
  children: ChildFrame[];
  /** Boxes (CSS px) of visible actionable elements by target key, to tell whether an older picture still fits. */
  targets: Record<string, Box>;
}

export interface SensitiveBox extends Box {
  class: RedactionClass;
  kind: RedactionKind;
}

export interface ChildFrame {
  /** Index in `window.frames`; null for a frame in a shadow tree, which has none. */
  index: number | null;
  /** Content box in CSS px of the parent's viewport. */
  box: Box;
  /** CSS px of the parent per CSS px of the child; null when it is rotated or skewed. */
  scale: number | null;
  /** Title, aria-label or name of the frame element, redacted. */
  name: string;
}

/**
 * The recorder's handle in the frame's isolated world, for `scripting.executeScript`.
 * Lives at `globalThis[RECORDER_HANDLE]`; gone when the recorder has stopped.
 */
export const RECORDER_HANDLE = '__sopwrightRecorder';

export interface RecorderHandle {
  measure(): Promise<FrameReport>;
}

/**
 * Set by `snapshot.js`, which is injected only when the browser takes no picture: describes what the frame shows,
 * without the text under the sensitive boxes.
 */
export const SNAPSHOT_HANDLE = '__sopwrightSnapshot';

export type DescribeViewport = (sensitive: SensitiveBox[]) => ViewportDescription;
