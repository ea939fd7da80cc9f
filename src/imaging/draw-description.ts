import html2canvas from 'html2canvas-pro';
import type { Box } from '@/core/geometry';
import {
  BOX_PROPERTIES,
  ICON_ATTRIBUTES,
  ICON_SHAPES,
  type Icon,
  isLocalValue,
  type PaintItem,
  TEXT_PROPERTIES,
  type ViewportDescription,
} from '@/core/redaction/viewport-description';

const SVG = 'http://www.w3.org/2000/svg';
/** Canvas edges beyond this many pixels are refused by some browser. */
const LONGEST_EDGE = 16_384;

/**
 * Draws a described viewport in the given document of the extension (never in a web page) and returns PNG
 * bytes, `devicePixelRatio` pixels per CSS px. Nothing is loaded: text, colours, borders and icons only.
 */
export async function drawDescription(
  description: ViewportDescription,
  doc: Document,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, devicePixelRatio: scale } = description;
  if (!(width > 0 && height > 0 && Math.max(width, height) * scale <= LONGEST_EDGE)) {
    throw new RangeError('The described viewport has no usable size.');
  }
  const stage = buildStage(description, doc);
  doc.body.append(stage);
  try {
    for (const line of stage.querySelectorAll<HTMLElement>('[data-line]')) fitLine(line);
    const canvas = await html2canvas(stage, {
      width,
      height,
      windowWidth: width,
      windowHeight: height,
      scale,
      backgroundColor: description.background,
      logging: false,
      imageTimeout: 2000,
    });
    return await pngOf(canvas);
  } finally {
    stage.remove();
  }
}

function buildStage({ width, height, background, items }: ViewportDescription, doc: Document) {
  const stage = doc.createElement('div');
  place(stage, { x: 0, y: 0, width, height });
  stage.style.overflow = 'hidden';
  stage.style.backgroundColor = background;
  for (const item of items) stage.append(buildItem(item, doc));
  return stage;
}

function buildItem(item: PaintItem, doc: Document): HTMLElement {
  const { box, clip, opacity } = item;
  const el = doc.createElement('div');
  setStyle(el, item.style, item.text === undefined ? BOX_PROPERTIES : TEXT_PROPERTIES);
  if (item.text !== undefined) {
    el.textContent = item.text;
    el.style.whiteSpace = item.wraps ? 'pre-wrap' : 'pre';
    if (!item.wraps) el.dataset.line = '';
  }
  if (item.icon) el.append(buildIcon(item.icon, box, doc));
  if (opacity < 1) el.style.opacity = String(opacity);
  if (isInside(box, clip)) {
    place(el, box);
    return el;
  }
  const window = doc.createElement('div');
  place(window, clip);
  window.style.overflow = 'hidden';
  place(el, { ...box, x: box.x - clip.x, y: box.y - clip.y });
  window.append(el);
  return window;
}

function buildIcon({ viewBox, shapes }: Icon, box: Box, doc: Document): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('width', String(box.width));
  svg.setAttribute('height', String(box.height));
  for (const { tag, attributes } of shapes) {
    if (!ICON_SHAPES.includes(tag)) continue;
    const shape = doc.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (ICON_ATTRIBUTES.includes(name) && isLocalValue(value)) shape.setAttribute(name, value);
    }
    svg.append(shape);
  }
  return svg;
}

/** The page's fonts may be missing here: letters are spaced so that each line is as long as it was. */
function fitLine(line: HTMLElement): void {
  const wanted = Number.parseFloat(line.style.width);
  const letters = line.textContent.length;
  if (letters < 2 || /center|right|end/.test(line.style.textAlign)) return;
  const range = line.ownerDocument.createRange();
  range.selectNodeContents(line);
  const excess = range.getBoundingClientRect().width - wanted;
  // a field's line is only as long as its value
  if (Math.abs(excess) < 0.5 || excess < -wanted * 0.3) return;
  const current = Number.parseFloat(line.style.letterSpacing) || 0;
  line.style.letterSpacing = `${current - excess / letters}px`;
}

function setStyle(
  el: HTMLElement,
  style: Readonly<Record<string, string>>,
  allowed: readonly string[],
): void {
  for (const [property, value] of Object.entries(style)) {
    if (allowed.includes(property) && isLocalValue(value)) el.style.setProperty(property, value);
  }
}

function place(el: HTMLElement, box: Box): void {
  el.style.position = 'absolute';
  el.style.boxSizing = 'border-box';
  el.style.margin = '0';
  el.style.left = `${box.x}px`;
  el.style.top = `${box.y}px`;
  el.style.width = `${box.width}px`;
  el.style.height = `${box.height}px`;
}

function isInside(box: Box, clip: Box): boolean {
  return (
    box.x >= clip.x &&
    box.y >= clip.y &&
    box.x + box.width <= clip.x + clip.width &&
    box.y + box.height <= clip.y + clip.height
  );
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser did not encode the drawn picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
