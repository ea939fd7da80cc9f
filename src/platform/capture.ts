import { browser } from './browser';

export type CaptureFailure = 'no-access' | 'quota' | 'failed';

/** The browser gave no picture. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';

  constructor(
    readonly failure: CaptureFailure,
    options?: ErrorOptions,
  ) {
    super(`The browser took no picture (${failure}).`, options);
  }
}

/**
 * What the window's active tab shows, as PNG bytes in memory. There is no tab argument in the browser:
 * the caller checks before and after that the tab is the one it means.
 * @throws CaptureError
 */
export async function captureTab(windowId: number): Promise<Uint8Array> {
  let url: string | undefined;
  try {
    url = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    throw new CaptureError(failureOf(error), { cause: error });
  }
  const bytes = url ? bytesOfDataUrl(url) : null;
  if (!bytes) throw new CaptureError('failed');
  return bytes;
}

function failureOf(error: unknown): CaptureFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (/MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND|quota/i.test(message)) return 'quota';
  if (/permission|activeTab|cannot access|cannot be scripted/i.test(message)) return 'no-access';
  return 'failed';
}

/** Not by `fetch`: the extension's own policy allows no connection, not even to a data URL. */
function bytesOfDataUrl(url: string): Uint8Array | null {
  const prefix = 'data:image/png;base64,';
  if (!url.startsWith(prefix)) return null;
  const binary = atob(url.slice(prefix.length));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
