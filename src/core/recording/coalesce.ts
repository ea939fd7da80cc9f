import type { Action, ActionKind } from './action';

/** What to do with a reported action. */
export type Plan =
  /** It is a new step. */
  | { do: 'append'; action: Action }
  /** It takes in earlier actions: the first one's step is kept and becomes this one, the others go. */
  | { do: 'replace'; actionIds: string[]; action: Action }
  /** The step of the action with the same id becomes this one. */
  | { do: 'update'; action: Action }
  | { do: 'ignore' };

const CLICKS: readonly ActionKind[] = ['click', 'double-click'];
const EDITS: readonly ActionKind[] = ['type', 'clear', 'set'];

/** Kinds that are only a way to get to the action that follows on the same element. */
const TAKES_IN: Partial<Record<ActionKind, readonly ActionKind[]>> = {
  type: [...CLICKS, ...EDITS],
  clear: [...CLICKS, ...EDITS],
  set: [...CLICKS, ...EDITS],
  select: [...CLICKS, 'type', 'clear', 'press'],
  upload: CLICKS,
};

/** Keys that only move within a control. */
const MOVING_KEYS = new Set(['Tab', 'Shift+Tab']);
/** Keys that open or move within a list; in a combobox they belong to the choice. */
const LIST_KEYS = new Set(['Enter', 'Space', 'ArrowDown', 'ArrowUp', 'Alt+ArrowDown', 'Escape']);
/** One-time code boxes follow one another about as fast as a person types. */
const CODE_BOX_PAUSE_MS = 10_000;

/**
 * Decides what a reported action does to the steps there are. Pure: by ids, elements and the times
 * in the actions only, so reports may be repeated and may come late.
 *
 * @param recent Actions stored so far, in any order; at least the last few of every frame.
 * @example coalesce([click], typing) // { do: 'replace', actionIds: [click.id], action: typing }
 */
export function coalesce(recent: readonly Action[], incoming: Action): Plan {
  if (recent.some((action) => action.absorbed?.includes(incoming.id))) return { do: 'ignore' };
  const stored = recent.find((action) => action.id === incoming.id);
  if (stored) return supersede(stored, incoming);
  if (incoming.kind === 'press' && MOVING_KEYS.has(incoming.value?.text ?? '')) {
    return { do: 'ignore' };
  }
  const taker = laterTaker(recent, incoming);
  if (taker) return { do: 'update', action: merge(incoming, taker) };
  const taken = takenIn(recent, incoming);
  if (taken.length === 0) return { do: 'append', action: incoming };
  return {
    do: 'replace',
    actionIds: taken.map((action) => action.id),
    action: taken.reduceRight((later, earlier) => merge(earlier, later), incoming),
  };
}

function supersede(stored: Action, incoming: Action): Plan {
  if (incoming.endedAt <= stored.endedAt) return { do: 'ignore' };
  const action: Action = { ...incoming, at: stored.at, press: incoming.press ?? stored.press };
  if (stored.absorbed) action.absorbed = stored.absorbed;
  return { do: 'update', action };
}

/** The run of actions just before `incoming` that are part of it, earliest first. */
function takenIn(recent: readonly Action[], incoming: Action): Action[] {
  const before = recent.filter((action) => action.at <= incoming.at).sort((a, b) => b.at - a.at);
  const run: Action[] = [];
  for (const action of before) {
    if (!isPartOf(action, incoming)) break;
    run.unshift(action);
  }
  return run;
}

/** An action stored already that would have taken `incoming` in, had it come in time. */
function laterTaker(recent: readonly Action[], incoming: Action): Action | undefined {
  return recent.find(
    (taker) =>
      (taker.at > incoming.at || isClickWithin(incoming, taker)) &&
      isPartOf(incoming, taker) &&
      !recent.some((other) => other !== taker && isBetween(other, incoming, taker)),
  );
}

/** A click in a field while it is being typed in. */
function isClickWithin(incoming: Action, taker: Action): boolean {
  return CLICKS.includes(incoming.kind) && taker.endedAt >= incoming.at;
}

function isBetween(other: Action, one: Action, two: Action): boolean {
  return other.at >= Math.min(one.at, two.at) && other.at <= Math.max(one.at, two.at);
}

function isPartOf(earlier: Action, later: Action): boolean {
  if (isNextCodeBox(earlier, later)) return true;
  if (earlier.targetKey === null || earlier.targetKey !== later.targetKey) return false;
  if (!TAKES_IN[later.kind]?.includes(earlier.kind)) return false;
  return earlier.kind !== 'press' || LIST_KEYS.has(earlier.value?.text ?? '');
}

/** A code typed digit by digit into boxes of its own is one code. */
function isNextCodeBox(earlier: Action, later: Action): boolean {
  return (
    isCode(earlier) &&
    isCode(later) &&
    documentOf(earlier) === documentOf(later) &&
    later.at - earlier.endedAt < CODE_BOX_PAUSE_MS
  );
}

function isCode(action: Action): boolean {
  return action.kind === 'type' && (action.value?.kinds.includes('one-time-code') ?? false);
}

function documentOf(action: Action): string {
  return action.id.slice(0, action.id.lastIndexOf(':'));
}

function merge(earlier: Action, later: Action): Action {
  return {
    ...later,
    at: Math.min(earlier.at, later.at),
    endedAt: later.endedAt,
    press: later.press ?? earlier.press,
    absorbed: [...(earlier.absorbed ?? []), earlier.id, ...(later.absorbed ?? [])],
  };
}
