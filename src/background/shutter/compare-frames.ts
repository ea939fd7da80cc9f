import type { FrameCounters } from '@/core/recording/action';
import { type FramePlace, placeFrames } from '@/core/redaction/box-geometry';
import { coverMoving } from '@/core/redaction/moving-boxes';
import type { RedactionBox } from '@/core/sop/model';
import type { FrameReport } from '@/platform/messages';
import { Refused } from './refused';

export type Frames = ReadonlyMap<number, FrameReport>;

/** What two measurings say together. */
export interface Comparison {
  /** Frames that read the same before and after. */
  frames: Map<number, FrameReport>;
  places: Map<string, FramePlace>;
  /** Null when the picture can't be used. CSS px of the top frame, as is `seen`. */
  cover: RedactionBox[] | null;
  /** Sensitive places at any time. */
  seen: RedactionBox[];
}

/** @param isLast Then a child frame that changed is covered whole instead of spoiling the picture. */
export function compareFrames(before: Frames, after: Frames, isLast: boolean): Comparison {
  const frames = steadyFrames(before, after);
  const isWhole = frames.size === before.size && frames.size === after.size;
  const isSteady = frames.has(topId(after)) && (isWhole || isLast);
  // a frame that is not handed over counts as silent: it is covered from its parent
  const place = (all: Frames) =>
    placeFrames([...all].flatMap(([id, frame]) => (!isSteady || frames.has(id) ? frame : [])));
  const [then, now] = [place(before), place(after)];
  const cover = isSteady && then && now ? coverMoving(then, now) : null;
  const seen = [...(then?.boxes ?? []), ...(now?.boxes ?? [])];
  return { frames, places: now?.places ?? new Map(), cover, seen };
}

/** @throws Refused when the top frame did not answer. */
export function topId(frames: ReadonlyMap<number, FrameReport>): number {
  for (const [id, frame] of frames) if (frame.path?.length === 0) return id;
  throw new Refused('frame-silent');
}

/** Frames that read the same before and after: nothing in them changed while the picture was taken. */
function steadyFrames(before: Frames, after: Frames): Map<number, FrameReport> {
  const steady = new Map<number, FrameReport>();
  for (const [id, frame] of after) {
    const earlier = before.get(id);
    if (earlier && hasSameCounters(earlier.counters, frame.counters)) steady.set(id, frame);
  }
  return steady;
}

/** Two equal readings mean an equal picture of the frame. */
export function hasSameCounters(a: FrameCounters, b: FrameCounters): boolean {
  return (
    a.document === b.document &&
    a.mutations === b.mutations &&
    a.scrolls === b.scrolls &&
    a.resizes === b.resizes
  );
}
