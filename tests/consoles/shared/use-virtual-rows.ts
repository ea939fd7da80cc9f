import { type UIEvent, useState } from 'react';

/** A row to draw: `slot` is the DOM node's place in the pool, `index` the record it shows at present. */
export interface VirtualRow {
  slot: number;
  index: number;
  /** Distance from the top of the list in CSS pixels. */
  top: number;
}

/**
 * Draws only the rows in view of a list with rows of one height. Nodes are pooled: a row scrolled out at the top is the same
 * node, with other content, that appears at the bottom. That is how large vendors' grids behave, and what trips recorders up.
 */
export function useVirtualRows(options: { count: number; rowHeight: number; viewHeight: number }) {
  const { count, rowHeight, viewHeight } = options;
  const [scrollTop, setScrollTop] = useState(0);
  const poolSize = Math.ceil(viewHeight / rowHeight) + 4;
  const maxFirst = Math.max(0, count - poolSize);
  const first = Math.min(maxFirst, Math.max(0, Math.floor(scrollTop / rowHeight) - 2));
  const last = Math.min(count, first + poolSize);
  const rows: VirtualRow[] = [];
  for (let index = first; index < last; index++) {
    rows.push({ slot: index % poolSize, index, top: index * rowHeight });
  }
  rows.sort((a, b) => a.slot - b.slot);
  return {
    rows,
    totalHeight: count * rowHeight,
    onScroll: (event: UIEvent<HTMLElement>) => setScrollTop(event.currentTarget.scrollTop),
  };
}
