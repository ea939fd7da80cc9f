import { browser } from './browser';

interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** The shadow root of an element, closed ones too: extensions may look where pages can't. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { dom } = browser as unknown as { dom?: DomApi };
  try {
    return dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}
