import type { Box } from '../geometry';
import type { RedactionBox } from '../sop/model';
import type { RedactionKind } from '../sop/redaction-kind';
import { intersect } from './box-geometry';

/** Covered because of what they are, not what they say: they may be animated for as long as the page is open. */
const MEDIA: ReadonlySet<RedactionKind> = new Set(['image', 'frame', 'unscanned']);
/** CSS px */
const STILL = 1;
/** CSS px²: spinners and ripples are smaller, drawers and pages that slide in larger. */
const LARGE_AREA = 40_000;

/** What a page said of its sensitive places at one time. CSS px of the top frame. */
export interface Sighted {
  boxes: readonly RedactionBox[];
  /** Where animations were moving things. */
  moving: readonly Box[];
}

/**
 * What to cover in a picture taken between two measurings, when nothing was reported to have changed: style sheets
 * can move things all the same. Moving media is covered with room around. A text or control that moves, appears or
 * vanishes may have been anywhere in between, and so may anything when something large is moving.
 *
 * @param before Same frames, same order as `after`.
 * @returns null when it can't be told.
 */
export function coverMoving(before: Sighted, after: Sighted): RedactionBox[] | null {
  const moving = [...before.moving, ...after.moving];
  if (moving.some(({ width, height }) => width * height > LARGE_AREA)) return null;
  if (before.boxes.length !== after.boxes.length) return null;
  const covers: RedactionBox[] = [];
  for (const [i, box] of after.boxes.entries()) {
    const then = before.boxes[i]!;
    const distance = distanceOf(then, box);
    const isAnimated = moving.some((area) => intersect(area, box) ?? intersect(area, then));
    const isMedia = MEDIA.has(box.kind) && then.kind === box.kind;
    if ((distance > STILL || isAnimated) && !isMedia) return null;
    // what turns or swings comes back to where it was
    const room = isAnimated ? Math.max(distance, box.width, box.height) : distance;
    covers.push({ ...hull(then, box, room), class: box.class, kind: box.kind });
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
