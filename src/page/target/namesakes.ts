import { rootOf, type TreeRoot } from './flat-tree';
import { readable } from './readable-text';
import { roleOf } from './role';
import { isShown } from './visibility';
import { visibleName } from './visible-name';

/** Namesakes looked for: more of them make the place no clearer. */
const ENOUGH = 60;
/** Full names computed for one press; the rest is ruled out by their raw text. */
const NAME_BUDGET = 80;

const NATIVE: Readonly<Record<string, string>> = {
  button:
    'button,summary,input[type=submit],input[type=button],input[type=reset],input[type=image]',
  link: 'a[href],area[href]',
  textbox: 'input,textarea,[contenteditable]',
  searchbox: 'input[type=search]',
  combobox: 'select,input[list]',
  listbox: 'select',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  slider: 'input[type=range]',
  spinbutton: 'input[type=number]',
  option: 'option',
  img: 'img,svg',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  row: 'tr',
  listitem: 'li',
  canvas: 'canvas',
};

/** Selector of everything that may have a role. */
export function selectorOf(role: string, element: Element): string {
  if (role === 'generic') return element.localName;
  return [NATIVE[role], `[role~="${role}"]`].filter(Boolean).join(',');
}

/**
 * Shown elements of the same role and name, in document order, the element itself left out. Looks in the
 * element's own tree and, below shadow hosts, in the trees of its host's likes. `within` narrows it (a modal
 * dialog keeps the rest out of reach).
 */
export function namesakesOf(
  element: Element,
  role: string,
  name: string,
  within: Element | null,
): Element[] {
  const selector = selectorOf(role, element);
  const found: Element[] = [];
  let budget = NAME_BUDGET;
  for (const root of treesAround(element, within)) {
    const labels = new LabelIndex(root);
    for (const other of root.querySelectorAll(selector)) {
      if (other === element || !mayBeNamed(other, name, labels) || roleOf(other) !== role) continue;
      if (other.contains(element) || element.contains(other) || !isShown(other)) continue;
      if (budget-- <= 0) return found;
      if (visibleName(other, role) !== name) continue;
      found.push(other);
      if (found.length >= ENOUGH) return found;
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
    if (like !== host && like.shadowRoot && count++ < 100) yield like.shadowRoot;
  }
}

/** Text of `label[for]` by id, read once and only when a field asks. */
class LabelIndex {
  private texts: Map<string, string> | null = null;

  constructor(private readonly root: TreeRoot | Element) {}

  of(id: string): string {
    this.texts ??= new Map(
      [...this.root.querySelectorAll('label[for]')].map((label) => [
        label.getAttribute('for') ?? '',
        label.textContent ?? '',
      ]),
    );
    return this.texts.get(id) ?? '';
  }
}

/** Rules out by raw text what can't have the name, without computing it. */
function mayBeNamed(element: Element, name: string, labels: LabelIndex): boolean {
  if (element.hasAttribute('aria-labelledby') || element.shadowRoot) return true;
  const label = element.getAttribute('aria-label');
  if (label) return readable(label).startsWith(name.replace(/…$/, ''));
  if (name === '') return (element.textContent ?? '').length < 20;
  const head = name.slice(0, 12).split(' ', 1)[0] ?? '';
  if (isField(element)) {
    if (element.id && labels.of(element.id).includes(head)) return true;
    if (element.closest('label,td,dd')) return true;
    return /^(input|textarea)$/.test(element.localName)
      ? `${(element as HTMLInputElement).placeholder}${(element as HTMLInputElement).title}`.includes(
          head,
        ) || labels.of(element.id) === ''
      : labels.of(element.id) === '';
  }
  const text = `${element.textContent}${element.getAttribute('title') ?? ''}`;
  if (text.includes(head)) return true;
  return text.trim() === '' || element.querySelector('img,svg,slot,[aria-label]') !== null;
}

function isField(element: Element): boolean {
  return /^(input|textarea|select)$/.test(element.localName);
}
