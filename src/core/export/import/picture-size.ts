export interface PictureSize {
  mime: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a picture's own header says, before anything decodes it; null when it is neither PNG nor JPEG. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 33 && PNG.every((byte, i) => bytes[i] === byte)) return pngSize(view);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(view);
  return null;
}

/** The first chunk must be IHDR (PNG specification, 5.6). */
function pngSize(view: DataView): PictureSize | null {
  if (view.getUint32(12) !== 0x49484452) return null;
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the start of frame (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isStartOfFrame(marker)) {
      return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** C0 to CF without the tables C4, C8 and CC. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
