import { accessibleName, shownText, titleText } from './accessible-name';
import { calendarDate } from './calendar-date';
import { adjacentText, structuralLabel } from './field-label';
import { referencedBy } from './flat-tree';
import { labelsOf } from './native-name';
import { hasWords, readable, shorten } from './readable-text';
import { isHeading } from './role';
import { rowName } from './row-name';

const FIELDS = new Set(
  'textbox searchbox combobox listbox spinbutton slider checkbox radio switch'.split(' '),
);
/** Where libraries put the tooltip of an icon. */
const TOOLTIPS = [
  'title',
  'data-bs-original-title',
  'data-original-title',
  'data-tooltip',
  'data-tooltip-content',
  'data-title',
  'data-tip',
];
const REMARK = /\s+\(?(optional|required)\)?$/i;
const REMARK_ALONE = /^\s*\(?(optional|required)\)?\s*$/i;
/** Things that have small buttons in them: to close a tab, to remove a choice. */
const HOLDS_BUTTONS = new Set(['tab', 'option', 'treeitem', 'listitem', 'generic']);
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** A text that long is a card's content rather than its name. */
const CARD_LENGTH = 60;

/**
 * The name by which a person would call the element: its accessible name, else what stands beside it.
 * Empty when there is nothing to read. Never an id, a class or a glyph; never a field's content.
 */
export function visibleName(element: Element, role: string): string {
  return shorten(
    FIELDS.has(role) ? withoutMark(fieldName(element), element) : contentName(element, role),
  );
}

function fieldName(element: Element): string {
  const told = accessibleName(element, { tooltip: false, ownContent: false });
  if (told !== '' && !isEditorsOwnLabel(told, element)) return told;
  if (isColourOrFile(element)) return accessibleName(element) || structuralLabel(element);
  return structuralLabel(element) || accessibleTooltip(element) || adjacentText(element);
}

/** The colon, the asterisk and the "optional" of a label are no part of what a person would say. */
function withoutMark(label: string, field: Element): string {
  const bare = label.replace(/[\s:*]+$/, '');
  const word = REMARK.exec(bare);
  const isApart =
    word !== null &&
    [...labelsOf(field), ...referencedBy(field, 'aria-labelledby')].some((each) =>
      [...each.querySelectorAll('*')].some((part) => REMARK_ALONE.test(part.textContent ?? '')),
    );
  return (isApart ? bare.slice(0, word.index) : bare) || label;
}

function accessibleTooltip(element: Element): string {
  const tip = accessibleName(element);
  if (tip !== '' && !isEditorsOwnLabel(tip, element)) return tip;
  return element.getAttribute('aria-placeholder')?.trim() ?? '';
}

function contentName(element: Element, role: string): string {
  if (isColourOrFile(element)) return withoutMark(fieldName(element), element);
  if (role === 'row') return rowName(element, element) || shownText(element);
  const card = cardHeading(element);
  if (card !== '') return card;
  const name = accessibleName(element, { buttons: !HOLDS_BUTTONS.has(role) });
  if (role === 'generic' || role === 'listitem') {
    return name || titleText(element) || shownText(element);
  }
  const date = calendarDate(element, name);
  if (date !== null) return date;
  return hasWords(name) ? name : symbolName(element, name);
}

/** A lone symbol such as a cross, or nothing at all, says less than the tooltip does. */
function symbolName(element: Element, name: string): string {
  for (const attribute of TOOLTIPS) {
    const tip = readable(element.getAttribute(attribute) ?? '');
    if (hasWords(tip)) return tip;
  }
  const description = referencedBy(element, 'aria-describedby').map(shownText).join(' ').trim();
  return hasWords(description) ? description : name;
}

/** Heading of a card that is one link or button, when the card says more than its heading. */
function cardHeading(element: Element): string {
  if (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')) return '';
  const heading = element.querySelector(HEADINGS);
  if (heading) return isHeading(heading) ? titleText(heading) : '';
  const strong = element.querySelector('strong,b');
  if (!strong || (element.textContent?.length ?? 0) <= CARD_LENGTH) return '';
  return element.firstElementChild?.contains(strong) ? shownText(strong) : '';
}

/** Drawn as buttons, but named by a label beside them as fields are. */
function isColourOrFile(element: Element): boolean {
  const { type } = element as Partial<HTMLInputElement>;
  return element.localName === 'input' && (type === 'file' || type === 'color');
}

/** Code editors label their hidden field for screen readers with a manual rather than a name. */
function isEditorsOwnLabel(name: string, element: Element): boolean {
  return /^editor content|^cursor at row/i.test(name) && isCodeEditor(element);
}

/** True inside the code editors that consoles embed. */
export function isCodeEditor(element: Element): boolean {
  return element.closest('.cm-editor,.CodeMirror,.monaco-editor,.ace_editor') !== null;
}
