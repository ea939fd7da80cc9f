/**
 * What is destroyed before anything is stored or messaged onward.
 * Class A are credentials (no override); class B are identifiers (on by default).
 */
export type RedactionClass = 'A' | 'B';

export type CredentialKind =
  | 'password'
  | 'one-time-code'
  | 'recovery-key'
  | 'token'
  | 'private-key'
  | 'secret';

export type IdentifierKind =
  | 'email'
  | 'username'
  | 'phone'
  | 'national-id'
  | 'card'
  | 'iban'
  | 'date-of-birth'
  | 'postal-address'
  | 'person-name'
  | 'employee-id'
  | 'ip-address'
  | 'mac-address'
  | 'serial-number'
  | 'guid'
  | 'term';

/** Regions that are covered because nobody can say what they show. */
export type CoveredKind = 'image' | 'frame' | 'unscanned' | 'manual';

export type RedactionKind = CredentialKind | IdentifierKind | CoveredKind;
