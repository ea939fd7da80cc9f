/** Chrome allows two captures in a second, over all tabs; the margin is for messages that overtake each other. */
const CAPTURES = 2;
const WINDOW_MS = 1060;

/** One for all captures of the extension. */
export interface CaptureLimiter {
  /** Takes a slot if one is free now. */
  tryTake(): boolean;
  /** Waits (ms) for a slot and takes it. */
  take(): Promise<void>;
}

export function createCaptureLimiter(clock: {
  now(): number;
  wait(ms: number): Promise<void>;
}): CaptureLimiter {
  let taken: number[] = [];

  function tryTake(): boolean {
    const now = clock.now();
    taken = taken.filter((at) => now - at < WINDOW_MS);
    if (taken.length >= CAPTURES) return false;
    taken.push(now);
    return true;
  }

  return {
    tryTake,
    async take() {
      while (!tryTake()) await clock.wait(Math.max(1, taken[0]! + WINDOW_MS - clock.now()));
    },
  };
}
