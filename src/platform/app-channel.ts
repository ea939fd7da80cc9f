import type { RecordingScope } from '@/core/recording/recording';
import { browser } from './browser';
import * as hostAccess from './host-access';
import type { AppMessage, AppReply } from './messages';
import { whyNotRecordable } from './recordable-page';

/** The browser as the popup, side panel and editor see it. */

/** Sends a message to the background. The message is on its way when this returns, even if the popup closes now. */
export async function send<T>(message: AppMessage): Promise<AppReply<T>> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return {
      ok: false,
      message: 'SOPwright’s background did not answer. Nothing was lost; please try again.',
    };
  }
}

export interface ActiveTab {
  id: number;
  url: string;
  title: string;
  recordable: boolean;
  /** Why not, as a sentence. */
  reason: string | null;
}

/** The tab the technician looks at, or null when there is none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  const reason = whyNotRecordable(tab.url);
  return {
    id: tab.id,
    url: tab.url ?? '',
    title: tab.title ?? '',
    recordable: reason === null,
    reason,
  };
}

/** Asks for host access; must be called synchronously in the click. Resolves false when refused. */
export function requestHosts(scope: RecordingScope, tabUrl: string): Promise<boolean> {
  return hostAccess.requestHosts(hostAccess.hostsFor(scope, tabUrl));
}

/** Asks again for the hosts of an interrupted recording; must be called synchronously in the click. */
export function regainHosts(hosts: string[]): Promise<boolean> {
  return hostAccess.requestHosts(hosts);
}

/** Opens the editor on an SOP, or the library when `sopId` is null. */
export async function openEditorTab(sopId: string | null): Promise<void> {
  const path = sopId === null ? '#/' : `#/sop/${encodeURIComponent(sopId)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`editor.html${path}`) });
}

interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}

/** Opens the side panel (Chrome) or the sidebar (Firefox); must be called in the click. */
export async function openSidePanel(windowId: number): Promise<void> {
  const chromeApi: { sidePanel?: SidePanelApi } | undefined = Reflect.get(globalThis, 'chrome');
  if (chromeApi?.sidePanel) await chromeApi.sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}

/** The id of this window, for `openSidePanel`. */
export async function currentWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? -1;
}
