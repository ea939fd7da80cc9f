import Dexie from 'dexie';

/** True when the browser refused to store because the disk or the quota is full. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === Dexie.errnames.QuotaExceeded || error.name === 'QuotaExceededError')
    return true;
  const inner = 'inner' in error ? error.inner : undefined;
  return inner !== undefined && inner !== error && isStorageFull(inner);
}

/** What a person is told then. */
export const STORAGE_FULL_MESSAGE =
  'The disk or the browser’s storage is full, so the newest step or picture could not be stored. Everything before it is kept. Export this SOP now, then delete old SOPs or free disk space and go on.';

/** What a person is told when the browser has closed the database and does not open it again. */
export const STORAGE_CLOSED_MESSAGE =
  'The browser can’t open SOPwright’s storage, most likely because the disk is full. Everything stored so far is kept. Free disk space, and what you just did is stored too.';

const CLOSED: readonly string[] = [
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.OpenFailed,
  'UnknownError',
];

/** The sentence for an error of the storage itself; null for any other. */
export function storageSentence(error: unknown): string | null {
  if (isStorageFull(error)) return STORAGE_FULL_MESSAGE;
  return error instanceof Error && CLOSED.includes(error.name) ? STORAGE_CLOSED_MESSAGE : null;
}
