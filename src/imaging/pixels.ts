/** A decoded picture in memory: 8-bit RGBA, rows top to bottom, not premultiplied. */
export interface Pixels {
  width: number;
  height: number;
  /** `width * height * 4` bytes. */
  data: Uint8ClampedArray<ArrayBuffer>;
}
