/** Reaches the shadow root of an element; the extension's way also reaches closed ones. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Shadow roots in a tree, nested ones too. Closed ones are looked for in custom elements only: asking is dear. */
export function* shadowRootsIn(
  root: ParentNode,
  shadowRootOf: ShadowRootOf,
): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    const found =
      element.shadowRoot ?? (element.localName.includes('-') ? shadowRootOf(element) : null);
    if (!found) continue;
    yield found;
    yield* shadowRootsIn(found, shadowRootOf);
  }
}
