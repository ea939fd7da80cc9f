import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  order: string;
}

/** A key between two neighbours; null is the open end. Equal neighbours (never written by us) count as an open end. */
export function orderBetween(before: Ordered | null, after: Ordered | null): string {
  const low = before?.order ?? null;
  const high = after?.order ?? null;
  return generateKeyBetween(low, low !== null && high !== null && high <= low ? null : high);
}

/** `count` ascending keys between two neighbours. */
export function ordersBetween(
  before: Ordered | null,
  after: Ordered | null,
  count: number,
): string[] {
  const low = before?.order ?? null;
  const high = after?.order ?? null;
  return generateNKeysBetween(
    low,
    low !== null && high !== null && high <= low ? null : high,
    count,
  );
}
