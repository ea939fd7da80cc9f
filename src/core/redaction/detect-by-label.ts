import type { RedactionKind } from '../sop/redaction-kind';
import { CJK_ACTIONS, LABEL_PHRASES, NOT_IN_LABELS, TRAILING_WORDS } from './label-words';
import { normaliseText } from './normalise-text';

const MAX_LABEL = 80;
const MAX_WORDS = 8;
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/;

const KIND_BY_PHRASE = new Map<string, RedactionKind>();
const UNSPACED_PHRASES: [string, RedactionKind][] = [];
/** Long nouns that other nouns are glued to, as German and the Nordic languages do. */
const COMPOUND_ENDS: [string, RedactionKind][] = [];
/** A label without one of these words, or one glued to another, can be sent away at once: most of a page is. */
const LAST_WORDS = new Set<string>();
for (const [kind, phrases] of LABEL_PHRASES) {
  for (const phrase of phrases.split('|')) {
    KIND_BY_PHRASE.set(phrase, kind);
    LAST_WORDS.add(phrase.slice(phrase.lastIndexOf(' ') + 1));
    if (UNSPACED.test(phrase)) UNSPACED_PHRASES.push([phrase, kind]);
    const isCredential = kind === 'password' || kind === 'recovery-key' || kind === 'one-time-code';
    if (isCredential && phrase.length >= 7 && !/[ -]/.test(phrase))
      COMPOUND_ENDS.push([phrase, kind]);
  }
}

export interface LabelOptions {
  /** The label of a control: "Enter a new password" or "Reset password" can only mean what is typed there. */
  ofControl?: boolean;
}

/**
 * The kind of value that a label announces, or null when it isn't the label of something sensitive.
 * "Temporary password:" is; "Reset password", "Password policy" and "Password expires" aren't.
 */
export function detectByLabel(label: string, options: LabelOptions = {}): RedactionKind | null {
  if (label.length > MAX_LABEL * 2) return null;
  const text = clean(label);
  if (text.length < 2 || text.length > MAX_LABEL) return null;
  if (UNSPACED.test(text)) return ofUnspaced(text);
  const words = text.split(' ');
  if (words.length > MAX_WORDS) return null;
  if (!text.split(/[ /&,|]+/).some((word) => LAST_WORDS.has(word) || isCompound(word))) return null;
  const whole = KIND_BY_PHRASE.get(text);
  if (whole) return whole;
  let found: RedactionKind | null = null;
  for (const part of text.split(/ (?:and|or|und|oder|et|ou|y|o|e|of) | ?[&/,|] ?/)) {
    const kind = ofPhrase(part.split(' '));
    if (!kind) continue;
    if (!options.ofControl && hasAction(words, kind)) return null;
    found ??= kind;
  }
  return found;
}

/** Splits an identifier (`newPassword`, `user_email`, `txt-pin`) into words for `detectByLabel`. */
export function wordsOfIdentifier(identifier: string): string {
  return identifier
    .slice(0, 120)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/([a-z])(\d+)$/i, '$1 $2')
    .trim();
}

function clean(label: string): string {
  return normaliseText(label)
    .text.toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/["“”«»?!…*()[\]_]|\.{2,4}/g, ' ')
    .replace(/'s\b/g, '')
    .replace(/^[\s\-–—•:]+|[\s:：.=-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function ofUnspaced(text: string): RedactionKind | null {
  if (text.length > 24 || CJK_ACTIONS.test(text)) return null;
  let best: [string, RedactionKind] | null = null;
  for (const entry of UNSPACED_PHRASES) {
    if (text.endsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  }
  return best?.[1] ?? null;
}

/** The longest phrase that the words end with. */
function ofPhrase(words: string[]): RedactionKind | null {
  let end = words.length;
  while (end > 1 && TRAILING_WORDS.has(words[end - 1]!)) end--;
  for (let start = Math.max(0, end - 5); start < end; start++) {
    const kind = KIND_BY_PHRASE.get(words.slice(start, end).join(' '));
    if (kind) return kind;
  }
  const last = words[end - 1] ?? '';
  for (const [stem, kind] of COMPOUND_ENDS) if (last.endsWith(stem)) return kind;
  // Romance languages put the adjective behind: "contraseña temporal", "mot de passe temporaire"
  return end > 1 && words.length > end
    ? (KIND_BY_PHRASE.get(words.slice(0, end).join(' ')) ?? null)
    : null;
}

function isCompound(word: string): boolean {
  return word.length > 7 && COMPOUND_ENDS.some(([stem]) => word.endsWith(stem));
}

function hasAction(words: string[], kind: RedactionKind): boolean {
  return words.some((word, index) => {
    if (!NOT_IN_LABELS.has(word)) return false;
    // "assigned to", "date of birth" and "required" at the end are part of a label
    return (
      !(TRAILING_WORDS.has(word) && index === words.length - 1) &&
      !isPartOfPhrase(words, index, kind)
    );
  });
}

function isPartOfPhrase(words: string[], index: number, kind: RedactionKind): boolean {
  for (let start = Math.max(0, index - 4); start <= index; start++) {
    for (let end = index + 1; end <= Math.min(words.length, start + 5); end++) {
      if (end - start > 1 && KIND_BY_PHRASE.get(words.slice(start, end).join(' ')) === kind)
        return true;
    }
  }
  return false;
}
