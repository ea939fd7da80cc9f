import type { Runtime } from 'webextension-polyfill';
import type { ViewportDescription } from '@/core/redaction/viewport-description';
import { browser } from './browser';

/** An extension document out of sight, for what needs a DOM: Chrome's background has none. */
const DOCUMENT = 'offscreen.html';
/** ms after which an unused document is closed. */
const IDLE = 30_000;

interface DrawRequest {
  type: 'offscreen/draw';
  description: ViewportDescription;
}

/** Chrome's API, which the polyfill doesn't know. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

let opening: Promise<void> | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Draws a description in the hidden document. PNG bytes. @throws when it can't be opened or drawn. */
export async function drawElsewhere(description: ViewportDescription): Promise<Uint8Array> {
  clearTimeout(idle);
  opening ??= open();
  try {
    await opening;
    const request: DrawRequest = { type: 'offscreen/draw', description };
    const answer: unknown = await browser.runtime.sendMessage(request);
    if (typeof answer !== 'string') throw new Error('The hidden document gave no picture.');
    return Uint8Array.from(atob(answer), (char) => char.charCodeAt(0));
  } finally {
    idle = setTimeout(() => void close(), IDLE);
  }
}

/** In the hidden document: answers what `drawElsewhere` asks. */
export function answerDrawRequests(
  draw: (description: ViewportDescription) => Promise<Uint8Array>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // content scripts are untrusted and have no business here
    if (sender.id !== browser.runtime.id || sender.tab || !isDrawRequest(message)) return undefined;
    return draw(message.description).then(toBase64);
  });
}

function isDrawRequest(message: unknown): message is DrawRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<DrawRequest>).type === 'offscreen/draw'
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(binary);
}

function offscreenApi(): Offscreen | undefined {
  return (globalThis as unknown as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;
}

async function open(): Promise<void> {
  const api = offscreenApi();
  if (!api) return openFrame();
  if (await api.hasDocument()) return;
  await api.createDocument({
    url: DOCUMENT,
    reasons: ['DOM_PARSER'],
    justification: 'Draws a redacted picture of the page where the browser may not take one.',
  });
}

/** Firefox's background is a page itself. */
function openFrame(): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.dataset.drawing = '';
    frame.width = '1600';
    frame.height = '1200';
    frame.src = browser.runtime.getURL(DOCUMENT);
    frame.addEventListener('load', () => resolve());
    frame.addEventListener('error', () => reject(new Error('The hidden document did not open.')));
    document.body.append(frame);
  });
}

async function close(): Promise<void> {
  opening = null;
  const api = offscreenApi();
  if (!api) document.querySelector('iframe[data-drawing]')?.remove();
  else if (await api.hasDocument()) await api.closeDocument();
}
