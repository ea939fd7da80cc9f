import type { RedactionKind } from '../sop/redaction-kind';
import { classOf } from './classes';
import { detectByLabel } from './detect-by-label';
import { type Finding, mergeFindings } from './finding';
import { normaliseText } from './normalise-text';
import { maskPlaceholders } from './placeholders';
import { isPersonName, isStatusWord } from './value-shape';

interface Known {
  value: string;
  kind: RedactionKind;
  count: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Stands in no text. */
const SEAM = '\0';
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const MAX_VALUES = 4000;
/** From here on a credential is found inside other words too. */
const DISTINCT_LENGTH = 8;
/** First names that are also what buttons and sentences say. */
const AMBIGUOUS_NAMES = new Set(
  (
    'add edit save mark grant will bill may june april august page art chase drew pat rob sue hope faith grace joy ' +
    'rich frank guy miles dean price ward chance case cash chip clay cliff dale dawn drake ease gene glen hunter jack ' +
    'john jade lane max melody mike nick penny ray rose ruby sky sterling summer autumn winter trust victor wade west'
  ).split(' '),
);
const ROLE_WORDS =
  /^(?:help|desk|helpdesk|support|admin|admins|administrator|info|sales|team|service|services|test|tester|user|users|demo|noreply|no|reply|donotreply|security|billing|contact|office|hello|it|hr|api|bot|root|system|accounts|account|marketing|ops|dev|example|name|first|last|your|my|all|everyone|group|groups|list|guest|sign|in|on|the)$/i;

/**
 * Sensitive values seen in this recording, to be redacted wherever they turn up again.
 * Held in memory only; nothing here is stored or sent.
 */
export class KnownValues {
  readonly #all = new Map<string, Known>();
  /** By the first two words where there are two: many values begin alike ("svc", "person"). */
  readonly #byFirstWords = new Map<string, Map<string, Known>>();
  readonly #distinct = new Map<string, Known>();
  /** Grows with every change: findings cached under an older number are stale. */
  version = 0;

  /** Remembers a value; too short, common or redacted ones are left out, for they would redact plain words. */
  remember(raw: string, kind: RedactionKind): void {
    const value = keyOf(raw);
    if (!isWorthKnowing(value, raw.trim(), kind)) return;
    this.#put(value, kind);
    if (kind === 'email') for (const name of namesInAddress(value)) this.#put(name, 'person-name');
  }

  /** Takes back one `remember` of the value, as when it was half of what was being typed. */
  forget(raw: string): void {
    const value = keyOf(raw);
    const known = this.#all.get(value);
    if (!known || --known.count > 0) return;
    this.#all.delete(value);
    this.#byFirstWords.get(firstWordsOf(value))?.delete(value);
    this.#distinct.delete(value);
    this.version++;
  }

  /** Where known values are in a text: offsets of the text given, in order, not overlapping. */
  find(original: string): Finding[] {
    if (this.#all.size === 0) return [];
    const normalised = normaliseText(original);
    const text = lower(maskPlaceholders(normalised.text));
    const found: Finding[] = [];
    let before: RegExpExecArray | null = null;
    for (const word of text.matchAll(WORD)) {
      if (before) this.#findAt(text, before[0] + SEAM + word[0], before, found);
      this.#findAt(text, word[0], word, found);
      before = word;
    }
    for (const [value, { kind }] of this.#distinct) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
        found.push({ start: at, end: at + value.length, kind });
      }
    }
    return mergeFindings(
      found.map(({ start, end, kind }) => ({
        start: normalised.startOf(start),
        end: normalised.endOf(end),
        kind,
      })),
    );
  }

  /** @param first where the first of the words is in the text */
  #findAt(text: string, words: string, first: RegExpExecArray, found: Finding[]): void {
    const shelf = this.#byFirstWords.get(words);
    if (!shelf) return;
    for (const { value, kind } of shelf.values()) {
      const start = first.index - value.indexOf(first[0]);
      const end = start + value.length;
      if (start < 0 || !text.startsWith(value, start)) continue;
      if (
        WORD_CHARACTER.test(value.at(-1)!) &&
        end < text.length &&
        WORD_CHARACTER.test(text[end]!)
      )
        continue;
      found.push({ start, end, kind });
    }
  }

  #put(value: string, kind: RedactionKind): void {
    const known = this.#all.get(value);
    if (known) {
      known.count++;
      return;
    }
    if (this.#all.size >= MAX_VALUES && classOf(kind) === 'B') return;
    const entry = { value, kind, count: 1 };
    const first = firstWordsOf(value);
    const shelf = this.#byFirstWords.get(first) ?? new Map<string, Known>();
    this.#all.set(value, entry);
    this.#byFirstWords.set(first, shelf);
    shelf.set(value, entry);
    const isDistinct = classOf(kind) === 'A' && value.length >= DISTINCT_LENGTH;
    if (isDistinct || first === '') this.#distinct.set(value, entry);
    this.version++;
  }
}

/** Lower case that never changes a text's length, so that offsets hold. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

function keyOf(raw: string): string {
  return lower(normaliseText(raw).text.trim());
}

/** The value's first two words, or its only one; empty where it has none. */
function firstWordsOf(value: string): string {
  const words = [];
  for (const [word] of value.matchAll(WORD)) if (words.push(word) === 2) break;
  return words.join(SEAM);
}

function isWorthKnowing(value: string, raw: string, kind: RedactionKind): boolean {
  if (value.length > 4000 || maskPlaceholders(value) !== value) return false;
  // the words of a recovery phrase are words of the language
  if (kind === 'recovery-key' && /^\p{L}+$/u.test(value)) return false;
  if (classOf(kind) === 'A') {
    // a password that is a word of the interface can't be hidden by hiding the word: that would tell it
    return value.length >= 4 && !isStatusWord(value) && detectByLabel(value) === null;
  }
  if (kind === 'person-name') {
    return value.length >= 3 && isPersonName(raw) && !AMBIGUOUS_NAMES.has(value);
  }
  return (
    value.length >= 4 &&
    !isStatusWord(value) &&
    !/^[a-z]{1,5}$/.test(value) &&
    !ROLE_WORDS.test(value)
  );
}

/** `jane.doe@…` says that "Jane Doe" is a person. */
function namesInAddress(address: string): string[] {
  const parts = address.slice(0, Math.max(0, address.indexOf('@'))).split(/[._-]/);
  if (parts.length < 2 || parts.length > 3) return [];
  if (parts.some((part) => !/^\p{L}{2,30}$/u.test(part) || ROLE_WORDS.test(part))) return [];
  return [parts.join(' '), [...parts.slice(-1), ...parts.slice(0, -1)].join(' ')];
}
