/**
 * The tree as it is shown: shadow trees in place of their hosts' children, slotted nodes in their slots.
 * Closed shadow roots are not entered downwards, but a node inside one finds its way up.
 */

export type TreeRoot = Document | ShadowRoot;

/** Children as shown. */
export function childrenOf(node: Node): readonly Node[] {
  if (!isElement(node)) return [...node.childNodes];
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...(node.shadowRoot ?? node).childNodes];
}

/** The element that shows this one, across shadow borders; null above the document element. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/** Ancestors as shown, nearest first, without the element itself. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

/** True when `outer` shows `inner` somewhere within it, or is it. */
export function holds(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  for (const ancestor of ancestorsOf(inner)) if (ancestor === outer) return true;
  return false;
}

/** The document or shadow root in which ids and selectors of this element are looked up. */
export function rootOf(element: Element): TreeRoot {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument;
}

/** Elements of an id list attribute such as `aria-labelledby`, in order. */
export function referencedBy(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute);
  if (!ids) return [];
  const root = rootOf(element);
  return ids
    .split(/\s+/)
    .map((id) => (id ? root.getElementById(id) : null))
    .filter((found) => found !== null);
}

export function isElement(node: unknown): node is Element {
  return (node as Node | null)?.nodeType === 1;
}

export function isShadowRoot(node: unknown): node is ShadowRoot {
  return (node as Node | null)?.nodeType === 11 && 'host' in (node as Node);
}
