import type { Pixels } from './pixels';

/** Width and height of the tile in picture pixels. */
export const TILE_SIZE = 128;

/** Knots of the pattern: flat and wide, so that it looks like text behind frosted glass. */
const KNOTS = { columns: 8, rows: 16, seed: 0x2f6b };
const DARKEST = [150, 160, 176] as const;
const LIGHTEST = [194, 201, 212] as const;

/**
 * The cover that replaces sensitive pixels: it looks like a soft blur and contains nothing of any picture.
 * Integer arithmetic only, so that it is the same in every browser.
 */
export const TILE: Pixels = renderTile();

function renderTile(): Pixels {
  const knots = randomKnots();
  const data = new Uint8ClampedArray(TILE_SIZE * TILE_SIZE * 4);
  for (let y = 0; y < TILE_SIZE; y++) {
    for (let x = 0; x < TILE_SIZE; x++) {
      const level = levelAt(knots, x, y);
      const at = (y * TILE_SIZE + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const low = DARKEST[channel]!;
        data[at + channel] = low + (((LIGHTEST[channel]! - low) * level) >> 8);
      }
      data[at + 3] = 255;
    }
  }
  return { width: TILE_SIZE, height: TILE_SIZE, data };
}

function randomKnots(): number[] {
  let state = KNOTS.seed;
  return Array.from({ length: KNOTS.columns * KNOTS.rows }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 16) & 0xff;
  });
}

/** Smooth interpolation between the four knots around a pixel, 0 to 255; wraps at the edges. */
function levelAt(knots: number[], x: number, y: number): number {
  const cellWidth = TILE_SIZE / KNOTS.columns;
  const cellHeight = TILE_SIZE / KNOTS.rows;
  const column = Math.floor(x / cellWidth);
  const row = Math.floor(y / cellHeight);
  const knot = (c: number, r: number) =>
    knots[(r % KNOTS.rows) * KNOTS.columns + (c % KNOTS.columns)]!;
  const across = ease(x % cellWidth, cellWidth);
  const top = mix(knot(column, row), knot(column + 1, row), across);
  const bottom = mix(knot(column, row + 1), knot(column + 1, row + 1), across);
  return mix(top, bottom, ease(y % cellHeight, cellHeight));
}

/** Smoothstep of `part / whole` in 256ths. */
function ease(part: number, whole: number): number {
  const t = Math.floor((part * 256) / whole);
  return (t * t * (768 - 2 * t)) >> 16;
}

function mix(a: number, b: number, weight: number): number {
  return (a * (256 - weight) + b * weight) >> 8;
}
