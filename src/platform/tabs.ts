import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser';

/** What the browser tells about a tab; address and title only where access was granted. */
export interface TabFacts {
  id: number;
  windowId: number;
  url: string | undefined;
  title: string | undefined;
  active: boolean;
  incognito: boolean;
  /** True for the extension's own pages. */
  own: boolean;
  openedBy: number | null;
}

function facts(tab: Tabs.Tab): TabFacts | null {
  if (tab.id === undefined || tab.windowId === undefined) return null;
  const url = tab.url || tab.pendingUrl;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url,
    title: tab.title,
    active: tab.active,
    incognito: tab.incognito,
    own: url?.startsWith(browser.runtime.getURL('')) ?? false,
    openedBy: tab.openerTabId ?? null,
  };
}

/** The tab, or null when it is gone. */
export async function tabOf(tabId: number): Promise<TabFacts | null> {
  try {
    return facts(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** The tab shown in the window that was used last. */
export async function shownTab(): Promise<TabFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? facts(tab) : null;
}

export interface TabEvents {
  opened(tab: TabFacts): void;
  shown(tabId: number): void;
  /** A document in the tab has loaded, which may be one that we have no access to. */
  loaded(tab: TabFacts): void;
  closed(tabId: number, windowClosing: boolean): void;
}

/** Call it synchronously when the background starts. */
export function listenToTabs(events: TabEvents): void {
  browser.tabs.onCreated.addListener((tab) => {
    const created = facts(tab);
    if (created) events.opened(created);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => events.shown(tabId));
  browser.tabs.onUpdated.addListener((_tabId, { status }, tab) => {
    const loaded = status === 'complete' && facts(tab);
    if (loaded) events.loaded(loaded);
  });
  browser.tabs.onRemoved.addListener((tabId, { isWindowClosing }) =>
    events.closed(tabId, isWindowClosing),
  );
}
