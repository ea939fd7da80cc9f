import type { Action } from '@/core/recording/action';
import { ACKNOWLEDGED, type FrameChannel, type FrameMessage } from '@/platform/messages';

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;
const MOST_ATTEMPTS = 40;

/** The way out of the frame. Actions are sent again until they are acknowledged; the rest is sent once. */
export interface Outbox {
  /** Sends at once, in the caller's task, so that a navigation can't lose it. */
  post(message: FrameMessage): void;
  /** Everything posted so far and from now on goes out. */
  release(): void;
  /** Keeps what is posted until `release` or `drop`. */
  hold(): void;
  /** While the page is going nothing waits for an answer: what isn't sent now is lost. */
  leaving(isLeaving: boolean): void;
  /** Forgets what was held and what isn't acknowledged yet. */
  drop(): void;
}

/** @param lost Called once, when the extension that this script belongs to has gone. */
export function createOutbox(channel: FrameChannel, lost: () => void): Outbox {
  const waiting = new Map<string, Action>();
  const inFlight = new Set<string>();
  const attempts = new Map<string, number>();
  let held: FrameMessage[] | null = null;
  let isLost = false;
  let isGoing = false;

  function post(message: FrameMessage): void {
    if (isLost) return;
    if (held) held.push(message);
    else if (message.type !== 'frame/action') void transmit(message);
    else {
      waiting.set(message.action.id, message.action);
      dispatch(message.action.id);
    }
  }

  async function transmit(message: FrameMessage): Promise<unknown> {
    if (channel.isOrphaned()) {
      lose();
      return undefined;
    }
    try {
      return await channel.send(message);
    } catch {
      if (channel.isOrphaned()) lose();
      return undefined;
    }
  }

  /** While a report of an action is under way only its newest one waits: typing makes its own pace. */
  function dispatch(id: string): void {
    const action = waiting.get(id);
    if (!action || (inFlight.has(id) && !isGoing)) return;
    waiting.delete(id);
    inFlight.add(id);
    void transmit({ type: 'frame/action', action }).then((answer) => settle(action, answer));
  }

  function settle(action: Action, answer: unknown): void {
    inFlight.delete(action.id);
    if (answer === ACKNOWLEDGED) {
      attempts.delete(action.id);
      dispatch(action.id);
      return;
    }
    const tried = (attempts.get(action.id) ?? 0) + 1;
    if (isLost || tried >= MOST_ATTEMPTS) return;
    attempts.set(action.id, tried);
    if (!waiting.has(action.id)) waiting.set(action.id, action);
    setTimeout(() => dispatch(action.id), retryDelay(tried));
  }

  function lose(): void {
    if (isLost) return;
    isLost = true;
    waiting.clear();
    lost();
  }

  return {
    post,
    hold() {
      held ??= [];
    },
    release() {
      const messages = held ?? [];
      held = null;
      messages.forEach(post);
    },
    leaving(isLeaving) {
      isGoing = isLeaving;
      if (isGoing) [...waiting.keys()].forEach(dispatch);
    },
    drop() {
      held = null;
      waiting.clear();
    },
  };
}

function retryDelay(tried: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tried - 1));
}
