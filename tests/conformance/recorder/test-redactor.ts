import type { PageRedactor } from '../../../src/page/seams';

/** Masks passwords and nothing else: what is tested here is what becomes of events. */
export function createTestRedactor(): PageRedactor {
  const passwords = new WeakSet<Element>();
  return {
    value: (el, raw) =>
      passwords.has(el) ? { text: '[password]', kinds: ['password'] } : { text: raw, kinds: [] },
    text: (raw) => raw,
    target: (target) => target,
    page: (title, url) => ({ title, url }),
    boxes: () => ({ boxes: [], scanFailed: false }),
    noticed: (el) => passwords.add(el),
  };
}
