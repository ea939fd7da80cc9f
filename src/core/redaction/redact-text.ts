import type { RedactedValue } from '../sop/redacted-value';
import type { RedactionKind } from '../sop/redaction-kind';
import { classOf, placeholderOf } from './classes';
import { detectInText } from './detect-in-text';
import { type Finding, mergeFindings } from './finding';
import type { KnownValues } from './known-values';
import { maskPlaceholders } from './placeholders';
import { type RedactionPolicy, STRICT_POLICY } from './policy';

export interface RedactTextOptions {
  /** Values seen in this recording. */
  known?: KnownValues;
  policy?: RedactionPolicy;
  /** Stands in for `detectInText`, with the same results: a cache of it. */
  detect?: (text: string) => Finding[];
}

/** Redacting can lay bare what was hidden behind it; more rounds than this means a text made to do so. */
const MAX_ROUNDS = 8;

/**
 * Text with every sensitive part replaced by the constant of its kind. Idempotent.
 * @example redactText('Mail jane@corp.example').text // 'Mail [email]'
 */
export function redactText(text: string, options: RedactTextOptions = {}): RedactedValue {
  const kinds = new Set<RedactionKind>();
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const findings = findSensitive(current, options);
    if (findings.length === 0) return { text: current, kinds: [...kinds] };
    for (const { kind } of findings) kinds.add(kind);
    current = replaceFindings(current, findings);
  }
  return { text: placeholderOf('unscanned'), kinds: [...kinds, 'unscanned'] };
}

/** Everything in a text that has to go under the policy: by its looks, because it is known, or by the policy's terms. */
export function findSensitive(text: string, options: RedactTextOptions = {}): Finding[] {
  const { known, policy = STRICT_POLICY, detect = detectInText } = options;
  const found = [...detect(text), ...(known?.find(text) ?? [])];
  const kept = found.filter(
    ({ start, end, kind }) => !isAllowed(policy, kind, text.slice(start, end)),
  );
  for (const term of policy.always) findTerm(text, term, kept);
  return mergeFindings(kept);
}

/** Whether the policy leaves a value of this kind readable. Never a credential. */
export function isAllowed(policy: RedactionPolicy, kind: RedactionKind, value: string): boolean {
  if (classOf(kind) === 'A') return false;
  if ((policy.allow as readonly RedactionKind[]).includes(kind)) return true;
  const lowered = value.trim().toLowerCase();
  return policy.never.some((term) => term.trim().toLowerCase() === lowered);
}

function replaceFindings(text: string, findings: readonly Finding[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, kind } of findings) {
    result += text.slice(at, start) + placeholderOf(kind);
    at = end;
  }
  return result + text.slice(at);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function findTerm(text: string, term: string, found: Finding[]): void {
  const wanted = term.trim().toLowerCase();
  const lowered = maskPlaceholders(text).toLowerCase();
  // a few capitals change length when lowered; offsets would be off
  if (wanted === '' || lowered.length !== text.length) return;
  for (let at = lowered.indexOf(wanted); at >= 0; at = lowered.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (WORD_CHARACTER.test(lowered[at - 1] ?? '') || WORD_CHARACTER.test(lowered[end] ?? ''))
      continue;
    found.push({ start: at, end, kind: 'term' });
  }
}
