import type { Box } from '@/core/geometry';
import { TEXT_PROPERTIES } from '@/core/redaction/viewport-description';
import { pickStyle } from './pick-style';

/** A line of a text node as the page laid it out. */
export interface Line {
  text: string;
  box: Box;
}

/** The lines of a text node, in CSS px of the viewport. White space is as shown. */
export function linesOf(node: Text, whiteSpace: string): Line[] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const rects = range.getClientRects();
  if (rects.length === 0) return [];
  const shown = (text: string) =>
    whiteSpace.startsWith('pre') ? text.replace(/\n/g, '') : text.replace(/\s+/g, ' ');
  if (rects.length === 1) return [{ text: shown(node.data), box: toBox(rects[0]!) }];

  const lines: { start: number; end: number; box: Box }[] = [];
  for (const { start, end } of words(node.data)) {
    range.setStart(node, start);
    range.setEnd(node, end);
    const rect = range.getClientRects()[0];
    if (!rect) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.y - rect.y) < rect.height / 2) {
      line.end = end;
      line.box = union(line.box, toBox(rect));
    } else {
      lines.push({ start, end, box: toBox(rect) });
    }
  }
  return lines.map(({ start, end, box }) => ({ text: shown(node.data.slice(start, end)), box }));
}

function words(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text's own look; `text-transform` is applied to the text instead, see `transformed`. */
export function textStyle(style: CSSStyleDeclaration): Record<string, string> {
  return pickStyle(style, TEXT_PROPERTIES);
}

export function transformed(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  if (transform === 'capitalize') return text.replace(/\b\p{L}/gu, (c) => c.toUpperCase());
  return text;
}

function toBox({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
