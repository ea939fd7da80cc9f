import type { Box } from '@/core/geometry';

/** CSS px; pictures no larger than this are icons and faces. */
const MIN_SIDE = 64;
const MIN_HEIGHT_OF_TEXT = 12;
/** The smallest QR code has 21 x 21 modules, about half of them dark and many of those joined. */
const MIN_MODULES = 80;
const LONG_PATH = 900;
const LOGO_PLACES = 'header,nav,[role="banner"],[role="navigation"]';

/** Whether a picture, player or canvas has to be covered, for nobody can say what it shows. `box` in CSS px. */
export function isCoveredMedia(el: Element, box: Box): boolean {
  const long = Math.max(box.width, box.height);
  const short = Math.min(box.width, box.height);
  if (long <= MIN_SIDE || short < MIN_HEIGHT_OF_TEXT) return false;
  if (el.tagName === 'svg') return el.querySelector('image') !== null || isQrDrawing(el, box);
  if (el.tagName === 'IMG') return short > MIN_SIDE || !el.closest(LOGO_PLACES);
  return true;
}

/** Whether an SVG is so simple that it is an icon at any size: no picture, no code. Reads no layout. */
export function isPlainDrawing(el: Element): boolean {
  if (el.tagName !== 'svg' || el.getElementsByTagName('image').length > 0) return false;
  if (el.getElementsByTagName('*').length >= MIN_MODULES) return false;
  return Array.from(el.getElementsByTagName('path')).every(
    (path) => (path.getAttribute('d')?.length ?? 0) <= LONG_PATH,
  );
}

/** Whether an empty element shows a picture of more than icon size as its background. */
export function hasCoveredBackground(el: Element, box: Box): boolean {
  if (box.width <= MIN_SIDE || box.height <= MIN_SIDE) return false;
  return getComputedStyle(el).backgroundImage.includes('url(');
}

/** A QR code made of cells: a square of 21 x 21 or more boxes without text. */
export function isQrOfBoxes(el: Element, box: Box): boolean {
  if (!isSquare(box) || /\S/.test(el.textContent ?? '')) return false;
  const cells = el.tagName === 'TABLE' ? el.querySelectorAll('td').length : el.childElementCount;
  return cells >= 441;
}

/** Many small squares, or one long path of right angles only. */
function isQrDrawing(svg: Element, box: Box): boolean {
  if (!isSquare(box)) return false;
  if (svg.querySelectorAll('rect,use').length >= MIN_MODULES) return true;
  return Array.from(svg.querySelectorAll('path')).some((path) => {
    const d = path.getAttribute('d') ?? '';
    return (
      d.length > LONG_PATH && /[HhVv]/.test(d) && /^[MmHhVvLlZz\d\s.,-]+$/.test(d.slice(0, 4000))
    );
  });
}

function isSquare({ width, height }: Box): boolean {
  return (
    width > MIN_SIDE && height > MIN_SIDE && Math.abs(width - height) < Math.max(width, height) / 8
  );
}
