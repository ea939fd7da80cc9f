import { ENGLISH } from './english';
import type { Messages } from './messages';

const CATALOGUES: ReadonlyMap<string, Messages> = new Map([['en', ENGLISH]]);

/** The catalogue of a BCP 47 language, by its first subtag; English where there is none. */
export function messagesIn(language: string): Messages {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  return CATALOGUES.get(primary) ?? ENGLISH;
}
