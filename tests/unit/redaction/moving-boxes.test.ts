import { describe, expect, it } from 'vitest';
import { coverMoving } from '@/core/redaction/moving-boxes';
import type { RedactionBox } from '@/core/sop/model';

const at = (x: number, kind: RedactionBox['kind']): RedactionBox => ({
  x,
  y: 0,
  width: 100,
  height: 20,
  class: 'A',
  kind,
});

describe('boxes that move without a reported change', () => {
  it('are covered as they are when they stand still', () => {
    expect(coverMoving([at(10, 'password')], [at(10, 'password')])).toEqual([at(10, 'password')]);
  });

  it('make the picture unusable when they are text', () => {
    expect(coverMoving([at(10, 'password')], [at(60, 'password')])).toBeNull();
    expect(coverMoving([], [at(60, 'password')])).toBeNull();
    expect(coverMoving([at(60, 'token')], [])).toBeNull();
  });

  it('are covered with room around when they are media', () => {
    const [cover] = coverMoving([at(100, 'image')], [at(130, 'image')])!;
    expect(cover).toMatchObject({ x: 70, y: -30, width: 190, height: 80 });
  });
});
