import type { Action, PageInfo } from './action';

/** The section that steps go to now. */
export interface CurrentSection {
  title: string;
  /** Page of its first step; null when it was made by hand. */
  page: PageInfo | null;
  /** Heading of that page, where it is known: tells a new area on pages whose address stays the same. */
  heading?: string;
}

const FORM_KINDS = new Set<Action['kind']>([
  'type',
  'select',
  'check',
  'uncheck',
  'choose',
  'turn-on',
  'turn-off',
  'set',
  'upload',
]);

/** A click into one of these is the beginning of its filling in. */
const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

const isFormEntry = ({ kind, target }: Action): boolean =>
  FORM_KINDS.has(kind) || (kind === 'click' && FIELD_ROLES.has(target?.role ?? ''));

/**
 * The section that an action begins, or null when it belongs to the current one.
 *
 * A new area of the console (another address with another heading) begins one, and so does the first entry
 * into a form in a dialog. Coming back from the dialog to the same page does not.
 * @param heading the main heading of the page at the action, redacted; may be empty.
 */
export function sectionFor(
  previous: CurrentSection | null,
  action: Action,
  heading: string,
): { title: string } | null {
  const dialog = action.target?.context.find(({ role }) => role === 'dialog')?.name ?? '';
  if (isTitle(dialog) && isFormEntry(action) && !dialog.endsWith('?')) {
    return previous?.title === dialog ? null : { title: dialog };
  }
  // The page that was gone to shows its heading later; the next action names the section.
  if (action.kind === 'go-to' && heading.trim() === '') return null;
  const area = [heading.trim(), areaOf(action.page)].find(isTitle) ?? '';
  if (area === '') return null;
  if (!previous || previous.title === '') return { title: area };
  if (dialog !== '' || area === previous.title) return null;
  return hasMoved(previous, action.page, heading) ? { title: area } : null;
}

/** False for what is nothing but redacted ("[name]"): it tells nobody where they are. */
function isTitle(text: string): boolean {
  return text.replace(/\[[a-z][a-z -]*\]/gi, '').trim() !== '';
}

function hasMoved(previous: CurrentSection, page: PageInfo, heading: string): boolean {
  // A section made by hand is left only by hand.
  if (!previous.page) return false;
  if (previous.heading && heading) return previous.heading !== heading;
  return previous.page.url !== page.url || previous.page.title !== page.title;
}

/** First part of a page title: "Users" of "Users | Northwind Identity". */
function areaOf(page: PageInfo): string {
  return page.title.split(/\s+[|·•—–-]\s+|\s*[|·•]\s*/, 1)[0]?.trim() ?? '';
}
