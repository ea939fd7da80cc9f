import type { Box } from '@/core/geometry';
import { classOf } from '@/core/redaction/classes';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import type { SensitiveBox } from '@/platform/messages';
import type { NodeRange } from './text-block';
import { boxOf, type VisibleArea } from './visible-area';

const CELL = 'td,th,dd,[role="gridcell"],[role="cell"],[role="rowheader"]';
const CONTROLS_IN_CELL =
  'button,input,select,textarea,[role="button"],[role="checkbox"],[role="switch"]';
/** CSS px. A taller cell is a place for layout, not for a value. */
const MAX_CELL_HEIGHT = 120;
/** Share of a cell's characters from which on the cell is covered whole, so that the value's length can't be seen. */
const FILLED = 0.6;

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
    const add = (el: Element, rect: Box, kind: RedactionKind) => {
      const seen = area.visiblePart(el, rect);
      if (seen) boxes.push({ ...seen, kind, class: classOf(kind) });
    };
    for (const { range, kind } of near) {
      const parent = range.node.parentElement;
      if (!parent) continue;
      const cell = parent.closest(CELL);
      if (cell && filled.has(cell)) {
        if (!done.has(cell)) add(cell, boxOf(cell.getBoundingClientRect()), filled.get(cell)!);
        done.add(cell);
      }
      // the text too: it may stick out of its cell
      for (const rect of rectsOf(range)) add(parent, rect, kind);
    }
    for (const [el, kind] of this.#elements) add(el, boxOf(el.getBoundingClientRect()), kind);
    return withoutContained(boxes);
  }
}

function filledCells(ranges: readonly Place[]): Map<Element, RedactionKind> {
  const counts = new Map<Element, { characters: number; kind: RedactionKind }>();
  for (const { range, kind } of ranges) {
    const cell = range.node.parentElement?.closest(CELL);
    if (!cell) continue;
    const count = counts.get(cell) ?? { characters: 0, kind };
    count.characters += range.end - range.start;
    if (classOf(kind) === 'A') count.kind = kind;
    counts.set(cell, count);
  }
  const filled = new Map<Element, RedactionKind>();
  for (const [cell, { characters, kind }] of counts) {
    const length = cell.textContent?.replace(/\s+/g, '').length ?? 0;
    if (characters < length * FILLED || cell.querySelector(CONTROLS_IN_CELL)) continue;
    if (cell.getBoundingClientRect().height <= MAX_CELL_HEIGHT) filled.set(cell, kind);
  }
  return filled;
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
