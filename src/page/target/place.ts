import { accessibleName, shownText, titleText } from './accessible-name';
import { ancestorsOf, holds, parentOf, rootOf } from './flat-tree';
import { hasWords, readable, shorten } from './readable-text';
import { explicitRole, isHeading, roleOf } from './role';
import { rowName } from './row-name';

/** Siblings looked at for a heading. */
const NEAR = 12;
/** Longest name of a place, in characters. */
const PLACE_LENGTH = 80;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';
/** Parts of a table or list: no place by themselves. */
const PARTS = new Set('tbody thead tfoot td th ul ol dl'.split(' '));
const NAMED_REGIONS = new Set(
  `region navigation form search complementary toolbar group radiogroup tabpanel listbox grid table treegrid tree
  article tablist banner contentinfo`.split(/\s+/),
);

/** Places that can be spoken of without a name, as in "in the navigation". */
const LANDMARKS = new Set(['navigation', 'banner', 'contentinfo', 'complementary']);

/** A place with the element that makes it. Its name is computed when it is asked for. */
export class Surrounding {
  private known: string | null = null;

  constructor(
    readonly element: Element,
    readonly role: string,
    private readonly nameOf: () => string,
  ) {}

  /** Empty when there is nothing to read. */
  get name(): string {
    if (this.known === null) {
      const name = shorten(this.nameOf(), PLACE_LENGTH);
      this.known = hasWords(name) ? name : '';
    }
    return this.known;
  }

  /** True when there are words for it. */
  get isSayable(): boolean {
    return this.name !== '' || LANDMARKS.has(this.role);
  }

  /** Same as comparing the name, without computing it where the words don't even occur. */
  isCalled(name: string): boolean {
    const isSmall = this.role === 'row' || this.role === 'listitem';
    if (isSmall && !this.element.hasAttribute('aria-labelledby')) {
      const head = name.slice(0, 12).split(' ', 1)[0] ?? '';
      const raw = `${this.element.getAttribute('aria-label') ?? ''}${this.element.textContent}`;
      if (!raw.includes(head)) return false;
    }
    return this.name === name;
  }
}

/** Every place around an element that a person could name, innermost first. */
export function* placesAround(element: Element): Generator<Surrounding> {
  let inner = element;
  for (const ancestor of ancestorsOf(element)) {
    if (ancestor.localName === 'html') return;
    const place = placeOf(ancestor, inner, element);
    if (place) yield place;
    inner = ancestor;
  }
}

/** The place that an ancestor makes; `inner` is the child of it that leads to the target. */
function placeOf(ancestor: Element, inner: Element, target: Element): Surrounding | null {
  const role = roleOf(ancestor);
  const as = (placeRole: string, nameOf: () => string) =>
    new Surrounding(ancestor, placeRole, nameOf);
  if (role === 'dialog' || role === 'alertdialog' || isPopover(ancestor, role)) {
    return as('dialog', () => dialogName(ancestor));
  }
  if (role === 'row') return as('row', () => rowName(ancestor, target));
  if (role === 'menu' || role === 'menubar') return as('menu', () => menuName(ancestor));
  if (role === 'listitem' || role === 'treeitem') return as(role, () => itemName(ancestor, target));
  const summary = ancestor.localName === 'details' ? ancestor.querySelector('summary') : null;
  if (summary && !holds(summary, target)) return as('section', () => titleText(summary));
  if (PARTS.has(ancestor.localName) || role === 'rowgroup' || role === 'list') return null;
  if (NAMED_REGIONS.has(role)) {
    const name = accessibleName(ancestor, { tooltip: false, buttons: false });
    if (name !== '' || LANDMARKS.has(role)) return as(placeRole(ancestor, role), () => name);
  }
  if (isRepeated(ancestor)) {
    const hasHeading = ancestor.querySelector(HEADINGS) !== null;
    return as(hasHeading ? 'section' : 'listitem', () => itemName(ancestor, target));
  }
  const heading = headingBefore(ancestor, inner);
  if (!heading || heading.localName === 'h1' || holds(heading, target)) return null;
  return as('section', () => titleText(heading));
}

/** A fieldset of radio buttons is a radio group; a named region is a section to a reader. */
function placeRole(element: Element, role: string): string {
  if (role !== 'group' || element.localName !== 'fieldset') return role;
  return element.querySelector('input[type=radio]') ? 'radiogroup' : 'group';
}

function isPopover(element: Element, role: string): boolean {
  if (!element.hasAttribute('popover') || explicitRole(element) !== null) return false;
  return role === 'generic' || role === 'region';
}

