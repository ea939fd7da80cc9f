import { REDACTION_KINDS } from '../sop/schema/kinds';
import { placeholderOf } from './classes';

const PLACEHOLDER = new RegExp(
  REDACTION_KINDS.map((kind) => placeholderOf(kind).replace(/[[\]]/g, '\\$&')).join('|'),
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
