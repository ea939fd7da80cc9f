import type { Box } from '../geometry';

/**
 * What a frame shows, as a flat list in painting order, back to front: enough to draw it again somewhere else.
 * Text under sensitive boxes is not in it, nor are the contents of images and frames. CSS px of the viewport.
 */
export interface ViewportDescription {
  width: number;
  height: number;
  devicePixelRatio: number;
  /** CSS colour under everything. */
  background: string;
  items: PaintItem[];
}

export interface PaintItem {
  box: Box;
  /** The part that is seen. */
  clip: Box;
  /** 0 to 1. */
  opacity: number;
  /** CSS properties among `BOX_PROPERTIES` or, with text, `TEXT_PROPERTIES`; no addresses. */
  style: Record<string, string>;
  /** A line of text, or several when `wraps`. */
  text?: string;
  wraps?: boolean;
  /** Outlines of a small icon. */
  icon?: Icon;
}

export interface Icon {
  viewBox: string;
  shapes: { tag: string; attributes: Record<string, string> }[];
}

const SIDES = ['top', 'right', 'bottom', 'left'];
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

export const BOX_PROPERTIES: readonly string[] = [
  'background-color',
  'background-image',
  'box-shadow',
  ...SIDES.flatMap((side) => ['width', 'style', 'color'].map((part) => `border-${side}-${part}`)),
  ...CORNERS.map((corner) => `border-${corner}-radius`),
];

export const TEXT_PROPERTIES: readonly string[] = [
  'color',
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-decoration-line',
];

export const ICON_SHAPES: readonly string[] = [
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
];

export const ICON_ATTRIBUTES: readonly string[] = [
  ...['d', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...['width', 'height', 'transform', 'fill', 'fill-rule', 'clip-rule', 'opacity'],
  ...['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
];

/** False for values that name something to be loaded. */
export function isLocalValue(value: string): boolean {
  return !/url\(|image-set\(|image\(|element\(|src\(|attr\(/i.test(value);
}
