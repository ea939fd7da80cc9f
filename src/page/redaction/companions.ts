import { detectByLabel } from '@/core/redaction/detect-by-label';

const NAME_LABEL =
  /^(?:display |user )?name\W{0,3}$|^(?:anzeige)?name$|^nom(?: d.affichage)?$|^nombre(?: para mostrar)?$/i;
const PERSONAL = new Set([
  'email',
  'username',
  'phone',
  'person-name',
  'date-of-birth',
  'employee-id',
]);

/**
 * "Name" and "Display name" are of a person only in company: beside an e-mail address, a first name, a phone.
 * Groups, apps and devices have names too, and those are needed to follow a SOP.
 */
export function isNameAmong(label: string, companions: () => Iterable<string>): boolean {
  if (!NAME_LABEL.test(label.trim())) return false;
  for (const other of companions()) {
    const kind = detectByLabel(other);
    if (kind && PERSONAL.has(kind)) return true;
  }
  return false;
}

/** Labels of the form or group that a control is in. */
export function* companionLabels(el: Element): Iterable<string> {
  const form = el.closest('form,fieldset,[role="dialog"],dialog,[role="form"],section');
  if (!form) return;
  let seen = 0;
  for (const label of form.querySelectorAll('label,legend,[aria-label]')) {
    if (++seen > 60) return;
    yield label.getAttribute('aria-label') ?? label.textContent ?? '';
  }
}
