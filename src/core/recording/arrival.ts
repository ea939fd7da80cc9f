import type { Action } from './action';

/** How long after an action a page that opens is its consequence (ms). */
const CONSEQUENCE_MS = 10_000;
/** A reload or step in the history this soon after an action was made by the page (ms). */
const SCRIPTED_MS = 3_000;

/** A page that opened in a tab, as its top frame tells it. */
export interface Arrived {
  type: 'navigate' | 'reload' | 'back-forward' | 'same-document' | 'entered';
  at: number;
  /** Index in the tab's history, -1 where unknown. */
  historyIndex: number;
}

/** What an opened page means: a step of its own, or a consequence of the last action, or nothing new. */
export type ArrivalMeaning = 'go-to' | 'reload' | 'go-back' | 'go-forward' | 'signal' | 'nothing';

const BROWSER_KEYS =
  /^(F5|Ctrl\+F5|(Ctrl|Meta|Cmd)\+(Shift\+)?R|Alt\+Arrow(Left|Right)|(Meta|Cmd)\+[[\]])$/;

/** True for a key that makes the browser itself reload or move in the history; its step is the navigation. */
function isNavigationKey(key: string): boolean {
  return BROWSER_KEYS.test(key);
}

/**
 * @param last the latest action in the same tab, or null
 * @param previous what opened in the tab before: history index (-1 where unknown) and time (0 where unknown)
 */
export function meaningOf(
  arrived: Arrived,
  last: Pick<Action, 'at' | 'endedAt' | 'kind' | 'value'> | null,
  previous: Pick<Arrived, 'at' | 'historyIndex'>,
): ArrivalMeaning {
  const previousIndex = previous.historyIndex;
  const since = last ? arrived.at - last.endedAt : Number.POSITIVE_INFINITY;
  const pressed = last?.kind === 'press' && isNavigationKey(last.value?.text ?? '');
  const acted = last !== null && !pressed && last.kind !== 'switch-tab' && last.kind !== 'go-to';
  switch (arrived.type) {
    case 'same-document':
      return acted && since <= CONSEQUENCE_MS ? 'signal' : 'nothing';
    case 'entered':
      return acted && since <= CONSEQUENCE_MS ? 'signal' : 'go-to';
    case 'reload':
      return acted && since <= SCRIPTED_MS ? 'signal' : 'reload';
    case 'back-forward': {
      // the action has had its consequence already: this is the technician going back from it
      const isFollowed = last !== null && previous.at >= last.at;
      if (acted && since <= SCRIPTED_MS && !isFollowed) return 'signal';
      const known = arrived.historyIndex >= 0 && previousIndex >= 0;
      return known && arrived.historyIndex > previousIndex ? 'go-forward' : 'go-back';
    }
    case 'navigate':
      if (acted && since <= CONSEQUENCE_MS) return 'signal';
      // A page that replaces itself in the history was redirected; nobody typed an address.
      return last?.kind === 'go-to' &&
        since <= CONSEQUENCE_MS &&
        arrived.historyIndex >= 0 &&
        arrived.historyIndex === previousIndex
        ? 'signal'
        : 'go-to';
  }
}
