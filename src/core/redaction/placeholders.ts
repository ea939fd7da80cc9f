import type { RedactionKind } from '../sop/redaction-kind';
import { placeholderOf } from './classes';

const KINDS: readonly RedactionKind[] = [
  'password',
  'one-time-code',
  'recovery-key',
  'token',
  'private-key',
  'secret',
  'email',
  'username',
  'phone',
  'national-id',
  'card',
  'iban',
  'date-of-birth',
  'postal-address',
  'person-name',
  'employee-id',
  'ip-address',
  'mac-address',
  'serial-number',
  'guid',
  'term',
  'image',
  'frame',
];

const PLACEHOLDER = new RegExp(
  KINDS.map((kind) => placeholderOf(kind).replace(/[[\]]/g, '\\$&')).join('|'),
  'g',
);

/** Stands for a placeholder while detectors read: no pattern matches it, so none reaches into or across one. */
const MASK = '\ufffc';

/** The text with every placeholder blotted out, character by character. */
export function maskPlaceholders(text: string): string {
  const bare = text.includes(MASK) ? text.replaceAll(MASK, ' ') : text;
  return bare.includes('[')
    ? bare.replace(PLACEHOLDER, (found) => MASK.repeat(found.length))
    : bare;
}

/** Whether a text is nothing but one placeholder. */
export function isPlaceholder(text: string): boolean {
  return text.startsWith('[') && /^\ufffc+$/.test(maskPlaceholders(text));
}
