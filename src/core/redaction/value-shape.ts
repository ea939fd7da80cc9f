import type { RedactionKind } from '../sop/redaction-kind';
import { classOf } from './classes';
import { detectByLabel } from './detect-by-label';

/** What consoles write where there is no value to show. */
const ABSENT = new Set(
  (
    'required optional enabled disabled none not never set unset expired expires active inactive yes no hidden masked show hide ' +
    'n/a na tbd empty null undefined true false on off loading pending valid invalid incorrect wrong unknown ' +
    'change reset copy edit view add remove delete manage send resend verify details more ' +
    'verified unverified configured available unavailable missing auto-generated generated ' +
    'keine aucun ninguno nessuno geen なし 无 없음'
  ).split(' '),
);

/** Words with which a sentence goes on, or which name what is on the screen. A password could be one of them alone. */
const PLAIN = new Set(
  (
    'must is are was has have will can should your the a an at and or any all of minimum maximum strong weak medium good ' +
    "save cancel close cannot can't may need needs please enter type choose select using use with without for from to in if when " +
    'this that these it new old last next first created updated changed generate only just already too let me ' +
    'case-sensitive day days hours minutes weeks months years ago today yesterday allowed blocked default custom automatic manual ' +
    'everyone system guest admin administrator member members owner user users group groups status ' +
    'name date actions action role roles department title ohne nicht'
  ).split(' '),
);

const DIGITS = /\d/g;
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:,? (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|del|della|van|von|der|den|ten|bin|al|el|la|le|du|dos)){0,4}$/u;
const UNCASED_NAME = /^[\p{Lo}\p{M}·・ ]{1,20}$/u;
const PLACEHOLDER_ONLY = /^[\s\ufffc\-–—_./]*$/;

/** Whether a word says that there is no value. */
function isAbsence(word: string): boolean {
  return ABSENT.has(bare(word));
}

/** Whether a word is plain: no identifier, and no beginning of a credential of several words. */
export function isStatusWord(word: string): boolean {
  return isAbsence(word) || PLAIN.has(bare(word));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.,;:!?]+$/, '');
}

/**
 * Whether a text in the place of a value can be one of this kind. Lenient for credentials,
 * for which only words that say "there is none" are let through.
 */
export function isPlausibleValue(kind: RedactionKind, raw: string): boolean {
  const text = raw.trim();
  if (text === '' || PLACEHOLDER_ONLY.test(text)) return false;
  const words = text.split(/\s+/);
  if (classOf(kind) === 'A') return isPlausibleCredential(text, words);
  if (text.length > 200 || words.length > 24) return false;
  const digits = text.match(DIGITS)?.length ?? 0;
  switch (kind) {
    case 'email':
    case 'username':
      return words.length === 1
        ? text.includes('@') ||
            ((/[\d._\\-]/.test(text) || /^[a-z]/.test(text)) &&
              text.length >= 3 &&
              !isStatusWord(text))
        : text.includes('@');
    case 'phone':
      return digits >= 5 && digits * 2 >= text.length - 8;
    case 'person-name':
      return isPersonName(text);
    case 'postal-address':
      return (digits >= 1 && text.length >= 3) || (words.length >= 3 && text.includes(','));
    case 'date-of-birth':
      return digits >= 2 && words.length <= 5;
    case 'national-id':
    case 'card':
    case 'iban':
      return digits >= 3 && words.length <= 10;
    case 'ip-address':
      return /\d\.\d{1,3}\.\d|:.*:/.test(text) && words.length <= 4;
    case 'mac-address':
      return digits >= 1 && /[0-9a-f]{2}/i.test(text) && text.length >= 8;
    default:
      return digits >= 1 && words.length <= 3 && text.length >= 4;
  }
}

