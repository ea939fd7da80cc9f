import type { RedactionKind } from '../sop/redaction-kind';
import { classOf, kindOfValue } from './classes';
import { isCodeInPlace, isCodeLike } from './code-like';
import { detectByLabel } from './detect-by-label';
import { type Finding, mergeFindings } from './finding';
import { normaliseText } from './normalise-text';
import { CREDENTIAL_PATTERNS, IDENTIFIER_PATTERNS, type Pattern } from './patterns';
import { maskPlaceholders } from './placeholders';
import { measureValue } from './value-shape';

/** Nothing sensitive can be in a text that has none of these, whatever the words. */
const WORTH_A_LOOK = /[\d@=:]|[^\s]{16}|\bis\b|\s-/;
const TOKEN = /[^\s"'`<>()[\]{},;|\ufffc]{8,1024}/g;
const CONTEXT = 60;

/**
 * Sensitive parts of a text by how they are written, and by labels inside it (`Password: …`).
 * Offsets are of the text given; findings are in order and don't overlap. Linear in the text's length.
 */
export function detectInText(original: string): Finding[] {
  const { text: flat, startOf, endOf } = normaliseText(original);
  if (!WORTH_A_LOOK.test(flat)) return [];
  const text = maskPlaceholders(flat);
  const found: Finding[] = [];
  findPem(text, found);
  for (const pattern of CREDENTIAL_PATTERNS) findPattern(text, pattern, found);
  for (const pattern of IDENTIFIER_PATTERNS) findPattern(text, pattern, found);
  findLabelled(text, found);
  // what is known by its form or label is called by that name, not just a code
  const codes = findCodes(text).filter(
    (code) => !found.some((other) => other.start <= code.start && other.end >= code.end),
  );
  found.push(...codes);
  return mergeFindings(
    found.map(({ start, end, kind }) => ({ start: startOf(start), end: endOf(end), kind })),
  );
}

function findPattern(text: string, pattern: Pattern, found: Finding[]): void {
  const { needs, regex, judge } = pattern;
  if (typeof needs === 'string' ? !text.includes(needs) : !needs.test(text)) return;
  for (const match of text.matchAll(regex)) {
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    const kind = judge ? judge(match[0], before) : pattern.kind;
    if (!kind) continue;
    const end = match.index + match[0].length;
    // a pattern that needs words before its value has the value last, in a group of that name
    const value = match.groups?.value;
    found.push({ start: value === undefined ? match.index : end - value.length, end, kind });
  }
}

/** Keys and certificates run to their end line, or to the end of the text when that is cut off. */
function findPem(text: string, found: Finding[]): void {
  let start = text.indexOf('-----BEGIN');
  while (start >= 0) {
    const foot = text.indexOf('-----END', start);
    const close = foot < 0 ? -1 : text.indexOf('-----', foot + 8);
    const end = close < 0 ? text.length : close + 5;
    found.push({ start, end, kind: 'private-key' });
    start = text.indexOf('-----BEGIN', end);
  }
}

const SEPARATOR = /[:=：]\s{0,4}["'“«`]?|\s(?:is|ist|est|es|è|é)(?: now)?:?\s{1,2}["'“«`]?/g;
const LABEL_END = /[\p{L}\p{N}"'”»)*\]]\s{0,2}$/u;
const CLAUSE = /[\n.;,{}<>|\ufffc]|\s-\s/g;

function findLabelled(text: string, found: Finding[]): void {
  const kinds = new Map<string, RedactionKind | null>();
  for (const match of text.matchAll(SEPARATOR)) {
    const end = match.index + match[0].length;
    const clause = clauseBefore(text, match.index);
    let kind = kinds.get(clause);
    if (kind === undefined) {
      kind = kindOfClause(clause);
      kinds.set(clause, kind);
    }
    if (!kind) continue;
    const rest = text.slice(end, end + 400);
    const length = measureValue(kind, rest);
    if (length === 0) continue;
    // "the password is short" tells about it; "the password is Xk3-9fj" tells it
    const isSpoken = !/[:=：]/.test(match[0]);
    if (isSpoken && (classOf(kind) === 'B' || !isCodeInPlace(rest.slice(0, length)))) continue;
    found.push({ start: end, end: end + length, kind: kindOfValue(kind, rest.slice(0, length)) });
  }
}

/** The clause that ends at `index`: back to the last stop, at most 60 characters; empty when no word is before it. */
function clauseBefore(text: string, index: number): string {
  const context = text.slice(Math.max(0, index - CONTEXT), index);
  if (!LABEL_END.test(context)) return '';
  let from = 0;
  for (const stop of context.matchAll(CLAUSE)) from = stop.index + stop[0].length;
  return context.slice(from).trim();
}

function kindOfClause(clause: string): RedactionKind | null {
  if (clause.length < 2) return null;
  const kind = detectByLabel(clause);
  if (kind) return kind;
  // "For Jane, the new temporary password": the words nearest count, unless they are an action's
  const words = clause.split(/\s+/);
  return words.length > 3 ? detectByLabel(words.slice(-3).join(' ')) : null;
}

function findCodes(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0].replace(/[.:!?]{1,8}$/, '');
    if (token.includes('://') || token.includes('/')) {
      findCodesInPath(token, match.index, found);
    } else if (!token.includes('@') || !/\.[a-z]{2,}$/i.test(token)) {
      pushCode(token, match.index, found);
    }
  }
  return found;
}

const STEP = /[^/?&=#:\\]{8,1024}/g;

function findCodesInPath(token: string, offset: number, found: Finding[]): void {
  const isUrl = token.includes('://');
  if (!isUrl && isCodeLike(token) && !/^[./~]|\.[a-z]{2,5}$/i.test(token)) {
    pushCode(token, offset, found);
    return;
  }
  for (const step of token.matchAll(STEP)) pushCode(step[0], offset + step.index, found);
}

function pushCode(token: string, offset: number, found: Finding[]): void {
  const value = token.includes('=') ? token.slice(token.search(/=(?=[^=])/) + 1) : token;
  const start = offset + token.length - value.length;
  if (isCodeLike(value)) found.push({ start, end: start + value.length, kind: 'secret' });
}
