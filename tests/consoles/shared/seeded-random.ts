/** A small deterministic source of pseudo-random choices (mulberry32), so that every run shows the same people and devices. */
export interface SeededRandom {
  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number;
  /** One element of a non-empty list. */
  pick<T>(list: readonly T[]): T;
  /** A string of `length` characters drawn from `alphabet`. */
  text(length: number, alphabet: string): string;
}

/** Creates a generator: the same seed gives the same sequence. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
  };
}
