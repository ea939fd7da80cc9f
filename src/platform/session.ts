import { browser } from './browser';

/**
 * Small facts that live as long as the browser runs: they outlive the worker, not a restart.
 * Memory of the browser only, never on disk.
 */

/** An id of this run of the browser: the same until it is restarted. */
export async function browserSession(): Promise<string> {
  const stored = await browser.storage.session.get('browserSession');
  if (typeof stored.browserSession === 'string') return stored.browserSession;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ browserSession: fresh });
  return fresh;
}

/** What went wrong while recording, as a sentence; null when nothing did. */
export async function problem(): Promise<string | null> {
  const stored = await browser.storage.session.get('problem');
  return typeof stored.problem === 'string' ? stored.problem : null;
}

export async function setProblem(message: string | null): Promise<void> {
  await browser.storage.session.set({ problem: message });
}

/** Keeps a small JSON value under a name. */
export async function remember(name: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}

export async function recall(name: string): Promise<unknown> {
  return (await browser.storage.session.get(name))[name];
}
