/**
 * Undoes PNG's filters (PNG specification, section 9) in place.
 * @param rows Each row is one byte that names its filter, then `stride` bytes.
 * @param bytesPerPixel Distance of a byte from the same channel of the pixel before it.
 * @returns false when a row names a filter that there isn't.
 */
export function unfilterRows(
  rows: Uint8Array,
  stride: number,
  height: number,
  bytesPerPixel: number,
): boolean {
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const row = rows.subarray(start, start + stride);
    const undo = FILTERS[rows[start - 1]!];
    if (!undo) return false;
    undo(row, above, bytesPerPixel);
    above = row;
  }
  return true;
}

type Undo = (row: Uint8Array, above: Uint8Array, bytesPerPixel: number) => void;

// The first pixel is apart: a condition inside the loops would be asked five million times a picture.
const FILTERS: readonly Undo[] = [
  function none() {},
  function sub(row, _above, step) {
    for (let i = step; i < row.length; i++) row[i] = row[i]! + row[i - step]!;
  },
  function up(row, above) {
    for (let i = 0; i < row.length; i++) row[i] = row[i]! + above[i]!;
  },
  function average(row, above, step) {
    for (let i = 0; i < step; i++) row[i] = row[i]! + (above[i]! >> 1);
    for (let i = step; i < row.length; i++) {
      row[i] = row[i]! + ((row[i - step]! + above[i]!) >> 1);
    }
  },
  function paeth(row, above, step) {
    for (let i = 0; i < step; i++) row[i] = row[i]! + above[i]!;
    for (let i = step; i < row.length; i++) {
      const left = row[i - step]!;
      const up = above[i]!;
      const corner = above[i - step]!;
      const toLeft = Math.abs(up - corner);
      const toUp = Math.abs(left - corner);
      const toCorner = Math.abs(left + up - corner - corner);
      const nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
      row[i] = row[i]! + nearest;
    }
  },
];
