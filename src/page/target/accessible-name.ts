import { childrenOf, isElement, referencedBy } from './flat-tree';
import { nativeName } from './native-name';
import { isIconFont, readable } from './readable-text';
import { roleOf } from './role';
import { isLeftOut, isShown, styleOf } from './visibility';

/** Nodes looked at for one name: a name is local, and a press must cost less than a millisecond. */
const NODE_BUDGET = 400;

const FROM_CONTENT = new Set(
  `button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row
  rowheader switch tab tooltip treeitem`.split(/\s+/),
);
const FROM_CONTENT_TAGS = new Set(['label', 'legend', 'caption', 'figcaption', 'summary']);
const SKIPPED_TAGS = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'datalist',
]);
/** What holds the items below an item. */
const LEVEL_BELOW: Readonly<Record<string, string>> = {
  treeitem: 'group',
  menuitem: 'menu',
  listitem: 'list',
};
const RANGES = new Set(['slider', 'spinbutton', 'progressbar', 'meter', 'scrollbar']);

/** What led to a node, by the steps of the algorithm. */
interface NameContext {
  /** Followed from `aria-labelledby`: such references are not followed again. */
  inReference: boolean;
  /** Below the element that is named: any content counts. */
  isDescendant: boolean;
  /** The reference pointed at something that isn't shown: all of it counts. */
  isHiddenReference: boolean;
}

interface NameWalk {
  root: Element;
  rootRole: string;
  /** False for fields: what is in them names them not, even where a label points back at them. */
  mayQuoteItself: boolean;
  /** False for titles: a button in one is no part of it. */
  takesButtons: boolean;
  /** False for messages: words for screen readers alone are not what a person saw. */
  takesUnseen: boolean;
  visited: Set<Node>;
  budget: number;
}

export interface NameOptions {
  /** Take `title` and `placeholder` as the last resort (default true). */
  tooltip?: boolean;
  /** Take the element's content where `aria-labelledby` points at the element itself (default true). */
  ownContent?: boolean;
  /** Take the names of buttons in the content (default true); titles often hold a button that closes. */
  buttons?: boolean;
  /** Take what is there for screen readers alone (default true). */
  unseen?: boolean;
}

/**
 * Accessible name by W3C "Accessible Name and Description Computation 1.2" and HTML-AAM, over the tree as
 * shown (nested shadow trees, slots). Differs from them in that glyphs of icon fonts and the values of
 * password fields are never part of a name.
 */
export function accessibleName(element: Element, options: NameOptions = {}): string {
  const walk = newWalk(element, options);
  const name = readable(
    alternative(element, walk, {
      inReference: false,
      isDescendant: false,
      isHiddenReference: false,
    }),
  );
  return name === '' && options.tooltip !== false ? readable(tooltip(element)) : name;
}

function newWalk(
  root: Element,
  { ownContent = true, buttons = true, unseen = true }: NameOptions,
): NameWalk {
  return {
    root,
    rootRole: roleOf(root),
    mayQuoteItself: ownContent,
    takesButtons: buttons,
    takesUnseen: unseen,
    visited: new Set(),
    budget: NODE_BUDGET,
  };
}

/** The text of a subtree as it is read: hidden text, glyphs and field values left out. */
export function shownText(element: Element): string {
  return contentText(element, {});
}

/** The text of a heading or title: buttons in it, such as the one that closes, are no part of it. */
export function titleText(element: Element): string {
  return contentText(element, { buttons: false });
}

/** The text of a message as the eye reads it: without an icon's "warning" that only screen readers speak. */
export function seenText(element: Element): string {
  return contentText(element, { buttons: false, unseen: false });
}

function contentText(element: Element, options: NameOptions): string {
  const walk = newWalk(element, options);
  return readable(
    content(element, walk, { inReference: true, isDescendant: true, isHiddenReference: false }),
  );
}

/** Text alternative of one node (steps 2A to 2I). */
function alternative(node: Node, walk: NameWalk, context: NameContext): string {
  if (walk.visited.has(node) || walk.budget-- <= 0) return '';
  // A label around the element it names doesn't repeat what the element says of itself.
  if (node === walk.root && context.isDescendant) return '';
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!isElement(node) || SKIPPED_TAGS.has(node.localName)) return '';
  if (context.isDescendant && !context.isHiddenReference && isLeftOut(node, styleOf(node))) {
    return visibleWithin(node, walk, context);
  }
  if (!context.inReference) {
    const text = labelledBy(node)
      .map((each) => reference(each, walk))
      .join(' ');
    if (readable(text) !== '') return text;
  }
  walk.visited.add(node);
  const role = roleOf(node);
  const isEmbedded = node !== walk.root;
  if (isEmbedded && (isNoPart(role, walk) || (!walk.takesUnseen && isUnseen(node)))) return '';
  const value = isEmbedded ? embeddedValue(node, role, walk, context) : null;
  if (value !== null) return value;
  const label = node.localName === 'slot' ? null : node.getAttribute('aria-label')?.trim();
  if (label) return label;
  const below = { ...context, isDescendant: true };
  const native = nativeName(node, (each) =>
    alternative(each, walk, { ...below, isHiddenReference: isOutOfSight(each) }),
  );
  if (native !== null && native.trim() !== '') return native;
  if (
    context.isDescendant ||
    context.inReference ||
    FROM_CONTENT.has(role) ||
    FROM_CONTENT_TAGS.has(node.localName)
  ) {
    const text = content(node, walk, context);
    if (readable(text) !== '') return text;
  }
  return isEmbedded ? tooltip(node) : '';
}

