import type { Box } from '@/core/geometry';
import type { Pixels } from './pixels';
import { TILE, TILE_SIZE } from './tile';

/**
 * Overwrites every box (picture pixels) by the tile: opaque, no blending.
 * Boxes must be whole pixels inside the picture, see `wholePixels`.
 */
export function coverPixels(pixels: Pixels, boxes: readonly Box[]): void {
  for (const box of boxes) {
    forEachRun(pixels, box, (offset, tileOffset, length) => {
      pixels.data.set(TILE.data.subarray(tileOffset, tileOffset + length), offset);
    });
  }
}

/** True when every pixel of every box equals the tile. */
export function isCovered(pixels: Pixels, boxes: readonly Box[]): boolean {
  for (const box of boxes) {
    let same = true;
    forEachRun(pixels, box, (offset, tileOffset, length) => {
      for (let i = 0; i < length && same; i++) {
        same = pixels.data[offset + i] === TILE.data[tileOffset + i];
      }
    });
    if (!same) return false;
  }
  return true;
}

/** The smallest box of whole pixels around `box` that lies inside the picture; null when nothing does. */
export function wholePixels<B extends Box>(box: B, width: number, height: number): B | null {
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  if (!(right > left && bottom > top)) return null;
  return { ...box, x: left, y: top, width: right - left, height: bottom - top };
}

/** Horizontal runs of a box that are contiguous in the picture and in the tile (byte offsets). */
function forEachRun(
  pixels: Pixels,
  box: Box,
  visit: (offset: number, tileOffset: number, length: number) => void,
): void {
  const right = box.x + box.width;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < right; ) {
      const inTile = x % TILE_SIZE;
      const count = Math.min(TILE_SIZE - inTile, right - x);
      visit((y * pixels.width + x) * 4, ((y % TILE_SIZE) * TILE_SIZE + inTile) * 4, count * 4);
      x += count;
    }
  }
}