/** Two to five words that look like a person's name, or one: no word of an interface among them. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || !(NAME.test(text) || UNCASED_NAME.test(text)))
    return false;
  if (text.split(/[\s,]+/).some((word) => isStatusWord(word))) return false;
  return detectByLabel(text) === null && !INTERFACE_WORDS.test(text);
}

const INTERFACE_WORDS =
  /\b(?:add|all|app|apps|application|applications|account|accounts|access|admin|assign|assigned|audit|browse|button|cloud|compliance|configuration|console|contact|dashboard|device|devices|directory|enroll|export|filter|help|desk|home|import|log|login|logout|manage|management|menu|microsoft|okta|google|windows|apple|network|notifications|page|password|people|policies|policy|profile|report|reports|review|search|security|service|settings|setup|sign|site|support|team|unassigned|view|workspace|save|step|steps)\b/i;

function isPlausibleCredential(text: string, words: string[]): boolean {
  if (text.length > 4000) return true;
  const first = words[0] ?? '';
  if (words.length === 1) return !isAbsence(first) && text.length >= 3 && !/^\d{1,3}$/.test(text);
  if (isStatusWord(first)) return false;
  // a sentence about the secret, not the secret; recovery phrases have no punctuation
  if (words.length >= 4 && /[.!?]$|, /.test(text)) return /\S*\d\S*[^\s\w]\S*|\d{6}/.test(text);
  // "Knowledge factor" in a list of factors, not a phrase to type: those are in small letters
  if (words.length <= 11 && /^\p{Lu}[\p{L} ]*$/u.test(text)) return false;
  return words.length <= 30;
}

const TOKEN = /^[^\s"'<>\ufffc]{1,400}/;
const SHAPES: Partial<Record<RedactionKind, RegExp>> = {
  email: /^[\w.+\\-]{3,64}(?:@[\w.-]{1,80})?/,
  username: /^[\w.+\\-]{3,64}(?:@[\w.-]{1,80})?/,
  phone: /^[+(]?\d[\d ()./-]{4,20}\d/,
  'person-name': /^\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:,? \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,3}/u,
  'date-of-birth':
    /^(?:\d{1,4}[./ -]{1,2}(?:\d{1,2}|\p{L}{3,9})[./ -]{1,2}\d{1,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})/u,
  'postal-address': /^[^\n\ufffc]{0,60}\d[^\n\ufffc]{0,60}/,
  'national-id': /^[A-Z0-9][A-Z0-9 .-]{4,24}/,
  card: /^\d[\d -]{2,24}/,
  iban: /^[A-Z0-9][A-Z0-9 -]{4,40}/,
  'ip-address': /^[0-9a-f.:]{3,45}/i,
  'mac-address': /^[0-9a-f]{2}[0-9a-f:.-]{6,20}/i,
};

/** Length of the value at the beginning of what follows `label:` in running text; 0 when there is none. */
export function measureValue(kind: RedactionKind, rest: string): number {
  if (rest.startsWith('\ufffc')) return 0;
  if (classOf(kind) === 'A') return measureCredential(rest);
  const found =
    (SHAPES[kind] ?? TOKEN)
      .exec(rest)?.[0]
      .trimEnd()
      .replace(/[.,;:)]+$/, '') ?? '';
  return found !== '' && isPlausibleValue(kind, found) ? found.length : 0;
}

const WORDS_ONLY = /^[a-z]{2,15}(?: [a-z]{2,15}){2,30}(?=$|[\n.;])/;

function measureCredential(rest: string): number {
  const token = TOKEN.exec(rest)?.[0] ?? '';
  const value = token.replace(/[.,;)]$/, '');
  if (value.length < 3 || isAbsence(value) || /^\d{1,3}$/.test(value)) return 0;
  const isAlone = /^[.,;)]?\s*(?:$|[\n|])/.test(rest.slice(value.length));
  if (isStatusWord(value) && !isAlone) return 0;
  // a phrase of plain words: "correct horse battery staple"
  const phrase = WORDS_ONLY.exec(rest)?.[0];
  return phrase && !phrase.split(' ').some(isStatusWord) ? phrase.length : value.length;
}
