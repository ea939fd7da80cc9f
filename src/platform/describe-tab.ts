import type { ViewportDescription } from '@/core/redaction/viewport-description';
import { browser } from './browser';
import {
  type DescribeViewport,
  RECORDER_HANDLE,
  type RecorderHandle,
  SNAPSHOT_HANDLE,
} from './messages';

/**
 * What the tab's top frame shows, read without touching the page and without its sensitive text.
 * Null when the frame has no recorder or could not be searched for sensitive places.
 * @throws when the tab can't be reached.
 */
export async function describeTab(tabId: number): Promise<ViewportDescription | null> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: ['/snapshot.js'] });
  const [answer] = await browser.scripting.executeScript({
    target,
    func: describeHere,
    args: [RECORDER_HANDLE, SNAPSHOT_HANDLE],
  });
  return (answer?.result as ViewportDescription | null | undefined) ?? null;
}

/** Runs in the frame: must not use anything from this module. */
async function describeHere(
  recorderHandle: string,
  snapshotHandle: string,
): Promise<ViewportDescription | null> {
  const world = globalThis as unknown as Record<string, unknown>;
  const recorder = world[recorderHandle] as RecorderHandle | undefined;
  const describe = world[snapshotHandle] as DescribeViewport | undefined;
  delete world[snapshotHandle];
  if (!recorder || !describe) return null;
  const { boxes, scanFailed } = await recorder.measure();
  return scanFailed ? null : describe(boxes);
}
