/**
 * Secrets the consoles show. They are drawn anew on every showing, so that no test can pass by knowing a value beforehand,
 * and are listed in `window.__plantedSecrets` so that a test can search what was recorded for them.
 */
declare global {
  interface Window {
    __plantedSecrets?: string[];
  }
}

const LETTERS_AND_DIGITS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

function randomBelow(limit: number): number {
  const word = new Uint32Array(1);
  crypto.getRandomValues(word);
  return word[0]! % limit;
}

function randomText(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomBelow(alphabet.length)]).join('');
}

/** Puts a value where tests find it, in this window and, from a frame, in the top one (which may be of another origin). */
export function plantSecret(value: string): string {
  window.__plantedSecrets = [...(window.__plantedSecrets ?? []), value];
  if (window.top && window.top !== window) {
    window.top.postMessage({ type: 'planted-secret', value }, '*');
  }
  return value;
}

/** A one-time password such as an identity service hands out after a reset. */
export function createTemporaryPassword(): string {
  return plantSecret(
    `${randomText(5, LETTERS_AND_DIGITS)}${randomText(1, '#!%+')}${randomText(1, '23456789')}${randomText(5, LETTERS_AND_DIGITS)}`,
  );
}

/** An API token: `00` and 40 characters. */
export function createApiToken(): string {
  return plantSecret(`00${randomText(40, `${LETTERS_AND_DIGITS}_-`)}`);
}

/** A BitLocker recovery password: eight groups of six digits, each a multiple of 11 as the real ones are. */
export function createRecoveryKey(): string {
  const groups = Array.from({ length: 8 }, () => String(randomBelow(65536) * 11).padStart(6, '0'));
  return plantSecret(groups.join('-'));
}

/** A local administrator password as a device's password solution makes it: 18 characters of four kinds. */
export function createLocalAdminPassword(): string {
  return plantSecret(
    `${randomText(8, LETTERS_AND_DIGITS)}${randomText(2, '@#$%&*?')}${randomText(1, '23456789')}${randomText(7, LETTERS_AND_DIGITS)}`,
  );
}
