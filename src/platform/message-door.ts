import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { AppMessage, FrameMessage } from './messages';
import { parseAppMessage, parseFrameMessage } from './parse-message';

/** Who sent a frame's message, as the browser vouches for it. */
export interface FrameSender {
  tabId: number;
  frameId: number;
  windowId: number;
  incognito: boolean;
  /** True when the tab is the one shown in its window. */
  active: boolean;
}

export interface MessageHandlers {
  frame(message: FrameMessage, sender: FrameSender): Promise<unknown>;
  app(message: AppMessage): Promise<unknown>;
}

/**
 * Receives every message of the product. A frame can say only what frames may say, whatever it claims to be;
 * anything malformed is answered with null and has no effect. Call it synchronously when the background starts.
 */
export function listenForMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (sender.url?.startsWith(browser.runtime.getURL(''))) {
      const message = parseAppMessage(raw);
      return message ? handlers.app(message) : Promise.resolve(null);
    }
    const from = frameSender(sender);
    const message = from && parseFrameMessage(raw);
    return message ? handlers.frame(message, from) : Promise.resolve(null);
  });
}

function frameSender({ tab, frameId }: Runtime.MessageSender): FrameSender | null {
  if (tab?.id === undefined || tab.windowId === undefined || frameId === undefined) return null;
  return {
    tabId: tab.id,
    frameId,
    windowId: tab.windowId,
    incognito: tab.incognito,
    active: tab.active,
  };
}
