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
