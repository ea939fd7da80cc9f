import { shownText } from './accessible-name';
import { childrenOf, isElement, parentOf } from './flat-tree';
import { hasWords } from './readable-text';
import { isHeading } from './role';

/** Longest text that is still taken for a label, in characters. */
const LABEL_LENGTH = 60;
/** Boxes around a field within which its label may stand. */
const LEVELS = 4;
const CONTROLS = 'a[href],button,input,select,textarea,[role=button],[role=link],[contenteditable]';

/**
 * The label that a person sees beside a field though the page doesn't tie the two: a table header, a term,
 * a stray label. Empty when there is none.
 */
export function structuralLabel(field: Element): string {
  return cellLabel(field) || termLabel(field) || adjacentLabel(field, isLabelLike);
}

/** Any short text right before (or, for a box to tick, right after) the field. Empty when there is none. */
export function adjacentText(field: Element): string {
  return adjacentLabel(field, () => true);
}

/** Header beside the cell that holds the field (a form in a table) or above it (a grid of fields). */
function cellLabel(field: Element): string {
  const cell = field.closest('td,th,[role=cell],[role=gridcell]');
  const row = cell?.parentElement;
  if (!cell || !row) return '';
  const above = columnHeader(cell, row);
  if (above !== '') return above;
  const header = row.querySelector(':scope > th,:scope > [role=rowheader]');
  if (header && header !== cell) return labelText(header);
  const beside = cell.previousElementSibling;
  return beside && row.children.length <= 3 && isOnlyText(beside) ? labelText(beside) : '';
}

/** Text of the header cell above a cell; empty when the table has no header row. */
export function columnHeader(cell: Element, row: Element): string {
  const table = row.closest('table,[role=table],[role=grid],[role=treegrid]');
  const header = table?.querySelector(
    'thead tr, tr:has(> th + th), [role=row]:has(> [role=columnheader])',
  );
  if (!header || header === row) return '';
  const headers = [...header.children];
  let column = 0;
  for (const each of row.children) {
    if (each === cell) break;
    column += (each as Partial<HTMLTableCellElement>).colSpan ?? 1;
  }
  let start = 0;
  for (const each of headers) {
    start += (each as Partial<HTMLTableCellElement>).colSpan ?? 1;
    if (start > column) return labelText(each);
  }
  return '';
}

function termLabel(field: Element): string {
  const term = field.closest('dd')?.previousElementSibling;
  return term?.localName === 'dt' ? labelText(term) : '';
}

/** Text beside the field among its siblings, or beside the boxes that wrap it. */
function adjacentLabel(field: Element, accepts: (node: Node, text: string) => boolean): string {
  let at: Element | null = field;
  for (let level = 0; at && level < LEVELS; level++) {
    const parent: Element | null = parentOf(at);
    const siblings: readonly Node[] = parent ? childrenOf(parent) : [];
    const place = siblings.indexOf(at);
    const before = siblings.slice(0, place).reverse();
    // What a box is about stands after it.
    const sides = isBox(field) ? [siblings.slice(place + 1), before] : [before];
    for (const side of sides) {
      const label = firstLabel(side, accepts);
      if (label !== '') return label;
      if (side.some((node) => isElement(node) && !isOnlyText(node))) return '';
    }
    at = parent;
    if (at && /^(form|fieldset|table|tr|td|body|dialog|main)$/.test(at.localName)) break;
  }
  return '';
}

/** The nearest text, if it is a label; controls and headings in between end the search. */
function firstLabel(side: readonly Node[], accepts: (node: Node, text: string) => boolean): string {
  for (const node of side) {
    if (node.nodeType !== 3 && !isElement(node)) continue;
    if (node.nodeType === 3 && !node.nodeValue?.trim()) continue;
    const text = nodeText(node);
    if (text !== '') return accepts(node, text) ? text : '';
    if (isElement(node) && (isHeading(node) || !isOnlyText(node))) return '';
  }
  return '';
}

function nodeText(node: Node): string {
  if (node.nodeType === 3) return cleanLabel(node.nodeValue ?? '');
  if (!isElement(node) || isHeading(node) || !isOnlyText(node)) return '';
  return labelText(node);
}

function isLabelLike(node: Node, text: string): boolean {
  if (/[:*]\s*$/.test(node.textContent ?? '')) return true;
  return (
    isElement(node) && (node.localName === 'label' || /label/i.test(node.className)) && text !== ''
  );
}

function isOnlyText(element: Element): boolean {
  return !element.matches(CONTROLS) && element.querySelector(CONTROLS) === null;
}

function isBox(field: Element): boolean {
  const { type } = field as Partial<HTMLInputElement>;
  return type === 'checkbox' || type === 'radio';
}

function labelText(element: Element): string {
  return cleanLabel(shownText(element));
}

/** Drops the colon and the asterisk of a required field; empty when too long or without words. */
function cleanLabel(text: string): string {
  const label = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:*]+$/, '');
  return label.length <= LABEL_LENGTH && hasWords(label) ? label : '';
}
