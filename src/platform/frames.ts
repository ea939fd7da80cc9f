import { browser } from './browser';
import type { FrameReport, RecorderHandle } from './messages';
import { RECORDER_HANDLE } from './messages';

/** What one frame of a tab said when it was measured. */
export interface FrameAnswer {
  frameId: number;
  /** Null when no recorder is there, it failed, or it took too long. */
  report: FrameReport | null;
}

/** A frame that takes longer (ms) is covered whole. */
const FRAME_PATIENCE = 700;
/** A tab of which not all frames came back (ms) is asked for its top frame only. */
const TAB_PATIENCE = 1000;

/**
 * Measures all frames of a tab at once, in the recorder's isolated world; what it says has been on the screen for
 * two frames when it returns. Never throws: a tab that can't be reached has no answers, a frame that can't has none either or a null report.
 */
export async function measureFrames(tabId: number): Promise<FrameAnswer[]> {
  const all = await inTime(measure({ tabId, allFrames: true }));
  // one frame that hangs keeps back the answers of all; the top frame alone still lets it be covered
  return all ?? (await inTime(measure({ tabId, frameIds: [0] }))) ?? [];
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

async function measure(target: Target): Promise<FrameAnswer[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target,
      func: measureHere,
      args: [RECORDER_HANDLE, FRAME_PATIENCE],
    });
    return results.map(({ frameId, result }) => ({
      frameId,
      report: (result as FrameReport | null | undefined) ?? null,
    }));
  } catch {
    return null;
  }
}

/**
 * Measures, then waits until what was measured has been on the screen for two frames: a picture taken at once
 * could still show the state before. Runs in the frame: must not use anything from this module.
 */
async function measureHere(handle: string, patience: number): Promise<FrameReport | null> {
  const recorder = (globalThis as unknown as Record<string, RecorderHandle | undefined>)[handle];
  if (!recorder) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const measured = async () => {
    const report = await recorder.measure();
    // hidden pages have no frames; they are not pictured
    if (!report.visible) return report;
    await nextFrame();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    return report;
  };
  try {
    return await Promise.race([measured(), late]);
  } catch {
    return null;
  }
}

function inTime<T>(promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, TAB_PATIENCE, null);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
