/** What a script in a frame uses of the browser. */
export interface FrameBrowser {
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The browser as a frame sees it, without the polyfill: these few calls return promises in every
 * supported browser, and what goes into every frame of every page should be small.
 */
export function frameBrowser(): FrameBrowser {
  const world = globalThis as { browser?: FrameBrowser; chrome?: FrameBrowser };
  return world.browser ?? world.chrome ?? {};
}
