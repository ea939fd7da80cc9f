import type { Page } from 'puppeteer-core';
import {
  DEFAULT_RECORDING_OPTIONS,
  type RecordingOptions,
  type RecordingScope,
} from '@/core/recording/recording';
import type { RecordingState, StartRequest } from '@/platform/messages';
import type { ExtensionControl } from './control-extension';
import type { ExtensionBrowser } from './launch';
import { waitUntil } from './wait-until';

export interface StartOptions {
  readonly scope: RecordingScope;
  /** Append to this SOP. Default: a new one. */
  readonly sopId?: string;
  readonly options?: Partial<RecordingOptions>;
}

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  tabs: { query(query: object): Promise<{ id?: number }[]> };
}
declare const chrome: ExtensionApi;

/**
 * Starts recording `page` as a technician does: the toolbar button, the scope, Record.
 * The person's yes to the browser's question is given in advance.
 * @throws Error saying what the popup shows, when the recording does not start
 */
export async function startRecording(
  handle: ExtensionBrowser,
  control: ExtensionControl,
  page: Page,
  start: StartOptions,
): Promise<RecordingState> {
  const before = await control.state();
  if (before.status !== 'idle') throw new Error('A recording is already running in this browser.');
  const hosts = start.scope === 'all' ? '<all_urls>' : siteOf(page.url());
  await handle.grantHosts(hosts);

  const popup = await handle.popup(page);
  if (start.sopId !== undefined || start.options) await pressInPopup(popup, start, hosts);
  else await pressRecord(popup, start.scope);

  const state = await waitUntil('the recording to start', async () => {
    const now = await control.state();
    return now.status === 'recording' && now;
  }).catch(async (error: unknown) => {
    const says = popup.isClosed() ? '' : await textOf(popup);
    throw new Error(says ? `The recording did not start. The popup says: ${says}` : String(error));
  });
  if (!popup.isClosed()) await popup.close();
  return state;
}

async function pressRecord(popup: Page, scope: RecordingScope): Promise<void> {
  await popup.locator(`[data-testid="scope-${scope}"]`).click();
  await popup.locator('[data-testid="record"]').click();
}

/** For what the popup has no control for: a click in it asks for the hosts, then starts by message. */
async function pressInPopup(popup: Page, start: StartOptions, hosts: string): Promise<void> {
  const request: Omit<StartRequest, 'tabId'> = {
    scope: start.scope,
    sopId: start.sopId ?? null,
    options: { ...DEFAULT_RECORDING_OPTIONS, ...start.options },
  };
  await popup.evaluate(
    (message, origin) => {
      addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          void chrome.permissions.request({ origins: [origin] }).then(async () => {
            const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
            await chrome.runtime.sendMessage({ ...message, tabId: tab?.id });
          });
        },
        { capture: true, once: true },
      );
    },
    { type: 'recording/start', ...request },
    hosts,
  );
  await popup.mouse.click(2, 2);
}

function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) {
    throw new Error(`"This site" cannot be recorded: the page is at ${address}.`);
  }
  return `${protocol}//${hostname}/*`;
}

async function textOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
}
