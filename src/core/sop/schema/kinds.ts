import type { RedactionKind } from '../redaction-kind';
import type { SignalKind } from '../step-kind';

/** Every member of a union as a list; leaving one out doesn't compile. */
const everyOne =
  <T extends string>() =>
  <const L extends readonly T[]>(list: [T] extends [L[number]] ? L : never): L =>
    list;

export const SIGNAL_KINDS = everyOne<SignalKind>()([
  'navigation',
  'new-tab',
  'dialog',
  'download',
  'message',
]);

export const REDACTION_KINDS = everyOne<RedactionKind>()([
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
  'unscanned',
  'manual',
]);
