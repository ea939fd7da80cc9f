import { rootOf, type TreeRoot } from './flat-tree';
import { readable } from './readable-text';
import { roleOf } from './role';
import { isShown } from './visibility';
import { visibleName } from './visible-name';

/** Full names computed for one press; the rest is ruled out by raw text. */
const NAME_BUDGET = 30;
/** Likes of a shadow host looked into. */
const LIKES = 100;

/** Tags that may have a role by themselves. */
const NATIVE_TAGS: Readonly<Record<string, readonly string[]>> = {
  button: ['button', 'summary', 'input'],
  canvas: ['canvas'],
  cell: ['td'],
  checkbox: ['input'],
  columnheader: ['th'],
  combobox: ['select', 'input'],
  gridcell: ['td'],
  img: ['img', 'svg'],
  link: ['a'],
  listbox: ['select'],
  listitem: ['li'],
  option: ['option'],
  radio: ['input'],
  row: ['tr'],
  rowheader: ['th'],
  searchbox: ['input'],
  slider: ['input'],
  spinbutton: ['input'],
  textbox: ['input', 'textarea'],
};

/** Who is looked for: shown elements that a person would call the same. */
export interface Namesake {
  element: Element;
  role: string;
  name: string;
}

/**
 * Other shown elements of the same role and name, at most `limit`. Looks in the element's own tree and, below
 * a shadow host, in the trees of the host's likes. `within` narrows it: a modal dialog keeps the rest out of
 * reach.
 */
export function namesakesOf(self: Namesake, within: Element | null, limit: number): Element[] {
  const { element, role, name } = self;
  const found: Element[] = [];
  let budget = NAME_BUDGET;
  for (const root of treesAround(element, within)) {
    const labels = new LabelIndex(root);
    for (const list of candidates(root, role, element)) {
      // By index: iterators over live lists cost several times as much.
      for (let at = 0; at < list.length; at++) {
        const other = list[at] as Element;
        if (!mayBeNamed(other, name, labels) || roleOf(other) !== role) continue;
        if (other.contains(element) || element.contains(other)) continue;
        if (!looksLike(other, element)) {
          if (budget-- <= 0) return found;
          if (visibleName(other, role) !== name) continue;
        }
        if (!isShown(other)) continue;
        found.push(other);
        if (found.length >= limit) return found;
      }
    }
  }
  return found;
}

function* treesAround(element: Element, within: Element | null): Generator<TreeRoot | Element> {
  if (within?.contains(element)) {
    yield within;
    return;
  }
  const root = rootOf(element);
  yield root;
  if (root.nodeType === 9) return;
  const { host } = root as ShadowRoot;
  const hostRoot = within?.contains(host) ? within : rootOf(host);
  yield hostRoot;
  let count = 0;
  for (const like of hostRoot.querySelectorAll(host.localName)) {
    if (like !== host && like.shadowRoot && count++ < LIKES) yield like.shadowRoot;
  }
}

/**
 * Everything that may have a role. One tag at a time: browsers keep such lists. What must be searched for comes
 * last, and only when it is asked for.
 */
function* candidates(
  root: TreeRoot | Element,
  role: string,
  element: Element,
): Generator<ArrayLike<Element>> {
  if (role === 'generic') {
    yield byTag(root, element.localName);
    return;
  }
  const tags = NATIVE_TAGS[role] ?? [];
  for (const tag of tags) yield byTag(root, tag);
  if (role === 'textbox') yield root.querySelectorAll('[contenteditable]:not([role])');
  const told = [...root.querySelectorAll(`[role="${role}"]`)];
  yield told.filter((other) => !tags.includes(other.localName));
}

/** A shadow root has no lists by tag. */
function byTag(root: TreeRoot | Element, tag: string): ArrayLike<Element> {
  return 'getElementsByTagName' in root
    ? root.getElementsByTagName(tag)
    : root.querySelectorAll(tag);
}

/** Same tag and text, and nothing else that could name them differently. */
function looksLike(other: Element, element: Element): boolean {
  return (
    other.localName === element.localName &&
    other.localName !== 'input' &&
    other.localName !== 'select' &&
    other.childElementCount === element.childElementCount &&
    isNamedByText(other) &&
    isNamedByText(element) &&
    other.textContent === element.textContent &&
    other.textContent?.trim() !== ''
  );
}

function isNamedByText(element: Element): boolean {
  return (
    !element.hasAttribute('aria-label') &&
    !element.hasAttribute('aria-labelledby') &&
    element.shadowRoot === null &&
    element.querySelector('img,[aria-label],slot') === null
  );
}

/** Text of `label[for]` by id, read once and only when a field asks. */
class LabelIndex {
  private texts: Map<string, string> | null = null;

  constructor(private readonly root: TreeRoot | Element) {}

  of(id: string): string {
    this.texts ??= this.read();
    return this.texts.get(id) ?? '';
  }

  private read(): Map<string, string> {
    const texts = new Map<string, string>();
    const labels = byTag(this.root, 'label');
    for (let at = 0; at < labels.length; at++) {
      const label = labels[at] as HTMLLabelElement;
      if (label.htmlFor) texts.set(label.htmlFor, label.textContent ?? '');
    }
    return texts;
  }
}

const FIELD = /^(input|textarea|select)$/;

/** Rules out by raw text what can't have the name, without computing it. */
function mayBeNamed(element: Element, name: string, labels: LabelIndex): boolean {
  const label = element.getAttribute('aria-label');
  if (label) return readable(label) === name || element.hasAttribute('aria-labelledby');
  if (FIELD.test(element.localName))
    return mayBeLabelled(element as HTMLInputElement, name, labels);
  // Boxes of boxes are not what a bare name belongs to, and reading them all is dear.
  if (element.childElementCount > 8) return false;
  const text = element.textContent ?? '';
  if (name === '') return text.length < 20;
  if (mayRead(text, name)) return true;
  return (
    element.hasAttribute('aria-labelledby') ||
    element.shadowRoot !== null ||
    (text.trim() === '' && (element.hasAttribute('title') || element.childElementCount > 0))
  );
}

function mayBeLabelled(field: HTMLInputElement, name: string, labels: LabelIndex): boolean {
  if (field.hasAttribute('aria-labelledby')) return true;
  const told = field.id ? labels.of(field.id) : '';
  if (told !== '') return mayRead(told, name) || name.startsWith(readable(told));
  const around = field.closest('label')?.textContent;
  if (around) return mayRead(around, name);
  if (/^(submit|button|reset)$/.test(field.type)) return field.value.includes(name);
  return true;
}

/** True when the name's first and last words occur in a raw text, and no more than its own words. */
function mayRead(text: string, name: string): boolean {
  if (name.endsWith('…')) return text.includes(name.slice(0, 12).split(' ', 1)[0] ?? '');
  const start = name.indexOf(' ');
  if (start < 0) return text.includes(name);
  if (!text.includes(name.slice(0, start))) return false;
  return text.includes(name.slice(name.lastIndexOf(' ') + 1));
}
