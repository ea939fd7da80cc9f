import { detectField } from '@/core/redaction/detect-field';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import { companionLabels, isNameAmong } from './companions';
import { labelBefore } from './label-before';

/** Whether an element holds a value of its own: an input, a text area, a select, editable text. */
export function isControl(el: Element): boolean {
  return /^(?:INPUT|TEXTAREA|SELECT)$/.test(el.tagName) || isEditable(el);
}

export function isEditable(el: Element): boolean {
  const editable = el.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** The kind of value that a control holds by type, autocomplete, label, name and the text beside it. */
export function judgeControl(el: Element): RedactionKind | null {
  const type = typeOf(el);
  if (type === 'text' && isMasked(el)) return 'password';
  const label = labelOf(el);
  const kind = detectField({
    type,
    label: label || el.getAttribute('title') || '',
    autocomplete: el.getAttribute('autocomplete') ?? '',
    name: el.getAttribute('name') ?? '',
    id: el.id,
    placeholder: el.getAttribute('placeholder') ?? el.getAttribute('aria-placeholder') ?? '',
    inputmode: el.getAttribute('inputmode') ?? '',
  });
  if (kind) return kind;
  if (isOneOfCodeBoxes(el)) return 'one-time-code';
  return isNameAmong(label, () => companionLabels(el)) ? 'person-name' : null;
}

/** The text a person reads in a control: its value, or the chosen option. */
export function shownValue(el: Element): string {
  if (el.tagName === 'SELECT') {
    return Array.from((el as HTMLSelectElement).selectedOptions, (option) => option.text).join(
      ', ',
    );
  }
  if (el.tagName === 'INPUT' || el.tagName === 'TEXTAREA') return (el as HTMLInputElement).value;
  return el.textContent ?? '';
}

/** The name of a control, from its label elements, ARIA, or the text before it. */
function labelOf(el: Element): string {
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/).slice(0, 4) ?? [];
  const byIds = ids.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
  if (byIds.trim()) return byIds.trim();
  const aria = el.getAttribute('aria-label')?.trim();
  if (aria) return aria;
  // `labels` searches the whole page for them
  const label = el.id || el.closest('label') ? (el as HTMLInputElement).labels?.[0] : null;
  if (label) return textWithoutControl(label);
  return labelBefore(el);
}

function typeOf(el: Element): string {
  if (el.tagName === 'INPUT' || el.tagName === 'SELECT') return (el as HTMLInputElement).type;
  return el.tagName === 'TEXTAREA' ? 'textarea' : 'contenteditable';
}

/** A label that wraps its control has the control's options or text in it too. */
function textWithoutControl(label: Element): string {
  let text = '';
  for (const node of label.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (!(node as Element).matches?.('input,select,textarea')) text += node.textContent;
  }
  return text.trim();
}

/** Fields that hide their text by style instead of by type. */
function isMasked(el: Element): boolean {
  const security = getComputedStyle(el).getPropertyValue('-webkit-text-security');
  return security !== '' && security !== 'none';
}

/** Four or more boxes of one character in a row. */
function isOneOfCodeBoxes(el: Element): boolean {
  if (el.getAttribute('maxlength') !== '1') return false;
  const around = el.parentElement?.parentElement ?? el.parentElement;
  return (around?.querySelectorAll('input[maxlength="1"]').length ?? 0) >= 4;
}
