import type { Box } from '../geometry';
import type { RedactionBox } from '../sop/model';
import type { RedactionKind } from '../sop/redaction-kind';

/** Covered because of what they are, not what they say: they may be animated for as long as the page is open. */
const MEDIA: ReadonlySet<RedactionKind> = new Set(['image', 'frame', 'unscanned']);
/** CSS px */
const STILL = 1;

/**
 * Boxes of a page measured before and after a picture was taken, with nothing reported to have changed.
 * Style sheets can move things all the same: moving media is covered with as much room around as it moved;
 * a text or control that moved, appeared or vanished may have been anywhere in between.
 *
 * @param before Same frames, same order and unit as `after`.
 * @returns what to cover, or null when that can't be told.
 */
export function coverMoving(
  before: readonly RedactionBox[],
  after: readonly RedactionBox[],
): RedactionBox[] | null {
  if (before.length !== after.length) return null;
  const covers: RedactionBox[] = [];
  for (const [i, box] of after.entries()) {
    const then = before[i]!;
    const distance = distanceOf(then, box);
    if (distance > STILL && !(MEDIA.has(box.kind) && then.kind === box.kind)) return null;
    covers.push({ ...hull(then, box, distance), class: box.class, kind: box.kind });
  }
  return covers;
}

/** The farthest that an edge moved. */
function distanceOf(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );
}

function hull(a: Box, b: Box, room: number): Box {
  const x = Math.min(a.x, b.x) - room;
  const y = Math.min(a.y, b.y) - room;
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) + room - x,
    height: Math.max(a.y + a.height, b.y + b.height) + room - y,
  };
}
