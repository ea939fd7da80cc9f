/** True when the element itself is left out of what is read: not shown, or hidden from readers. */
export function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style.visibility === 'collapse'
  );
}

/** True when the element is drawn (its ancestors too). Opacity and clipping don't count: they still work. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Computed style through the element's own document, so that adopted nodes work. */
export function styleOf(element: Element, pseudo?: '::before' | '::after'): CSSStyleDeclaration {
  const view = element.ownerDocument.defaultView ?? window;
  return view.getComputedStyle(element, pseudo);
}
