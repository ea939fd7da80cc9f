import type { RecordingStatus } from '@/core/recording/recording';
import { browser } from './browser';
import type { StatusMessage } from './messages';

const SCRIPT_ID = 'sopwright-recorder';
const FILE = 'recorder.js';

/**
 * From now on the recorder starts in every document of these hosts, in frames of every kind.
 * Gone by itself when the browser is restarted, so that nothing is injected unless somebody says so.
 */
export async function registerRecorder(hosts: string[]): Promise<void> {
  await unregisterRecorder();
  const script = {
    id: SCRIPT_ID,
    js: [FILE],
    matches: hosts,
    allFrames: true,
    // about:blank, srcdoc, data: and blob: frames belong to the page that made them
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: false,
  };
  await browser.scripting.registerContentScripts([script]);
}

export async function unregisterRecorder(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
}

/** Starts the recorder in the tabs that are open already. Tabs where it isn't allowed are left out. */
export async function injectIntoOpenTabs(hosts: string[]): Promise<void> {
  const tabs = await browser.tabs.query(hosts.includes('<all_urls>') ? {} : { url: hosts });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id !== undefined && !tab.discarded) await injectIntoTab(tab.id);
    }),
  );
}

/** Starts the recorder in every frame of a tab that allows it. Resolves false when none does. */
export async function injectIntoTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [FILE],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** Tells every recorder; those that are told `idle` take themselves away. */
export async function broadcastStatus(status: RecordingStatus): Promise<void> {
  const message: StatusMessage = { type: 'recording/status', status };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      try {
        await browser.tabs.sendMessage(tab.id, message);
      } catch {
        // no recorder in this tab
      }
    }),
  );
}
