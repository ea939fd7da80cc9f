import { browserDeps } from '@/background/shutter/browser-deps';
import { createShutter } from '@/background/shutter/shutter';
import { placeFrames, toPictureBoxes } from '@/core/redaction/box-geometry';
import { browser } from '@/platform/browser';

/** The product's shutter and nothing else of its background: the test asks it for pictures. */
const shutter = createShutter(browserDeps);

browser.runtime.onMessage.addListener((message: unknown) => {
  const isHello = (message as { type?: string }).type === 'frame/hello';
  return Promise.resolve(isHello ? { status: 'recording', options: {} } : { ok: true });
});

async function tab(): Promise<{ id: number; windowId: number }> {
  const [active] = await browser.tabs.query({ active: true });
  return { id: active!.id!, windowId: active!.windowId! };
}

export async function record(): Promise<void> {
  const { id } = await tab();
  await browser.scripting.executeScript({
    target: { tabId: id, allFrames: true },
    files: ['recorder.js'],
  });
}

/** True when the browser takes pictures for the extension. */
export async function canCapture(): Promise<boolean> {
  const { windowId } = await tab();
  return browserDeps.captureTab(windowId).then(
    () => true,
    () => false,
  );
}

/** A picture as the product takes it: PNG in base64, or the reason why there is none. */
export async function take(): Promise<{ png: string } | { reason: string }> {
  const outcome = await shutter.now((await tab()).id);
  if (!outcome.ok) return { reason: outcome.omission.reason };
  return { png: toBase64(outcome.screenshot.bytes) };
}

/** A picture as it would be with no protocol: measured, then captured, then covered. */
export async function takeNaively(): Promise<{ png: string }> {
  const { id, windowId } = await tab();
  const answers = await browserDeps.measureFrames(id);
  const png = await browserDeps.captureTab(windowId).catch(() => null);
  if (!png) {
    // the browser's quota
    await browserDeps.wait(550);
    return takeNaively();
  }
  const reports = answers.flatMap(({ report }) => report ?? []);
  const view = new DataView(png.buffer);
  const size = { width: view.getUint32(16), height: view.getUint32(20), scale: 1 };
  const boxes = toPictureBoxes(placeFrames(reports)?.boxes ?? [], size);
  const { bytes } = await browserDeps.redactPicture(png, boxes, { scale: 1, target: null });
  return { png: toBase64(bytes) };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
