import { describe, expect, it } from 'vitest';
import type { Box } from '@/core/geometry';
import { coverMoving, type Sighted } from '@/core/redaction/moving-boxes';
import type { RedactionBox } from '@/core/sop/model';

const at = (x: number, kind: RedactionBox['kind']): RedactionBox => ({
  x,
  y: 0,
  width: 100,
  height: 20,
  class: 'A',
  kind,
});

const page = (boxes: RedactionBox[], moving: Box[] = []): Sighted => ({ boxes, moving });

describe('places that may move without a reported change', () => {
  it('are covered as they are when they stand still', () => {
    const still = page([at(10, 'password')]);
    expect(coverMoving(still, still)).toEqual([at(10, 'password')]);
  });

  it('make the picture unusable when they are text that moved, came or went', () => {
    expect(coverMoving(page([at(10, 'password')]), page([at(60, 'password')]))).toBeNull();
    expect(coverMoving(page([]), page([at(60, 'password')]))).toBeNull();
    expect(coverMoving(page([at(60, 'token')]), page([]))).toBeNull();
  });

  it('make it unusable when they came back to where they were', () => {
    const swinging = page([at(10, 'password')], [at(10, 'password')]);
    expect(coverMoving(swinging, swinging)).toBeNull();
  });

  it('make it unusable when something large is moving', () => {
    const sliding = page([], [{ x: 0, y: 0, width: 400, height: 600 }]);
    expect(coverMoving(page([]), sliding)).toBeNull();
  });

  it('do not mind a spinner elsewhere', () => {
    const spinning = page([at(10, 'email')], [{ x: 500, y: 300, width: 40, height: 40 }]);
    expect(coverMoving(spinning, spinning)).toEqual([at(10, 'email')]);
  });

  it('are covered with room around when they are media', () => {
    const [cover] = coverMoving(page([at(100, 'image')]), page([at(130, 'image')]))!;
    expect(cover).toMatchObject({ x: 70, y: -30, width: 190, height: 80 });
  });
});
