/** Open shadow roots of custom elements in a tree, nested ones too. */
export function* openShadowRoots(root: ParentNode): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    if (!element.shadowRoot) continue;
    yield element.shadowRoot;
    yield* openShadowRoots(element.shadowRoot);
  }
}