/** Items within items have names of their own, and so have buttons in a title. */
function isNoPart(role: string, walk: NameWalk): boolean {
  if (role === 'button') return !walk.takesButtons;
  return LEVEL_BELOW[walk.rootRole] === role;
}

/** Invisible content may have visible parts; what isn't displayed at all may not. */
function visibleWithin(element: Element, walk: NameWalk, context: NameContext): string {
  const isGone = element.getAttribute('aria-hidden') === 'true';
  if (isGone || styleOf(element).display === 'none') return '';
  return [...element.children].map((child) => alternative(child, walk, context)).join(' ');
}

/** Browsers also follow the American spelling. */
function labelledBy(element: Element): Element[] {
  const attribute = element.hasAttribute('aria-labelledby') ? 'aria-labelledby' : 'aria-labeledby';
  return referencedBy(element, attribute);
}

function reference(element: Element, walk: NameWalk): string {
  // A reference may be used more than once and may point at the element itself.
  const fresh: NameWalk = { ...walk, visited: new Set() };
  if (element === walk.root && !walk.mayQuoteItself)
    return element.getAttribute('aria-label') ?? '';
  const text = alternative(element, fresh, {
    inReference: true,
    isDescendant: false,
    isHiddenReference: isOutOfSight(element),
  });
  walk.budget = fresh.budget;
  for (const node of fresh.visited) walk.visited.add(node);
  return text;
}

/** Clipped to a pixel, as libraries hide words for screen readers; or a drawing's own title. */
function isUnseen(element: Element): boolean {
  if (element.localName === 'svg' || element.getAttribute('role') === 'img') return true;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1 && styleOf(element).position === 'absolute';
}

/** What is hidden as a whole was meant to be read as a whole when a label points at it. */
function isOutOfSight(element: Element): boolean {
  return !isShown(element) || element.closest('[aria-hidden=true]') !== null;
}

/** The value of a control inside a label stands for it: "Remind me in [3] days". */
function embeddedValue(
  element: Element,
  role: string,
  walk: NameWalk,
  context: NameContext,
): string | null {
  if (role === 'textbox' || role === 'searchbox') {
    if ((element as HTMLInputElement).type === 'password') return '';
    return (element as Partial<HTMLInputElement>).value ?? element.textContent ?? '';
  }
  if (role === 'combobox' || role === 'listbox') {
    const chosen =
      element.localName === 'select'
        ? [...(element as HTMLSelectElement).selectedOptions]
        : [...element.querySelectorAll('[role=option][aria-selected=true]')];
    const below = { ...context, isDescendant: true };
    if (chosen.length > 0) return chosen.map((each) => content(each, walk, below)).join(' ');
    return (element as Partial<HTMLInputElement>).value ?? '';
  }
  if (!RANGES.has(role)) return null;
  return (
    element.getAttribute('aria-valuetext') ??
    element.getAttribute('aria-valuenow') ??
    String((element as Partial<HTMLInputElement>).value ?? '')
  );
}

/** Content of a node: what CSS puts before and after it, its children as shown, and what it owns. */
function content(element: Element, walk: NameWalk, context: NameContext): string {
  const style = styleOf(element);
  if (isIconFont(style.fontFamily)) return '';
  const below = { ...context, isDescendant: true };
  let text = generated(element, '::before');
  for (const child of [...childrenOf(element), ...ownedBy(element)]) {
    const part = alternative(child, walk, below);
    text += isElement(child) && isApart(child) ? ` ${part} ` : part;
  }
  return text + generated(element, '::after');
}

function ownedBy(element: Element): Element[] {
  return element.hasAttribute('aria-owns') ? referencedBy(element, 'aria-owns') : [];
}

function isApart(element: Element): boolean {
  if (element.localName === 'br') return true;
  const { display } = styleOf(element);
  return display !== 'inline' && display !== 'contents';
}

/** Text of generated content; its alternative after a slash where the page gives one. */
function generated(element: Element, pseudo: '::before' | '::after'): string {
  const style = styleOf(element, pseudo);
  const { content: value } = style;
  if (value === 'none' || value === 'normal' || value === '' || style.display === 'none') return '';
  const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|(\/)|attr\(([\w-]+)\)/g)];
  const slash = strings.findIndex((match) => match[2] === '/');
  if (slash < 0 && isIconFont(style.fontFamily)) return '';
  const text = strings
    .slice(slash + 1)
    .map((match) => (match[3] ? (element.getAttribute(match[3]) ?? '') : (match[1] ?? '')))
    .join('')
    .replace(/\\(.)/g, '$1');
  return text === '' ? '' : ` ${text} `;
}

function tooltip(element: Element): string {
  const title = element.getAttribute('title')?.trim();
  if (title) return title;
  const isField = element.localName === 'input' || element.localName === 'textarea';
  return (
    (isField ? element.getAttribute('placeholder') : element.getAttribute('aria-placeholder')) ?? ''
  );
}
