/**
 * Returns `next` with every part that equals its counterpart in `previous` replaced by that very object, so that
 * components compare by identity. Parts of lists are paired by `id` where they have one. JSON only.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(next)) return shareList(previous, next) as T;
  if (!isRecord(next) || !isRecord(previous)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(previous).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    shared[key] = shareStructure(previous[key], next[key]);
    same &&= key in previous && Object.is(shared[key], previous[key]);
  }
  return (same ? previous : shared) as T;
}

function shareList(previous: unknown, next: unknown[]): unknown[] {
  if (!Array.isArray(previous)) return next;
  const byId = new Map<unknown, unknown>();
  for (const item of previous) if (isRecord(item) && 'id' in item) byId.set(item.id, item);
  const shared = next.map((item, index) =>
    shareStructure(isRecord(item) && 'id' in item ? byId.get(item.id) : previous[index], item),
  );
  const same =
    shared.length === previous.length && shared.every((item, i) => Object.is(item, previous[i]));
  return same ? previous : shared;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
