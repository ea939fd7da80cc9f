import { isElement, parentOf } from './flat-tree';

const BY_TAG: Readonly<Record<string, string>> = {
  article: 'article',
  aside: 'complementary',
  audio: 'audio',
  button: 'button',
  canvas: 'canvas',
  dd: 'definition',
  details: 'group',
  dialog: 'dialog',
  dt: 'term',
  fieldset: 'group',
  figure: 'figure',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'separator',
  iframe: 'iframe',
  li: 'listitem',
  main: 'main',
  menu: 'list',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  optgroup: 'group',
  option: 'option',
  output: 'status',
  progress: 'progressbar',
  search: 'search',
  section: 'region',
  summary: 'button',
  table: 'table',
  tbody: 'rowgroup',
  textarea: 'textbox',
  tfoot: 'rowgroup',
  thead: 'rowgroup',
  tr: 'row',
  ul: 'list',
  video: 'video',
};

const BY_INPUT_TYPE: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  color: 'button',
  file: 'button',
  hidden: 'generic',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

/** Roles that name no control and no place: passed over in a list of fallbacks as if absent. */
const KNOWN_ROLES = new Set(
  `alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo
  definition dialog document feed figure form grid gridcell group heading img image link list listbox listitem log main
  marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option presentation
  progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton
  status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem
  graphics-document graphics-object graphics-symbol generic`.split(/\s+/),
);

/**
 * ARIA role by the `role` attribute, else by HTML-AAM; `generic` where there is none.
 * Native controls without a role of their own get the one that a person would use: password and date
 * fields are `textbox`, `canvas` is `canvas`.
 */
export function roleOf(element: Element): string {
  const explicit = explicitRole(element);
  if (explicit !== null && explicit !== 'none' && explicit !== 'presentation') {
    return explicit === 'image' ? 'img' : explicit;
  }
  const implicit = implicitRole(element);
  if (explicit !== null && !isFocusable(element)) return 'generic';
  return implicit;
}

/** The first known role of the attribute; null when there is none. */
export function explicitRole(element: Element): string | null {
  const attribute = element.getAttribute('role');
  if (!attribute) return null;
  const known = attribute
    .toLowerCase()
    .split(/\s+/)
    .find((role) => KNOWN_ROLES.has(role));
  return known ?? null;
}

function implicitRole(element: Element): string {
  const tag = element.localName;
  switch (tag) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'link' : editableRole(element);
    case 'input':
      return inputRole(element as HTMLInputElement);
    case 'select': {
      const select = element as HTMLSelectElement;
      return select.multiple || select.size > 1 ? 'listbox' : 'combobox';
    }
    case 'header':
    case 'footer':
      return pageEndRole(element);
    case 'img':
      return element.getAttribute('alt') === '' ? 'generic' : 'img';
    case 'svg':
      return 'img';
    case 'td':
    case 'th':
      return cellRole(element);
    default:
      return BY_TAG[tag] ?? (isTitledShape(element) ? 'graphics-symbol' : editableRole(element));
  }
}

/** The page's own header and footer are landmarks; those of a section are not. */
function pageEndRole(element: Element): string {
  if (parentOf(element)?.closest('article,aside,main,nav,section,dialog,[role=dialog]')) {
    return 'generic';
  }
  return element.localName === 'header' ? 'banner' : 'contentinfo';
}

function inputRole(input: HTMLInputElement): string {
  const role = BY_INPUT_TYPE[input.type];
  if (input.hasAttribute('list') && (role === undefined || role === 'searchbox')) return 'combobox';
  return role ?? 'textbox';
}

function cellRole(cell: Element): string {
  if (cell.localName === 'th') {
    const scope = cell.getAttribute('scope');
    if (scope === 'row' || scope === 'rowgroup') return 'rowheader';
    if (scope === 'col' || scope === 'colgroup') return 'columnheader';
    const row = cell.parentElement;
    const isHeaderRow =
      row?.parentElement?.localName === 'thead' || row?.querySelector(':scope > td') === null;
    return isHeaderRow ? 'columnheader' : 'rowheader';
  }
  const table = cell.closest('table');
  const role = table?.getAttribute('role');
  return role === 'grid' || role === 'treegrid' ? 'gridcell' : 'cell';
}

function editableRole(element: Element): string {
  return isEditingHost(element) ? 'textbox' : 'generic';
}

/** The outermost element of a piece of editable content. */
export function isEditingHost(element: Element): boolean {
  const html = element as Partial<HTMLElement>;
  if (html.isContentEditable !== true) return false;
  const parent = parentOf(element);
  return !(isElement(parent) && (parent as Partial<HTMLElement>).isContentEditable === true);
}

/** A shape of a drawing that says what it is: a bar of a chart. */
export function isTitledShape(element: Element): boolean {
  if (element.namespaceURI !== 'http://www.w3.org/2000/svg') return false;
  return [...element.children].some((child) => child.localName === 'title');
}

function isFocusable(element: Element): boolean {
  return (element as Partial<HTMLElement>).tabIndex === undefined
    ? false
    : (element as HTMLElement).tabIndex >= 0;
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName)
    ? !element.hasAttribute('role') || explicitRole(element) === 'heading'
    : element.getAttribute('role') === 'heading';
}
