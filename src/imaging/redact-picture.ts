import type { RedactionBox, ScreenshotMeta } from '@/core/sop/model';
import { coverPixels, isCovered, wholePixels } from './cover-pixels';
import { decodePng } from './decode-png';
import { encodePng } from './encode-png';
import { VerificationError } from './picture-error';
import type { Pixels } from './pixels';
import type { RedactedScreenshot } from './redacted-screenshot';

/** What is known of a picture besides its pixels and its boxes. */
export type PictureGeometry = Pick<ScreenshotMeta, 'scale' | 'target'>;

/**
 * Destroys what lies under the boxes and proves it. Takes the bytes over: they are zeroed.
 * Covering twice changes nothing, so a stored picture can be covered further (pass its old boxes too).
 *
 * @param png 8-bit RGB or RGBA.
 * @param boxes Picture pixels.
 * @throws VerificationError when the finished picture, decoded again, doesn't show the tile in every box.
 * @throws PictureError when the bytes can't be decoded.
 */
export async function redactPicture(
  png: Uint8Array,
  boxes: readonly RedactionBox[],
  geometry: PictureGeometry,
): Promise<RedactedScreenshot> {
  try {
    return await redactPixels(await decodePng(png), boxes, geometry);
  } finally {
    png.fill(0);
  }
}

/** As `redactPicture`, from decoded pixels, which are taken over and zeroed. */
export async function redactPixels(
  pixels: Pixels,
  boxes: readonly RedactionBox[],
  geometry: PictureGeometry,
): Promise<RedactedScreenshot> {
  const { width, height } = pixels;
  const redactions = boxes.flatMap((box) => wholePixels(box, width, height) ?? []);
  try {
    coverPixels(pixels, redactions);
    const bytes = await encodePng(pixels);
    return await mint(bytes, { width, height, ...geometry, redactions });
  } finally {
    pixels.data.fill(0);
  }
}

/** The only place where a picture becomes a `RedactedScreenshot`. */
async function mint(
  bytes: Uint8Array<ArrayBuffer>,
  meta: ScreenshotMeta,
): Promise<RedactedScreenshot> {
  const finished = await decodePng(bytes);
  if (finished.width !== meta.width || finished.height !== meta.height) {
    throw new VerificationError('The finished picture has another size than it was given.');
  }
  if (!isCovered(finished, meta.redactions)) {
    throw new VerificationError('A covered place in the finished picture was not covered.');
  }
  return { bytes, mime: 'image/png', meta } as RedactedScreenshot;
}
