const PREFIX = 'sopwright-window:';

/**
 * Makes this page known, for as long as it is open, as a window in which edits are made.
 * The browser itself ends the lock with the page, however it closes.
 * @returns the window's id
 */
export function announceWindow(): string {
  const id = crypto.randomUUID();
  void navigator.locks.request(PREFIX + id, () => new Promise<never>(() => undefined));
  return id;
}

/** Ids of all windows that are open now. */
export async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}

/** Resolves when a window has closed. Rejects when the signal gives up waiting. */
export async function windowClosed(id: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(PREFIX + id, { signal }, () => undefined);
}
