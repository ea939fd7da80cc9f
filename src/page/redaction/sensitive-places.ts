import type { Box } from '@/core/geometry';
import { classOf } from '@/core/redaction/classes';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import type { SensitiveBox } from '@/platform/messages';
import type { NodeRange } from './text-block';
import { boxOf, type VisibleArea } from './visible-area';

const CELL = 'td,th,dd,[role="gridcell"],[role="cell"],[role="rowheader"]';
const CONTROLS_IN_CELL =
  'button,input,select,textarea,[role="button"],[role="checkbox"],[role="switch"]';
const CONTAINER = 'main,section,form,nav,header,footer,aside,[role="dialog"],dialog,body';
/** CSS px. A taller cell is a place for layout, not for a value. */
const MAX_CELL_HEIGHT = 120;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

interface Place {
  range: NodeRange;
  kind: RedactionKind;
}

/** Sensitive parts of a page as they are found, then measured all at once. */
export class SensitivePlaces {
  readonly #ranges: Place[] = [];
  readonly #elements = new Map<Element, RedactionKind>();

  addRange(range: NodeRange, kind: RedactionKind): void {
    if (range.end > range.start) this.#ranges.push({ range, kind });
  }

  /** Covers the border box of an element. */
  addElement(el: Element, kind: RedactionKind): void {
    const known = this.#elements.get(el);
    if (!known || classOf(known) === 'B') this.#elements.set(el, kind);
  }

  hasElement(el: Element): boolean {
    return this.#elements.has(el);
  }

  /** Boxes of what can be seen, in CSS px of the frame's viewport. A value that fills its cell gives the cell's box. */
  measure(area: VisibleArea): SensitiveBox[] {
    const boxes: SensitiveBox[] = [];
    const near = this.#ranges.filter(({ range }) => area.isNear(range.node.parentElement));
    const filled = filledCells(near);
    const done = new Set<Element>();
    const add = (el: Element, rect: Box, kind: RedactionKind): boolean => {
      const seen = area.visiblePart(el, rect);
      if (seen) boxes.push({ ...seen, kind, class: classOf(kind) });
      return seen !== null;
    };
    for (const { range, kind } of near) {
      const parent = range.node.parentElement;
      if (!parent) continue;
      // the text as well as its cell: it may stick out
      const isSeen = rectsOf(range)
        .map((rect) => add(parent, rect, kind))
        .includes(true);
      const cell = isSeen ? cellOf(range.node) : null;
      const cellKind = cell && !done.has(cell) ? filled.get(cell) : undefined;
      if (!cell || !cellKind) continue;
      add(cell, boxOf(cell.getBoundingClientRect()), cellKind);
      done.add(cell);
    }
    for (const [el, kind] of this.#elements) add(el, boxOf(el.getBoundingClientRect()), kind);
    return withoutContained(boxes);
  }
}

/** Cells in which nothing can be read but what goes, and nothing can be pressed. */
function filledCells(places: readonly Place[]): Map<Element, RedactionKind> {
  const byCell = new Map<Element, Place[]>();
  for (const place of places) {
    const cell = cellOf(place.range.node);
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), place]);
  }
  const filled = new Map<Element, RedactionKind>();
  for (const [cell, inside] of byCell) {
    if (cell.querySelector(CONTROLS_IN_CELL) || !isFilled(cell, inside)) continue;
    if (cell.getBoundingClientRect().height > MAX_CELL_HEIGHT) continue;
    filled.set(cell, (inside.find(({ kind }) => classOf(kind) === 'A') ?? inside[0]!).kind);
  }
  return filled;
}

function isFilled(cell: Element, inside: readonly Place[]): boolean {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const characters = Array.from((node as Text).data);
    let at = 0;
    for (const character of characters) {
      const isCovered = inside.some(
        ({ range }) => range.node === node && range.start <= at && at < range.end,
      );
      if (!isCovered && WORD_CHARACTER.test(character)) return false;
      at += character.length;
    }
  }
  return true;
}

/** The table cell around a text, or else the largest box that holds nothing but this text. */
function cellOf(node: Text): Element | null {
  const cell = node.parentElement?.closest(CELL);
  if (cell) return cell;
  let found: Element | null = null;
  for (let el = node.parentElement; el && el !== el.ownerDocument.body; el = el.parentElement) {
    if (el.matches(CONTAINER) || isShared(el, node)) break;
    found = el;
  }
  return found;
}

function isShared(el: Element, node: Text): boolean {
  return (
    (el.textContent?.trim().length ?? 0) !== node.data.trim().length ||
    el.querySelector(CONTROLS_IN_CELL) !== null
  );
}

function rectsOf({ node, start, end }: NodeRange): Box[] {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return Array.from(range.getClientRects(), boxOf);
}

/** Leaves out boxes that lie inside another of no lesser class. */
function withoutContained(boxes: SensitiveBox[]): SensitiveBox[] {
  if (boxes.length > 600) return boxes;
  return boxes.filter((box, i) => {
    return !boxes.some((other, j) => {
      if (i === j || (other.class === 'B' && box.class === 'A') || !contains(other, box))
        return false;
      // of two that hold each other the first stays
      return !contains(box, other) || other.class !== box.class || j < i;
    });
  });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
