import type { RedactionBox } from '@/core/sop/model';
import { MAX_PIXELS, readPngSize } from './decode-png';
import { contextOf } from './encode-png';
import { PictureError } from './picture-error';
import type { Pixels } from './pixels';
import { type PictureGeometry, redactPixels } from './redact-picture';
import type { RedactedScreenshot } from './redacted-screenshot';

/** Bytes of a picture file that a person gives. */
const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** Longest edge in pixels that every browser's canvas takes. */
const MAX_EDGE = 16_384;

/**
 * A picture file as a screenshot: upright, first frame only, transparency on white, nothing kept but pixels
 * (no place, camera or author), places under the boxes destroyed and verified.
 *
 * @param file PNG, JPEG or WebP, told by its first bytes. Not changed.
 * @param boxes Pixels of the upright picture.
 * @throws PictureError with a sentence for the person.
 */
export async function reencodePicture(
  file: Uint8Array<ArrayBuffer>,
  boxes: readonly RedactionBox[],
  geometry: PictureGeometry = { scale: 1, target: null },
): Promise<RedactedScreenshot> {
  if (file.length > MAX_FILE_BYTES) {
    throw new PictureError('The picture file is larger than 25 MB. Save a smaller one.');
  }
  const type = typeOf(file);
  if (!type) throw new PictureError('This file is not a PNG, JPEG or WebP picture.');
  // a small PNG can claim to be endless: look before the browser decodes it
  if (type === 'image/png') readPngSize(file);
  const bitmap = await decodeUpright(file, type);
  try {
    return await redactPixels(pixelsOf(bitmap), boxes, geometry);
  } finally {
    bitmap.close();
  }
}

function typeOf(file: Uint8Array): string | null {
  const start = String.fromCharCode(...file.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp';
  return null;
}

async function decodeUpright(file: Uint8Array<ArrayBuffer>, type: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([file], { type }), { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('The picture is damaged.');
  }
}

function pixelsOf(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  if (width > MAX_EDGE || height > MAX_EDGE || width * height > MAX_PIXELS) {
    throw new PictureError('The picture is too large.');
  }
  const context = contextOf(new OffscreenCanvas(width, height));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
