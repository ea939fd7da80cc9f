/** How much the product keeps, in bytes, and whether the browser promised not to clear it. */
export interface StorageSpace {
  usage: number;
  quota: number;
  persisted: boolean;
}

export async function storageSpace(): Promise<StorageSpace> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usage, quota, persisted: await navigator.storage.persisted() };
}

/** Asks the browser to keep what is stored even when the disk runs low. Call it from a page, not a worker. */
export async function makeStoragePersistent(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
