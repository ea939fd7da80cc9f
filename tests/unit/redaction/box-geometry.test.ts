import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '@/core/geometry';
import {
  GRID,
  type MeasuredFrame,
  placeFrames,
  toPictureBoxes,
} from '@/core/redaction/box-geometry';
import type { RedactionBox } from '@/core/sop/model';

const secret = (x: number, y: number, width: number, height: number): RedactionBox => ({
  x,
  y,
  width,
  height,
  class: 'A',
  kind: 'password',
});

const frame = (path: number[] | null, more: Partial<MeasuredFrame> = {}): MeasuredFrame => ({
  path,
  viewport: { width: 1000, height: 800 },
  boxes: [],
  scanFailed: false,
  moving: [],
  children: [],
  ...more,
});

const covers = (outer: Box, inner: Box) =>
  outer.x <= inner.x + 1e-6 &&
  outer.y <= inner.y + 1e-6 &&
  outer.x + outer.width >= inner.x + inner.width - 1e-6 &&
  outer.y + outer.height >= inner.y + inner.height - 1e-6;

describe('frames placed in the top frame', () => {
  it('carries boxes through nested frames and their scales', () => {
    const placed = placeFrames([
      frame([], {
        children: [{ index: 1, box: { x: 100, y: 50, width: 400, height: 400 }, scale: 0.5 }],
      }),
      frame([1], {
        children: [{ index: 0, box: { x: 20, y: 40, width: 200, height: 200 }, scale: 2 }],
      }),
      frame([1, 0], { boxes: [secret(10, 10, 30, 20)] }),
    ]);
    expect(placed?.boxes).toEqual([secret(120, 80, 30, 20)]);
  });

  it('clips a box to the frame it scrolls in', () => {
    const placed = placeFrames([
      frame([], {
        children: [{ index: 0, box: { x: 0, y: 0, width: 100, height: 100 }, scale: 1 }],
      }),
      frame([0], { boxes: [secret(90, 90, 50, 50), secret(0, 300, 50, 50)] }),
    ]);
    expect(placed?.boxes).toEqual([secret(90, 90, 10, 10)]);
  });

  const child = { index: 0, box: { x: 10, y: 20, width: 300, height: 200 }, scale: 1 };
  const whole = [{ x: 10, y: 20, width: 300, height: 200, class: 'A', kind: 'frame' }];
  it.each([
    ['did not answer', [frame([], { children: [child] })]],
    ['can not be placed', [frame([], { children: [child] }), frame(null)]],
    ['could not be scanned', [frame([], { children: [child] }), frame([0], { scanFailed: true })]],
    ['is turned', [frame([], { children: [{ ...child, scale: null }] }), frame([0])]],
    ['is in a shadow tree', [frame([], { children: [{ ...child, index: null }] }), frame([0])]],
    ['is claimed by two', [frame([], { children: [child] }), frame([0]), frame([0])]],
  ])('covers a frame whole that %s', (_, frames) => {
    expect(placeFrames(frames)?.boxes).toEqual(whole);
  });

  it('knows nothing without the top frame', () => {
    expect(placeFrames([frame([0])])).toBeNull();
    expect(placeFrames([frame([], { scanFailed: true })])).toBeNull();
  });
});

const scale = fc.constantFrom(1, 1.1, 1.25, 1.5, 1.75, 2, 3);
const box = fc
  .record({
    x: fc.double({ min: -50, max: 1400, noNaN: true }),
    y: fc.double({ min: -50, max: 880, noNaN: true }),
    width: fc.double({ min: 0, max: 600, noNaN: true }),
    height: fc.double({ min: 0, max: 300, noNaN: true }),
  })
  .map((b) => secret(b.x, b.y, b.width, b.height));
const pictureAt = (s: number) => ({
  width: Math.round(1440 * s),
  height: Math.round(900 * s),
  scale: s,
});

describe('covers in picture pixels', () => {
  it('contain every box with its margin, on the grid, inside the picture', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), scale, (boxes, s) => {
        const picture = pictureAt(s);
        const out = toPictureBoxes(boxes, picture);
        const margin = Math.max(8, 6 * s);
        for (const b of boxes) {
          const left = Math.max(0, b.x * s - margin);
          const top = Math.max(0, b.y * s - margin);
          const right = Math.min(picture.width, (b.x + b.width) * s + margin);
          const bottom = Math.min(picture.height, (b.y + b.height) * s + margin);
          if (right - left <= 0 || bottom - top <= 0) continue;
          const padded = { x: left, y: top, width: right - left, height: bottom - top };
          expect(out.some((o) => covers(o, padded))).toBe(true);
        }
        for (const o of out) {
          expect(o.x % GRID).toBe(0);
          expect(o.y % GRID).toBe(0);
          expect((o.x + o.width) % GRID === 0 || o.x + o.width === picture.width).toBe(true);
          expect((o.y + o.height) % GRID === 0 || o.y + o.height === picture.height).toBe(true);
        }
      }),
    );
  });

  it('say no more of a length than in which cell of the grid it ends', () => {
    fc.assert(
      fc.property(box, scale, fc.double({ min: 0, max: 1, noNaN: true }), (b, s, part) => {
        const margin = Math.max(8, 6 * s);
        const end = (b.x + b.width) * s + margin;
        const cellEnd = Math.ceil(end / GRID) * GRID;
        const longer = { ...b, width: b.width + ((cellEnd - end) * part * 0.999) / s };
        expect(toPictureBoxes([longer], pictureAt(s))).toEqual(toPictureBoxes([b], pictureAt(s)));
      }),
    );
  });

  it('come out the same in whatever order they were found', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), scale, (boxes, s) => {
        const there = toPictureBoxes(boxes, pictureAt(s));
        expect(toPictureBoxes([...boxes].reverse(), pictureAt(s))).toEqual(there);
      }),
    );
  });
});
