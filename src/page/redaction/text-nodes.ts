const INTERACTIVE =
  'button,[role="button"],[role="tab"],[role="menuitem"],[role="switch"],select,option,style,script,svg';

/** Text nodes with words in them, leaving out those of buttons and the like. At most 200. */
export function valueTexts(node: Node): Text[] {
  if (node.nodeType === 3) return /\S/.test((node as Text).data) ? [node as Text] : [];
  const found: Text[] = [];
  const walker = node.ownerDocument!.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let next = walker.nextNode(); next && found.length < 200; next = walker.nextNode()) {
    const text = next as Text;
    if (/\S/.test(text.data) && !isInteractive(text.parentElement, node)) found.push(text);
  }
  return found;
}

function isInteractive(el: Element | null, within: Node): boolean {
  const around = el?.closest(INTERACTIVE);
  return around !== null && around !== undefined && within.contains(around);
}
