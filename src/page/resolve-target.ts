import { isEditable } from './fields';
import type { TargetNamer } from './seams';

const LONGEST_OWN_TEXT = 80;
const PARENTS_OF_A_COMBOBOX_BUTTON = 3;

/** The element that an event is about: what a person would name, and where that is a part of a field, the field. */
export function resolveTarget(path: EventTarget[], namer: TargetNamer): Element | null {
  const actionable = namer.actionable(path);
  const host = editingHost(path);
  if (host && !(actionable && host !== actionable && host.contains(actionable))) return host;
  return actionable && (comboboxOf(actionable) ?? actionable);
}

/**
 * What a click on nothing actionable was on, if it was on a short text of its own. It counts only when the
 * page reacts: prose may have a listener, which can't be seen.
 */
export function bareTarget(path: EventTarget[]): Element | null {
  const element = path[0];
  if (!(element instanceof Element) || element.closest(':disabled')) return null;
  const text = ownText(element);
  return text !== '' && text.length <= LONGEST_OWN_TEXT ? element : null;
}

function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (text.length > LONGEST_OWN_TEXT * 4) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function editingHost(path: EventTarget[]): Element | null {
  let host: Element | null = null;
  for (const item of path) if (item instanceof Element && isEditable(item)) host = item;
  return host;
}

/** The arrow button beside a combobox is a part of it. */
function comboboxOf(element: Element): Element | null {
  if (element.getAttribute('role') === 'combobox') return null;
  const isPart =
    element.localName === 'button' &&
    (element.getAttribute('aria-haspopup') === 'listbox' ||
      element.getAttribute('tabindex') === '-1');
  if (!isPart) return null;
  let parent = element.parentElement;
  for (let i = 0; parent && i < PARENTS_OF_A_COMBOBOX_BUTTON; i += 1) {
    const boxes = parent.querySelectorAll('[role=combobox]');
    if (boxes.length === 1) return boxes[0] ?? null;
    if (boxes.length > 1) return null;
    parent = parent.parentElement;
  }
  return null;
}
