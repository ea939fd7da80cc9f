import { browser } from './browser';

/** What must be the same before and after a picture for it to be a picture of this tab. */
export interface TabIdentity {
  active: boolean;
  windowId: number;
  windowFocused: boolean;
  minimized: boolean;
  /** Empty where the extension may not see it. */
  url: string;
  incognito: boolean;
  discarded: boolean;
  /** The browser's zoom factor; 1 is 100 %. */
  zoom: number;
}

/** The tab as it is now; null when it is gone. */
export async function tabIdentity(tabId: number): Promise<TabIdentity | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    const [window, zoom] = await Promise.all([
      browser.windows.get(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT),
      browser.tabs.getZoom(tabId),
    ]);
    return {
      active: tab.active,
      windowId: tab.windowId ?? window.id ?? browser.windows.WINDOW_ID_NONE,
      windowFocused: window.focused,
      minimized: window.state === 'minimized',
      url: tab.url ?? '',
      incognito: tab.incognito,
      discarded: tab.discarded ?? false,
      zoom,
    };
  } catch {
    return null;
  }
}
