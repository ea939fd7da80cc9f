import type { Box } from '@/core/geometry';
import type { PressEvidence } from '@/core/recording/action';
import { hasSameCounters } from './compare-frames';
import type { Taken } from './take-picture';

/** Something changed in a frame. Epoch ms. */
export interface Change {
  frameId: number;
  at: number;
}

/** A press, remembered with its frame. */
export interface Press {
  frameId: number;
  evidence: PressEvidence;
}

export interface Events {
  changes: readonly Change[];
  presses: readonly Press[];
}

/** How long (ms) a page may have differed from its picture when the action came. */
const MAX_STALE = 3000;
/** From the click into a field to the first key (ms). */
const FIELD_PAUSE = 1500;

/** The page has not changed at all between the picture and the press. */
export function showsMoment(taken: Taken, press: Press, { changes }: Events): boolean {
  if (taken.pixelsAt > press.evidence.at) return false;
  const own = taken.frames.get(press.frameId);
  if (!own || !hasSameCounters(own.counters, press.evidence.counters)) return false;
  return !changes.some(
    ({ frameId, at }) =>
      frameId !== press.frameId && at >= taken.pixelsAt && at <= press.evidence.at,
  );
}

/**
 * The picture is older than the latest small changes (a clock, a tooltip under the pointer), but it is of the
 * same document, the target is where it was, and the technician did nothing in between.
 */
export function showsRecentPast(taken: Taken, press: Press, { changes, presses }: Events): boolean {
  const { evidence } = press;
  const own = taken.frames.get(press.frameId);
  if (!own || taken.pixelsAt > evidence.at || !evidence.box || evidence.targetKey === null) {
    return false;
  }
  const { document, scrolls, resizes } = evidence.counters;
  const isSamePlace =
    own.counters.document === document &&
    own.counters.scrolls === scrolls &&
    own.counters.resizes === resizes &&
    isNear(own.targets[evidence.targetKey], evidence.box);
  if (!isSamePlace) return false;
  const since = changes.map(({ at }) => at).filter((at) => at >= taken.pixelsAt);
  if (evidence.at - Math.min(evidence.at, ...since) > MAX_STALE) return false;
  return !presses.some(
    (other) =>
      other.evidence.at > taken.startedAt &&
      other.evidence.at < evidence.at &&
      !isSameMoment(other, press),
  );
}

/**
 * A picture taken after the press still shows the moment of the press: the frame has not changed since, and no
 * other frame differs from how the picture before the press (`baseline`) showed it.
 */
export function stillShowsMoment(taken: Taken, press: Press, baseline: Taken | null): boolean {
  if (taken.pixelsAt < press.evidence.at) return false;
  for (const [frameId, frame] of taken.frames) {
    const then =
      frameId === press.frameId ? press.evidence.counters : baseline?.frames.get(frameId)?.counters;
    if (!then || !hasSameCounters(frame.counters, then)) return false;
  }
  return taken.frames.has(press.frameId);
}

/** Nothing was to be seen in the frame between the two presses. */
export function isSameMoment(earlier: Press, press: Press): boolean {
  return (
    earlier.frameId === press.frameId &&
    hasSameCounters(earlier.evidence.counters, press.evidence.counters)
  );
}

/** A press in a field that was clicked a moment ago: typing begins. */
export function continues(press: Press, click: Press): boolean {
  const pause = press.evidence.at - click.evidence.at;
  return (
    press.frameId === click.frameId &&
    press.evidence.targetKey !== null &&
    press.evidence.targetKey === click.evidence.targetKey &&
    pause >= 0 &&
    pause <= FIELD_PAUSE
  );
}

function isNear(a: Box | undefined, b: Box): boolean {
  return (
    !!a &&
    Math.abs(a.x - b.x) <= 1 &&
    Math.abs(a.y - b.y) <= 1 &&
    Math.abs(a.width - b.width) <= 1 &&
    Math.abs(a.height - b.height) <= 1
  );
}
