import { detectByLabel } from '@/core/redaction/detect-by-label';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import { isNameAmong } from './companions';

/** Kinds of a table's columns by their index: `aria-colindex` where there is one, else the position. */
export type ColumnKinds = ReadonlyMap<number, RedactionKind>;

/** Headers of people's columns that aren't labels elsewhere. */
const PERSON_HEADER =
  /^(?:user|member|person|contact|employee|benutzer|utilisateur|usuario|mitglied)$/i;
const CELLS = 'td,th,[role="gridcell"],[role="cell"],[role="rowheader"],[role="columnheader"]';
const ROWS = 'tr,[role="row"]';
const TABLES = 'table,[role="grid"],[role="table"],[role="treegrid"]';

/** Judges the columns of a table or ARIA grid by their headers. */
export function judgeColumns(table: Element): ColumnKinds {
  const headers = headersOf(table).map((el) => ({ index: columnOf(el), text: headerText(el) }));
  const kinds = new Map<number, RedactionKind>();
  for (const { index, text } of headers) {
    const kind = detectByLabel(text) ?? (PERSON_HEADER.test(text) ? 'person-name' : null);
    if (kind) kinds.set(index, kind);
    else if (isNameAmong(text, () => headers.map((header) => header.text))) {
      kinds.set(index, 'person-name');
    }
  }
  return kinds;
}

/** Rows of a table that are wanted and aren't headers. */
export function dataRows(table: Element, isWanted: (row: Element) => boolean): Element[] {
  return Array.from(table.querySelectorAll(ROWS)).filter(
    (row) => isWanted(row) && row.closest(TABLES) === table && !isHeaderRow(row),
  );
}

export function cellsOf(row: Element): Element[] {
  return Array.from(row.querySelectorAll(CELLS)).filter((cell) => cell.closest(ROWS) === row);
}

/** The cell, row and table around an element, or null outside of tables. */
export function cellAround(el: Element): { cell: Element; row: Element; table: Element } | null {
  const cell = el.closest(CELLS);
  const row = cell?.closest(ROWS);
  const table = row?.closest(TABLES);
  return cell && row && table ? { cell, row, table } : null;
}

/** Index of the column a cell is in; comparable within one table only. */
export function columnOf(cell: Element): number {
  const aria = Number(cell.getAttribute('aria-colindex'));
  if (aria > 0) return aria;
  let index = 1;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    index += (before as HTMLTableCellElement).colSpan || 1;
  }
  return index;
}

function headersOf(table: Element): Element[] {
  const aria = Array.from(table.querySelectorAll('[role="columnheader"]'));
  if (aria.length > 0) return aria;
  const inHead = Array.from(table.children, (el) =>
    el.tagName === 'THEAD' ? [...el.children] : [],
  )
    .flat()
    .findLast((row) => row.tagName === 'TR');
  const header = inHead ?? firstRow(table);
  if (!header || !isHeaderRow(header)) return [];
  return cellsOf(header);
}

/** Not by a list of all rows: there may be thousands. */
function firstRow(table: Element): Element | null {
  for (const row of table.getElementsByTagName('tr')) {
    if (row.closest('table') === table) return row;
  }
  return null;
}

function isHeaderRow(row: Element): boolean {
  if (row.parentElement?.tagName === 'THEAD') return true;
  const cells = cellsOf(row);
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        cell.getAttribute('role') === 'columnheader' ||
        (cell.tagName === 'TH' && cell.getAttribute('scope') !== 'row'),
    )
  );
}

/** A header's first words; what follows is of sort buttons and menus. */
function headerText(el: Element): string {
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim();
    if (text) return text;
  }
  return '';
}
