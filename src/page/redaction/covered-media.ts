import type { Box } from '@/core/geometry';

/** CSS px; pictures no larger than this are icons and faces. */
const MIN_SIDE = 64;
const MIN_HEIGHT_OF_TEXT = 20;
const LOGO_PLACES = 'header,nav,[role="banner"],[role="navigation"]';

/** Whether a picture, player or canvas has to be covered, for nobody can say what it shows. `box` in CSS px. */
export function isCoveredMedia(el: Element, box: Box): boolean {
  const long = Math.max(box.width, box.height);
  const short = Math.min(box.width, box.height);
  if (long <= MIN_SIDE || short < MIN_HEIGHT_OF_TEXT) return false;
  if (el.tagName === 'svg') return holdsPicture(el) || isQrDrawing(el, box);
  if (el.tagName === 'IMG') return short > MIN_SIDE || !el.closest(LOGO_PLACES);
  return true;
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

function holdsPicture(svg: Element): boolean {
  return svg.querySelector('image,foreignObject img,foreignObject canvas') !== null;
}

/** Many small squares, or one long path of right angles only. */
function isQrDrawing(svg: Element, box: Box): boolean {
  if (!isSquare(box)) return false;
  if (svg.querySelectorAll('rect').length >= 80) return true;
  for (const path of svg.querySelectorAll('path')) {
    const d = path.getAttribute('d') ?? '';
    if (d.length > 900 && /^[MmHhVvLlZz\d\s.,-]+$/.test(d.slice(0, 4000)) && /[HhVv]/.test(d))
      return true;
  }
  return false;
}

function isSquare({ width, height }: Box): boolean {
  return (
    width > MIN_SIDE && height > MIN_SIDE && Math.abs(width - height) < Math.max(width, height) / 8
  );
}
