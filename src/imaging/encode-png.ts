import { PictureError } from './picture-error';
import type { Pixels } from './pixels';

/** Encodes pixels that are already redacted: the browser's encoder may keep them in a Blob. No metadata. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const context = contextOf(canvas);
  context.putImageData(new ImageData(pixels.data, pixels.width, pixels.height), 0, 0);
  return canvasToPng(canvas);
}

/** The canvas as PNG bytes. */
export async function canvasToPng(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** @throws PictureError when the browser refuses a canvas (memory). */
export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureError('The browser has no memory left for the picture.');
  return context;
}
