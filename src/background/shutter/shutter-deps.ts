import type { ScreenshotOmission } from '@/core/sop/model';
import type { redactPicture } from '@/imaging/redact-picture';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import type { FrameAnswer } from '@/platform/frames';
import type { TabIdentity } from '@/platform/tab-identity';

/** What the shutter needs of the browser. */
export interface ShutterDeps {
  measureFrames(tabId: number): Promise<FrameAnswer[]>;
  /** PNG bytes of what the window's active tab shows. @throws CaptureError */
  captureTab(windowId: number): Promise<Uint8Array>;
  tabIdentity(tabId: number): Promise<TabIdentity | null>;
  /**
   * Describes the tab's viewport now, redacted, and gives back what draws it to PNG bytes later;
   * null when that isn't possible.
   */
  captureBySnapshot(tabId: number): Promise<(() => Promise<Uint8Array>) | null>;
  redactPicture: typeof redactPicture;
  /** Epoch ms, the same clock as the pages'. */
  now(): number;
  wait(ms: number): Promise<void>;
}

export type PictureOutcome =
  | { ok: true; screenshot: RedactedScreenshot }
  | { ok: false; omission: ScreenshotOmission };
