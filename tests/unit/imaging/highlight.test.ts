import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ScreenshotMeta } from '@/core/sop/model';
import { highlightOf } from '@/imaging/highlight';

const meta = fc
  .record({
    scale: fc.constantFrom(1, 1.25, 1.5, 2),
    x: fc.integer({ min: 0, max: 1400 }),
    y: fc.integer({ min: 0, max: 860 }),
    w: fc.integer({ min: 1, max: 1440 }),
    h: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ scale, x, y, w, h }): ScreenshotMeta => {
    const target = { x, y, width: Math.min(w, 1440 - x), height: Math.min(h, 900 - y) };
    return { width: 1440, height: 900, scale, target, redactions: [] };
  });

it('lies wholly in the picture, line, light edge and number', () => {
  fc.assert(
    fc.property(meta, fc.integer({ min: 1, max: 1000 }), (picture, number) => {
      const { outline, lineWidth, haloWidth, badge } = highlightOf(picture, number)!;
      const reach = lineWidth / 2 + haloWidth;
      const parts = [
        {
          x: outline.x - reach,
          y: outline.y - reach,
          right: outline.x + outline.width + reach,
          bottom: outline.y + outline.height + reach,
        },
        {
          x: badge!.x - haloWidth,
          y: badge!.y - haloWidth,
          right: badge!.x + badge!.width + haloWidth,
          bottom: badge!.y + badge!.height + haloWidth,
        },
      ];
      for (const { x, y, right, bottom } of parts) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
        expect(right).toBeLessThanOrEqual(picture.width + 1e-6);
        expect(bottom).toBeLessThanOrEqual(picture.height + 1e-6);
      }
      expect(badge!.text).toBe(String(number));
    }),
  );
});

it('is absent without a target, and has no badge without a number', () => {
  const picture = { width: 100, height: 100, scale: 1, target: null, redactions: [] };
  expect(highlightOf(picture, 1)).toBeNull();
  const target = { x: 20, y: 20, width: 40, height: 20 };
  expect(highlightOf({ ...picture, target }, null)?.badge).toBeNull();
});
