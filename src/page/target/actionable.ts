import { shownText } from './accessible-name';
import { isElement, parentOf } from './flat-tree';
import { hasWords } from './readable-text';
import { isEditingHost, isTitledShape, roleOf } from './role';
import { styleOf } from './visibility';

/** Reads a shadow root that pages can't (`chrome.dom.openOrClosedShadowRoot`); null when there is none. */
export type ClosedShadowOf = (element: Element) => ShadowRoot | null;

/** Things made to be acted on: the nearest one is what a person names. */
const WIDGETS = new Set(
  `button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option combobox listbox textbox
  searchbox slider spinbutton canvas audio video scrollbar`.split(/\s+/),
);
/** Acted on when nothing nearer is. */
const ITEMS = new Set('gridcell columnheader rowheader treeitem row'.split(' '));
/** Never the thing that was clicked, however it is made focusable or drawn. */
const LAYOUT = new Set(
  `main navigation region form banner contentinfo complementary search dialog alertdialog document application feed
  table grid treegrid rowgroup list tree tablist menu menubar toolbar radiogroup tabpanel group log article status
  alert iframe`.split(/\s+/),
);
/** Longest text of a bare element that is still a control and not a piece of prose, in characters. */
const BARE_TEXT = 80;
/** Part of the viewport from which on a bare element is background. */
const BACKGROUND_PART = 0.4;

/**
 * The element that a person would name for something that happened on a `composedPath()`: through labels and
 * open shadow roots (closed ones with `closedShadowOf`) to the nearest widget, else the nearest thing that
 * shows it can be acted on. Null for background, prose and controls that are disabled.
 * A native `option` gives its `select`, a label its control.
 */
export function actionable(path: EventTarget[], closedShadowOf: ClosedShadowOf): Element | null {
  const inner = path.find(isElement);
  if (!inner) return null;
  let bare: Element | null = null;
  let item: Element | null = null;
  for (let at: Element | null = pressedIn(inner, closedShadowOf); at; at = parentOf(at)) {
    if (at.matches(':disabled')) return null;
    const role = roleOf(at);
    if (isWidget(at, role)) return bare && isMarked(bare) ? bare : (controlOf(at) ?? at);
    const control = controlOf(at);
    if (control) return control.matches(':disabled') ? null : control;
    if (role === 'row' && isWholeRow(at, bare ?? item)) return at;
    if (ITEMS.has(role)) item ??= isOwnThing(at, role) ? at : null;
    else if (isBare(at, role) && (!bare || isSameThing(bare, at))) bare = at;
    if (role === 'dialog' || role === 'alertdialog') break;
  }
  return bare ?? item;
}

/** In a closed shadow root the browser still knows what is under the pointer. */
function pressedIn(element: Element, closedShadowOf: ClosedShadowOf): Element {
  let at = element;
  for (;;) {
    const root = at.shadowRoot ?? closedShadowOf(at);
    const pressed = root ? (last(root, ':active') ?? last(root, ':hover')) : null;
    if (!pressed || at.shadowRoot) return at;
    at = pressed;
  }
}

function last(root: ShadowRoot, selector: string): Element | null {
  const all = root.querySelectorAll(selector);
  return all[all.length - 1] ?? null;
}

function isWidget(element: Element, role: string): boolean {
  if (element.localName === 'option' || element.localName === 'optgroup') return true;
  if (!WIDGETS.has(role)) return isTitledGraphic(element);
  return role !== 'textbox' || !element.hasAttribute('contenteditable') || isEditable(element);
}

function isEditable(element: Element): boolean {
  return isEditingHost(element) || element.hasAttribute('role');
}

/** A shape with a title, unless it is the icon of a control. */
function isTitledGraphic(element: Element): boolean {
  return isTitledShape(element) && !parentOf(element)?.closest('button,a,[role],label,summary');
}

function controlOf(element: Element): Element | null {
  if (element.localName === 'option' || element.localName === 'optgroup') {
    return element.closest('select');
  }
  return element.localName === 'label' ? (element as HTMLLabelElement).control : null;
}

/** Cells and rows count only where something shows that they can be acted on. */
function isOwnThing(element: Element, role: string): boolean {
  if (role === 'gridcell' || role === 'treeitem') return true;
  if (role === 'columnheader')
    return element.hasAttribute('aria-sort') || isMarked(element) || isPointed(element);
  return isMarked(element) || isPointed(element);
}

function isBare(element: Element, role: string): boolean {
  if (LAYOUT.has(role) || element.localName === 'body' || element.localName === 'html')
    return false;
  if (isMarked(element) && isPointed(element)) return true;
  if (isBackground(element)) return false;
  if (isMarked(element)) return true;
  if (isPointed(element)) return hasSomething(element);
  if (role === 'heading' || element.localName === 'p' || element.localName === 'label')
    return false;
  return ownText(element).length <= BARE_TEXT && hasWords(ownText(element));
}

/** A mark made by the page's author: reachable by keyboard, or a listener in the markup. */
function isMarked(element: Element): boolean {
  const tabIndex = element.getAttribute('tabindex');
  return (tabIndex !== null && Number(tabIndex) >= 0) || element.hasAttribute('onclick');
}

function isPointed(element: Element): boolean {
  return styleOf(element).cursor === 'pointer';
}

/** A row that is one control, unless something in it was made one. */
function isWholeRow(row: Element, inner: Element | null): boolean {
  if (inner && isMarked(inner)) return false;
  return isPointed(row) || (isMarked(row) && row.getAttribute('role') === null);
}

/** The pointer is inherited: what it was set on is the thing, so long as it adds no prose. */
function isSameThing(inner: Element, outer: Element): boolean {
  if (isMarked(inner)) return false;
  return isMarked(outer) || (isPointed(inner) && isPointed(outer));
}

function hasSomething(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  if (text === '') return true;
  return text.length <= 4 * BARE_TEXT;
}

function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === 3) text += node.nodeValue;
  return text.trim() === '' ? '' : shownText(element);
}

function isBackground(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height > BACKGROUND_PART * view.innerWidth * view.innerHeight;
}
