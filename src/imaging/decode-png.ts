import { PictureError } from './picture-error';
import type { Pixels } from './pixels';
import { unfilterRows } from './unfilter-rows';

/** 64 megapixels: an 8K screen at scale 1.4. More is not a screenshot but an attack on memory. */
export const MAX_PIXELS = 64_000_000;

const RGB = 2;
const RGBA = 6;
const IDAT = 0x49444154;
const DAMAGED = 'The picture is damaged.';

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
export async function decodePng(bytes: Uint8Array): Promise<Pixels> {
  const { width, height } = readPngSize(bytes);
  const channels = channelsOf(bytes);
  const stride = width * channels;
  const rows = await inflate(imageData(bytes), height * (stride + 1));
  try {
    if (!unfilterRows(rows, stride, height, channels)) throw new PictureError(DAMAGED);
    return { width, height, data: toRgba(rows, width, height, channels) };
  } finally {
    rows.fill(0);
  }
}

function channelsOf(bytes: Uint8Array): number {
  const [depth, colour, compression, filter, interlace] = bytes.subarray(24, 29);
  const isPlain = depth === 8 && compression === 0 && filter === 0 && interlace === 0;
  if (!isPlain || (colour !== RGB && colour !== RGBA)) {
    throw new PictureError('The picture is a kind of PNG that browsers do not write.');
  }
  return colour === RGB ? 3 : 4;
}

/** The compressed pixels; their own checksum tells whether they are whole. */
function* imageData(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT) yield bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

/** Decompresses to exactly `length` bytes. @throws PictureError when they are more, fewer or damaged. */
async function inflate(chunks: Iterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate');
  const reader = readable.getReader();
  const written = write(chunks, writable.getWriter());
  const rows = new Uint8Array(length);
  try {
    let at = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      // throws when there is more than fits
      rows.set(next.value, at);
      at += next.value.length;
      next.value.fill(0);
    }
    await written;
    if (at < length) throw new PictureError(DAMAGED);
    return rows;
  } catch {
    rows.fill(0);
    await reader.cancel().catch(() => {});
    throw new PictureError(DAMAGED);
  }
}

async function write(
  chunks: Iterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    // no picture comes in shared memory
    for (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch {
    // the reader is told the same
  }
}

function toRgba(
  rows: Uint8Array,
  width: number,
  height: number,
  channels: number,
): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, from = 1, to = 0; y < height; y++, from++) {
    for (let x = 0; x < width; x++, from += channels, to += 4) {
      data[to] = rows[from]!;
      data[to + 1] = rows[from + 1]!;
      data[to + 2] = rows[from + 2]!;
      data[to + 3] = 255;
    }
  }
  return data;
}
