import { frameBrowser } from './frame-browser';

/** The shadow root of an element, closed ones too: extensions may look where pages can't. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    return frameBrowser().dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}
