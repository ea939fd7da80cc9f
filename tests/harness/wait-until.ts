import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;

/**
 * Awaits a condition that nothing announces: asks until the answer is truthy and returns it.
 * @param what completes "Waited in vain for ..."
 * @throws Error after `timeout` (ms)
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T>,
  timeout = 10_000,
): Promise<Exclude<T, null | undefined | false | ''>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, null | undefined | false | ''>;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what} (${timeout} ms).`);
    await delay(POLL_MS);
  }
}