/** True for a dialog that keeps everything else out of reach, in whichever way it says so. */
export function isModalDialog(element: Element): boolean {
  if (element.localName === 'dialog' && element.matches(':modal')) return true;
  const role = explicitRole(element);
  if (role !== 'dialog' && role !== 'alertdialog') return false;
  if (element.getAttribute('aria-modal') === 'true' || element.matches(':popover-open'))
    return true;
  const layers = [...(element.ownerDocument.body?.children ?? [])];
  const isOut = (layer: Element) => layer.matches('[inert],[aria-hidden=true]');
  return layers.some((layer) => isOut(layer) && hasWords(layer.textContent ?? ''));
}

/** Name of a dialog: as it is told, else its first heading, else the button that opened it. */
function dialogName(dialog: Element): string {
  const told = accessibleName(dialog, { tooltip: false, buttons: false });
  if (told !== '') return told;
  const heading = dialog.querySelector(HEADINGS);
  if (heading) return titleText(heading);
  const title = dialog.querySelector('[class*="title" i],[class*="header" i]');
  const text = title ? titleText(title) : '';
  return text.length > 0 && text.length <= PLACE_LENGTH ? text : openerName(dialog);
}

/** Name of a menu: as it is told, else the button or item that opened it. */
function menuName(menu: Element): string {
  const told = accessibleName(menu, { tooltip: false });
  if (told !== '') return told;
  const opener = openerName(menu);
  if (opener !== '') return opener;
  const before = menu.previousElementSibling;
  if (before?.matches('[aria-haspopup],[aria-expanded]')) return accessibleName(before);
  const parent = parentOf(menu);
  return parent && roleOf(parent) === 'menuitem' ? accessibleName(parent) : '';
}

function openerName(popup: Element): string {
  const root = rootOf(popup);
  const id = popup.id && CSS.escape(popup.id);
  const byId = id
    ? root.querySelector(`[aria-controls~="${id}"],[popovertarget="${id}"],[aria-owns~="${id}"]`)
    : null;
  const expanded = byId ?? onlyOne(root.querySelectorAll('[aria-haspopup][aria-expanded="true"]'));
  return expanded && !holds(popup, expanded) ? accessibleName(expanded) : '';
}

function onlyOne(found: NodeListOf<Element>): Element | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What tells an item of a list or a card apart: its heading, else its first text. */
function itemName(item: Element, target: Element): string {
  const told = item.getAttribute('aria-label') ?? '';
  if (told !== '' || item.hasAttribute('aria-labelledby')) return accessibleName(item);
  const heading = item.querySelector(HEADINGS);
  if (heading && !holds(target, heading) && isHeading(heading)) return titleText(heading);
  return firstText(item, target);
}

/** First text with words in an element, in reading order, outside the target. */
function firstText(element: Element, target: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let count = 0; count < 40; count++) {
    const node = walker.nextNode();
    if (!node) return '';
    const holder = node.parentElement;
    if (!holder || target.contains(node) || !hasWords(node.nodeValue ?? '')) continue;
    if (holder.closest('button,select,script,style,[role=button],[aria-hidden=true]')) continue;
    // Beside the target in the same element only the text itself is somebody else's.
    const text = holder.contains(target) ? readable(node.nodeValue ?? '') : shownText(holder);
    if (text !== '') return text;
  }
  return '';
}

/** One of several boxes of one make, each with text of its own: a card, a row made of divs. */
function isRepeated(element: Element): boolean {
  const { className, localName } = element;
  if (typeof className !== 'string' || localName === 'td' || localName === 'body') return false;
  const isAlike = (other: Element | null) =>
    other?.localName === localName &&
    other.classList[0] === element.classList[0] &&
    hasWords(other.textContent ?? '');
  const isCustom = localName.includes('-') || className !== '';
  if (!isCustom && localName !== 'article' && localName !== 'div') return false;
  if (element.querySelector('button,a[href],input,[role=button]') === null) return false;
  return isAlike(element.nextElementSibling) || isAlike(element.previousElementSibling);
}

/** The heading that stands over a part of an ancestor: the last one before it among its siblings. */
function headingBefore(ancestor: Element, inner: Element): Element | null {
  const children = [
    ...(inner.assignedSlot ? ancestor : (inner.parentElement ?? ancestor)).children,
  ];
  const place = children.indexOf(inner);
  for (let at = place - 1; at >= 0 && at >= place - NEAR; at--) {
    const sibling = children[at] as Element;
    if (isHeading(sibling) || sibling.localName === 'legend') return sibling;
    const within = [...sibling.querySelectorAll(HEADINGS)];
    const last = within[within.length - 1];
    if (last && !sibling.matches('section,article,dialog,aside,nav,li,tr')) return last;
  }
  return null;
}
