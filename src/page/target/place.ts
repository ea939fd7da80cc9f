import type { Place } from '@/core/sop/target';
import { accessibleName, shownText } from './accessible-name';
import { ancestorsOf, holds, parentOf, rootOf } from './flat-tree';
import { hasWords, readable, shorten } from './readable-text';
import { explicitRole, isHeading, roleOf } from './role';
import { rowName } from './row-name';

/** Longest name of a place, in characters. */
const PLACE_LENGTH = 80;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';
const NAMED_REGIONS = new Set(
  `region navigation form search complementary toolbar group radiogroup tabpanel listbox grid table treegrid tree
  article tablist banner contentinfo`.split(/\s+/),
);

/** A place with the element that makes it. */
export interface Surrounding extends Place {
  element: Element;
  /** True for a dialog that keeps everything else out of reach. */
  isModal: boolean;
}

/** Every place around an element that a person could name, innermost first. */
export function* placesAround(element: Element): Generator<Surrounding> {
  let inner = element;
  for (const ancestor of ancestorsOf(element)) {
    if (ancestor.localName === 'html') return;
    const place = placeOf(ancestor, inner, element);
    if (place && hasWords(place.name) && place.element !== element) yield place;
    inner = ancestor;
  }
}

/** The place that an ancestor makes; `inner` is the child of it that leads to the target. */
function placeOf(ancestor: Element, inner: Element, target: Element): Surrounding | null {
  const role = roleOf(ancestor);
  if (role === 'dialog' || role === 'alertdialog' || isPopover(ancestor, role)) {
    return surrounding(ancestor, 'dialog', dialogName(ancestor), isModal(ancestor));
  }
  if (role === 'row') return surrounding(ancestor, 'row', rowName(ancestor, target));
  if (role === 'menu' || role === 'menubar') {
    return surrounding(ancestor, 'menu', menuName(ancestor));
  }
  if (role === 'listitem' || role === 'treeitem') {
    return surrounding(ancestor, role, itemName(ancestor, target));
  }
  if (NAMED_REGIONS.has(role)) {
    const name = accessibleName(ancestor, { tooltip: false });
    if (name !== '') return surrounding(ancestor, placeRole(ancestor, role), name);
  }
  if (isRepeated(ancestor)) {
    const hasHeading = ancestor.querySelector(HEADINGS) !== null;
    return surrounding(ancestor, hasHeading ? 'section' : 'listitem', itemName(ancestor, target));
  }
  const heading = headingBefore(ancestor, inner);
  if (!heading || heading.localName === 'h1' || holds(heading, target)) return null;
  return surrounding(ancestor, 'section', shownText(heading));
}

function surrounding(element: Element, role: string, name: string, isModal = false): Surrounding {
  return { element, role, name: shorten(name, PLACE_LENGTH), isModal };
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

function isModal(dialog: Element): boolean {
  if (dialog.getAttribute('aria-modal') === 'true') return true;
  return dialog.localName === 'dialog' && dialog.matches(':modal');
}

/** Name of a dialog: as it is told, else its first heading, else the button that opened it. */
function dialogName(dialog: Element): string {
  const told = accessibleName(dialog, { tooltip: false });
  if (told !== '') return told;
  const heading = dialog.querySelector(HEADINGS);
  if (heading) return shownText(heading);
  const title = dialog.querySelector('[class*="title" i],[class*="header" i]');
  const text = title ? shownText(title) : '';
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
  if (heading && !holds(target, heading) && isHeading(heading)) return shownText(heading);
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
    other.className === className &&
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
  for (let at = place - 1; at >= 0 && at >= place - 30; at--) {
    const sibling = children[at] as Element;
    if (isHeading(sibling) || sibling.localName === 'legend') return sibling;
    const within = [...sibling.querySelectorAll(HEADINGS)];
    const last = within[within.length - 1];
    if (last && !sibling.matches('section,article,dialog,aside,nav,li,tr')) return last;
  }
  return null;
}
