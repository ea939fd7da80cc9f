import type { CredentialKind, RedactionClass, RedactionKind } from '../sop/redaction-kind';

const CREDENTIALS: ReadonlySet<RedactionKind> = new Set<CredentialKind>([
  'password',
  'one-time-code',
  'recovery-key',
  'token',
  'private-key',
  'secret',
]);

/** Class of a kind. Covered regions count as class A: what is unknown is treated as the worst. */
export function classOf(kind: RedactionKind): RedactionClass {
  if (CREDENTIALS.has(kind)) return 'A';
  return kind === 'image' || kind === 'frame' || kind === 'unscanned' || kind === 'manual'
    ? 'A'
    : 'B';
}

/** The kind of a value where user names stand: an address among them is an address. */
export function kindOfValue(byPlace: RedactionKind, value: string): RedactionKind {
  return byPlace === 'username' && value.includes('@') ? 'email' : byPlace;
}

/** The constant that stands in text for a redacted value; never as long as what it replaces. */
export function placeholderOf(kind: RedactionKind): string {
  return `[${PLACEHOLDERS[kind]}]`;
}

const PLACEHOLDERS: Record<RedactionKind, string> = {
  password: 'password',
  'one-time-code': 'one-time code',
  'recovery-key': 'recovery key',
  token: 'token',
  'private-key': 'private key',
  secret: 'secret',
  email: 'email',
  username: 'user name',
  phone: 'phone',
  'national-id': 'national ID',
  card: 'card number',
  iban: 'IBAN',
  'date-of-birth': 'date of birth',
  'postal-address': 'postal address',
  'person-name': 'name',
  'employee-id': 'employee ID',
  'ip-address': 'IP address',
  'mac-address': 'MAC address',
  'serial-number': 'serial number',
  guid: 'ID',
  term: 'hidden',
  image: 'image',
  frame: 'frame',
  unscanned: 'hidden',
  manual: 'hidden',
};
