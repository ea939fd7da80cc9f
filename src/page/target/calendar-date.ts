import { shownText } from './accessible-name';
import { ancestorsOf } from './flat-tree';

/** How far up a calendar's caption may be. */
const LEVELS = 8;

/**
 * The full date of a calendar's day, which shows only "14": from the page's own data, else with the month and
 * year that stand over it. Null when the element is no day of a calendar.
 */
export function calendarDate(element: Element, name: string): string | null {
  if (!/^\d{1,2}$/.test(name) || Number(name) < 1 || Number(name) > 31) return null;
  const { lang } = element.ownerDocument.documentElement;
  const own = ownDate(element);
  if (own) return own.endsWith(`-${name.padStart(2, '0')}`) ? longDate(own, lang) : null;
  if (isOutside(element) || element.closest('nav,[role=navigation],[class*=pagin i]')) return null;
  let level = 0;
  for (const ancestor of ancestorsOf(element)) {
    if (++level > LEVELS || ancestor.localName === 'body') return null;
    const caption = monthCaption(ancestor, lang);
    if (caption) return `${name} ${caption}`;
  }
  return null;
}

/** Days of the month before or after are shown too, and the caption doesn't speak of them. */
function isOutside(element: Element): boolean {
  const cell = element.closest('td,[role=gridcell]');
  return /outside|other-?month|prev-?month|next-?month|adjacent|\bold\b|\bnew\b|\boff\b/i.test(
    `${element.getAttribute('class') ?? ''} ${cell?.getAttribute('class') ?? ''}`,
  );
}

/** ISO date in the cell's own attributes, on it or just around or inside it. */
function ownDate(element: Element): string | null {
  const near = [element, element.querySelector('time'), element.closest('td,[role=gridcell]')];
  for (const each of near) {
    for (const attribute of each?.attributes ?? []) {
      if (!/^(data-.*|datetime)$/.test(attribute.name)) continue;
      const date = /^\d{4}-\d{2}-\d{2}/.exec(attribute.value);
      if (date) return date[0];
    }
  }
  return null;
}

function longDate(iso: string, lang: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const monthName = monthNames(lang)[month - 1] ?? '';
  return `${day} ${monthName} ${year}`;
}

/** "March 2026" where one of a calendar's headings says so; null when none or several do. */
function monthCaption(ancestor: Element, lang: string): string | null {
  const captions = new Set<string>();
  const labels = [ancestor.getAttribute('aria-label') ?? '', ...shortTexts(ancestor)];
  for (const text of labels) {
    const caption = monthAndYear(text, lang);
    if (caption) captions.add(caption);
  }
  return captions.size === 1 ? ([...captions][0] ?? null) : null;
}

function shortTexts(ancestor: Element): string[] {
  const selector =
    'caption,h1,h2,h3,h4,h5,h6,[role=heading],[aria-live],th,div,span,button,p,strong';
  return [...ancestor.querySelectorAll(selector)]
    .slice(0, 60)
    .filter((each) => (each.textContent?.length ?? 0) < 40 && (each.textContent?.length ?? 0) > 6)
    .map(shownText);
}

function monthAndYear(text: string, lang: string): string | null {
  const year = /\b(19|20)\d{2}\b/.exec(text)?.[0];
  if (!year) return null;
  const lower = text.toLowerCase();
  for (const names of [monthNames(lang), monthNames('en')]) {
    const month = names.find((name) => lower.includes(name.toLowerCase()));
    if (month) return `${month} ${year}`;
  }
  return null;
}

function monthNames(lang: string): string[] {
  // A malformed tag would throw; its first part is enough for the months' names.
  const language = /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0] ?? 'en';
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language);
  const format = new Intl.DateTimeFormat(locale[0] ?? 'en', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
}
