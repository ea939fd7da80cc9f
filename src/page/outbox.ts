import type { Action } from '@/core/recording/action';
import { ACKNOWLEDGED, type FrameChannel, type FrameMessage } from '@/platform/messages';

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;
const MOST_ATTEMPTS = 40;
/**
 * Reports of one action that may be under way at once: enough for typing on a slow machine. What waits for an answer
 * may be lost with the page: of messages sent while it goes away not all arrive.
 */
const MOST_UNDER_WAY = 16;

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
  const underWay = new Map<string, number>();
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

  /** While many reports of an action are under way only its newest one waits. */
  function dispatch(id: string): void {
    const action = waiting.get(id);
    const others = underWay.get(id) ?? 0;
    if (!action || (others >= MOST_UNDER_WAY && !isGoing)) return;
    waiting.delete(id);
    underWay.set(id, others + 1);
    void transmit({ type: 'frame/action', action }).then((answer) => settle(action, answer));
  }

  function settle(action: Action, answer: unknown): void {
    const others = (underWay.get(action.id) ?? 1) - 1;
    if (others > 0) underWay.set(action.id, others);
    else underWay.delete(action.id);
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
      if (!isGoing) return;
      // nobody has said yet whether this is recorded: the background knows, and drops it if not
      for (const message of held?.splice(0) ?? []) void transmit(message);
      [...waiting.keys()].forEach(dispatch);
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
