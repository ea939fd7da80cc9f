import { accessibleName, shownText } from './accessible-name';
import { hasWords } from './readable-text';

const CELLS =
  ':scope > td,:scope > th,:scope > [role=cell],:scope > [role=gridcell],:scope > [role=rowheader]';
/** GUIDs and hashes, numbers and times, dates with the month's name. */
const DATA = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-|^[0-9a-f]{16,}$/i,
  /^[\d\s.,:/%+TZ-]+([ap]m)?$/i,
  /^(\d{1,2}\.? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2}),? \d{4}/u,
];
/** Rows looked at on either side to see whether a text tells a row apart. */
const ROWS = 40;

/**
 * What tells a row apart for a reader: its label or row header, else the first text in it that no other row
 * has in the same column, else its first text. Cells that hold the target are passed over.
 */
export function rowName(row: Element, target: Element): string {
  if (row.hasAttribute('aria-label') || row.hasAttribute('aria-labelledby')) {
    return accessibleName(row);
  }
  const cells = [...row.querySelectorAll(CELLS)];
  if (cells.every((cell) => isHeaderCell(cell) && !isRowHeader(cell))) return '';
  const rowHeader = cells.find((cell) => isRowHeader(cell) && !cell.contains(target));
  const header = rowHeader ? shownText(rowHeader) : '';
  if (hasWords(header)) return header;
  const data: { column: number; text: string }[] = [];
  let first = '';
  for (const [column, cell] of cells.entries()) {
    const text = cell.contains(target) ? '' : cellText(cell);
    if (!hasWords(text)) continue;
    if (isData(text)) data.push({ column, text });
    else if (isDistinct(row, column, text)) return text;
    else first ||= text;
  }
  const distinct = data.find(({ column, text }) => isDistinct(row, column, text));
  return distinct?.text ?? (first || (data[0]?.text ?? ''));
}

/** Ids, numbers and dates tell rows apart, but nobody calls a row by them where there are words. */
function isData(text: string): boolean {
  return DATA.some((pattern) => pattern.test(text));
}

function isHeaderCell(cell: Element): boolean {
  return cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';
}

function isRowHeader(cell: Element): boolean {
  return (
    cell.getAttribute('role') === 'rowheader' ||
    (cell.localName === 'th' && cell.parentElement?.querySelector(':scope > td') !== null)
  );
}

/** First line of a cell: a name above an address is two texts. Cells with nothing but buttons have none. */
function cellText(cell: Element): string {
  if (
    cell.querySelector('button,input,select,[role=button]') &&
    !cell.querySelector('a,span,p,div')
  ) {
    return '';
  }
  const only = cell.querySelector('a[href],strong,b,p,div');
  return only && hasWords(only.textContent ?? '') ? firstLine(cell, only) : shownText(cell);
}

function firstLine(cell: Element, only: Element): string {
  const inner = only.querySelector('a[href],strong,b,p,div,span');
  const line = inner && hasWords(inner.textContent ?? '') ? shownText(inner) : shownText(only);
  const whole = shownText(cell);
  return whole.startsWith(line) && whole.length > 40 ? line : whole;
}

function isDistinct(row: Element, column: number, text: string): boolean {
  for (const other of rowsAround(row)) {
    const raw = other.children[column]?.textContent;
    if (raw?.includes(text) && raw.replace(/\s+/g, ' ').trim() === text) return false;
  }
  return true;
}

function* rowsAround(row: Element): Generator<Element> {
  let before = row.previousElementSibling;
  let after = row.nextElementSibling;
  for (let count = 0; (before || after) && count < ROWS; count++) {
    if (before) yield before;
    if (after) yield after;
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
}
