import type { RedactionKind } from '../sop/redaction-kind';
import { classOf } from './classes';
import { detectByLabel, wordsOfIdentifier } from './detect-by-label';

/** What a control says about itself. */
export interface FieldDescription {
  /** `input.type`, `textarea`, `select-one`, `contenteditable`. */
  type?: string;
  autocomplete?: string;
  name?: string;
  id?: string;
  /** Its accessible label. */
  label?: string;
  placeholder?: string;
  inputmode?: string;
  maxlength?: number;
}

/** Controls whose value is no text of the person's. */
const WITHOUT_TEXT = new Set([
  'checkbox',
  'radio',
  'range',
  'color',
  'submit',
  'button',
  'reset',
  'image',
  'file',
]);

const BY_AUTOCOMPLETE: readonly [RegExp, RedactionKind][] = [
  [/^(?:current|new)-password$/, 'password'],
  [/^one-time-code$/, 'one-time-code'],
  [/^email$/, 'email'],
  [/^username$/, 'username'],
  [/^tel(?:-|$)/, 'phone'],
  [
    /^(?:name|given-name|family-name|additional-name|nickname|cc-name|cc-given-name|cc-family-name)$/,
    'person-name',
  ],
  [/^(?:street-address|address-line\d|postal-code)$/, 'postal-address'],
  [/^bday/, 'date-of-birth'],
  [/^cc-csc$/, 'secret'],
  [/^cc-/, 'card'],
];

const SEARCH_FOR_PEOPLE =
  /^(?:search|find|filter|look up|suche|rechercher|buscar)\b.{0,20}\b(?:people|persons?|users?|employees?|members?|personen|benutzer|utilisateurs|usuarios)\b/i;

const SEARCH_FOR_THINGS = /^(?:search|find|filter|look up)\b.{0,60}\b(?:serial|device|host)/i;

/** The kind of value that a control holds, by everything it says about itself; null when it isn't sensitive. */
export function detectField(field: FieldDescription): RedactionKind | null {
  const type = field.type?.toLowerCase() ?? 'text';
  if (type === 'password') return ofPassword(field);
  if (WITHOUT_TEXT.has(type)) return null;
  const byAutocomplete = ofAutocomplete(field.autocomplete ?? '');
  const byLabel = ofLabels(field);
  // a credential by any sign outweighs an identifier by another
  // but what is chosen from a list is a way of doing it: "Password: set by user"
  if (byLabel && classOf(byLabel) === 'A') return type.startsWith('select') ? null : byLabel;
  if (type === 'email' || (byAutocomplete === 'username' && byLabel === 'email')) return 'email';
  if (byAutocomplete) return byAutocomplete;
  if (type === 'tel') return byLabel ?? 'phone';
  const said = field.label || field.placeholder || '';
  // what is looked for may be any of what is named: "Search by name, user or serial number"
  if (byLabel && !(SEARCH_FOR_THINGS.test(said) && classOf(byLabel) === 'B')) return byLabel;
  return SEARCH_FOR_PEOPLE.test(said) && !SEARCH_FOR_THINGS.test(said) ? 'person-name' : null;
}

/** A masked field holds a credential, whatever it is called; the label may tell which. */
function ofPassword(field: FieldDescription): RedactionKind {
  const kind = ofLabels(field);
  return kind && classOf(kind) === 'A' ? kind : 'password';
}

function ofAutocomplete(autocomplete: string): RedactionKind | null {
  const token =
    autocomplete
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .findLast((part) => part !== 'webauthn') ?? '';
  return BY_AUTOCOMPLETE.find(([pattern]) => pattern.test(token))?.[1] ?? null;
}

function ofLabels(field: FieldDescription): RedactionKind | null {
  const said = field.label || field.placeholder || '';
  const byLabel = detectByLabel(said, { ofControl: true });
  if (byLabel) return byLabel;
  const byPlaceholder = detectByLabel(field.placeholder ?? '', { ofControl: true });
  if (byPlaceholder) return byPlaceholder;
  // the names that programmers gave count where a person reads nothing, and for credentials always
  for (const identifier of [field.name, field.id]) {
    const kind = identifier
      ? detectByLabel(wordsOfIdentifier(identifier), { ofControl: true })
      : null;
    if (kind && (classOf(kind) === 'A' || said.trim() === '')) return kind;
  }
  return null;
}
