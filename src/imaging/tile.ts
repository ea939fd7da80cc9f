import type { Pixels } from './pixels';

/** Width and height of the tile in picture pixels. */
export const TILE_SIZE = 128;

/** Radii in pixels: wider than high, so that it looks like lines of text behind frosted glass. */
const BLUR = { across: 13, down: 7, passes: 3 };
const SEED = 0x2f6b;
const DARKEST = [150, 160, 177] as const;
const LIGHTEST = [188, 197, 211] as const;

/**
 * The cover that replaces sensitive pixels: it looks like a soft blur, but what is blurred is noise from a
 * constant; it contains nothing of any picture. Integer arithmetic only: the same in every browser.
 */
export const TILE: Pixels = renderTile();

function renderTile(): Pixels {
  const levels = stretch(blur(noise()));
  const data = new Uint8ClampedArray(TILE_SIZE * TILE_SIZE * 4);
  levels.forEach((level, pixel) => {
    for (let channel = 0; channel < 3; channel++) {
      const low = DARKEST[channel]!;
      data[pixel * 4 + channel] = low + (((LIGHTEST[channel]! - low) * level) >> 8);
    }
    data[pixel * 4 + 3] = 255;
  });
  return { width: TILE_SIZE, height: TILE_SIZE, data };
}

/** Whole numbers from 0 to 65535. */
function noise(): Int32Array {
  let state = SEED;
  return Int32Array.from({ length: TILE_SIZE * TILE_SIZE }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 15;
  });
}

/** Box blur, often enough to look Gaussian; wraps at the edges so that tiles join without a seam. */
function blur(levels: Int32Array): Int32Array {
  let blurred = levels;
  for (let pass = 0; pass < BLUR.passes; pass++) {
    blurred = blurAlong(blurred, 1, TILE_SIZE, BLUR.across);
    blurred = blurAlong(blurred, TILE_SIZE, 1, BLUR.down);
  }
  return blurred;
}

/** @param step Distance of neighbours in the array. @param line Distance of lines. */
function blurAlong(from: Int32Array, step: number, line: number, radius: number): Int32Array {
  const to = new Int32Array(from.length);
  const at = (row: number, i: number) => from[row * line + ((i + TILE_SIZE) % TILE_SIZE) * step]!;
  for (let row = 0; row < TILE_SIZE; row++) {
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(row, i);
    for (let i = 0; i < TILE_SIZE; i++) {
      to[row * line + i * step] = Math.floor(sum / (2 * radius + 1));
      sum += at(row, i + radius + 1) - at(row, i - radius);
    }
  }
  return to;
}

/** To the whole range from 0 to 255. */
function stretch(levels: Int32Array): Int32Array {
  const low = Math.min(...levels);
  const range = Math.max(...levels) - low;
  return levels.map((level) => Math.floor(((level - low) * 255) / range));
}
