import {
  ICON_ATTRIBUTES,
  ICON_SHAPES,
  type Icon,
  isLocalValue,
} from '@/core/redaction/viewport-description';

/** CSS px: larger drawings may show anything and are left out. */
const LARGEST_ICON = 48;
const MOST_SHAPES = 24;

/** The outlines of a small inline SVG without text; null for every other. */
export function readIcon(el: Element, rect: DOMRect): Icon | null {
  if (!(el instanceof SVGSVGElement)) return null;
  if (rect.width > LARGEST_ICON || rect.height > LARGEST_ICON) return null;
  const shapes = [...el.querySelectorAll('*')].filter((part) => !isGrouping(part));
  const isDrawable = shapes.every(({ localName }) => ICON_SHAPES.includes(localName));
  if (!isDrawable || shapes.length > MOST_SHAPES) return null;
  const viewBox = el.getAttribute('viewBox') ?? `0 0 ${rect.width} ${rect.height}`;
  return {
    viewBox,
    shapes: shapes.map((shape) => ({ tag: shape.localName, attributes: attributesOf(shape) })),
  };
}

function isGrouping({ localName }: Element): boolean {
  return localName === 'g' || localName === 'title' || localName === 'desc';
}

function attributesOf(shape: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of ICON_ATTRIBUTES) {
    const value = shape.getAttribute(name);
    if (value !== null && isLocalValue(value)) attributes[name] = value;
  }
  const style = getComputedStyle(shape);
  // colours as computed: `currentColor` and style sheets mean nothing where it is drawn again
  for (const name of ['fill', 'stroke', 'stroke-width']) {
    const value = style.getPropertyValue(name);
    if (value && isLocalValue(value)) attributes[name] = value;
  }
  return attributes;
}
