import { decode } from 'fast-png';
import { PictureError } from './picture-error';
import type { Pixels } from './pixels';

/** 64 megapixels: an 8K screen at scale 1.4. More is not a screenshot but an attack on memory. */
export const MAX_PIXELS = 64_000_000;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Width and height from a PNG's header, without decoding it.
 * @throws PictureError when the bytes are no PNG or the picture is too large.
 */
export function readPngSize(bytes: Uint8Array): { width: number; height: number } {
  if (bytes.length < 33 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) {
    throw new PictureError('The picture is not a PNG.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0 || size.width * size.height > MAX_PIXELS) {
    throw new PictureError('The picture is too large.');
  }
  return size;
}

/**
 * Decodes a PNG in memory: no Blob, no canvas, so that raw pixels can't be paged to disk by the browser.
 * Takes 8-bit RGB and RGBA, which is what browsers write; transparency is dropped.
 * @throws PictureError for anything else.
 */
export function decodePng(bytes: Uint8Array): Pixels {
  readPngSize(bytes);
  const picture = decodeOrThrow(bytes);
  const { width, height, channels, depth, palette } = picture;
  if (depth !== 8 || palette || (channels !== 3 && channels !== 4)) {
    throw new PictureError('The picture is a kind of PNG that browsers do not write.');
  }
  const source = picture.data;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; to < data.length; from += channels, to += 4) {
    data[to] = source[from]!;
    data[to + 1] = source[from + 1]!;
    data[to + 2] = source[from + 2]!;
    data[to + 3] = 255;
  }
  source.fill(0);
  return { width, height, data };
}

function decodeOrThrow(bytes: Uint8Array) {
  try {
    return decode(bytes);
  } catch {
    throw new PictureError('The picture is damaged.');
  }
}
