const MAX_CLIMB = 4;
const MAX_LABEL = 80;
/** Where words lead somewhere or are chosen, they aren't the label of what comes next. */
const NOT_A_LABEL =
  'a,[role="link"],[role="tab"],[role="menuitem"],[role="option"],[role="treeitem"],[role="radio"]';
const CONTAINER = /^(?:BODY|FORM|TABLE|TBODY|TR|UL|OL|MAIN|DL|DIALOG)$/;

/**
 * The text that stands before an element as its label: in the sibling before it, or before what it is alone in.
 * Empty when there is none.
 */
export function labelBefore(el: Element): string {
  let node: Element = el;
  for (let climb = 0; climb < MAX_CLIMB; climb++) {
    const before = textBefore(node);
    if (before !== null) return before.length <= MAX_LABEL ? before : '';
    const parent = node.parentElement;
    if (!parent || CONTAINER.test(parent.tagName)) return '';
    node = parent;
  }
  return '';
}

/** Text of the nearest sibling before that has any; null when none has. A sibling with a control in it is another field. */
function textBefore(node: Element): string | null {
  for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) {
    if (sibling.nodeType === 1) {
      const el = sibling as Element;
      if (/^(?:STYLE|SCRIPT|svg|BUTTON)$/.test(el.tagName)) continue;
      if (el.matches('input,select,textarea') || el.querySelector('input,select,textarea'))
        return '';
      if (el.matches(NOT_A_LABEL) || el.querySelector(NOT_A_LABEL)) return '';
      // a data term is the label of every description after it
      if (el.tagName === 'DD' && node.tagName === 'DD') continue;
    } else if (sibling.nodeType !== 3) continue;
    const text = sibling.textContent?.trim() ?? '';
    if (text) return text;
  }
  return null;
}
