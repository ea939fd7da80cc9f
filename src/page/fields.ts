/** How a control takes its value: by keys, as a quantity, from a list, or not at all. */
export type FieldKind = 'text' | 'quantity' | 'list' | null;

const QUANTITIES = new Set(['range', 'date', 'time', 'datetime-local', 'month', 'week', 'color']);
const NOT_FIELDS = new Set([
  'button',
  'checkbox',
  'file',
  'hidden',
  'image',
  'radio',
  'reset',
  'submit',
]);
/** Longer content is cut: a step's text is to be read. */
const LONGEST_VALUE = 2_000;
const LONGEST_LAID_OUT = 20_000;

export function fieldKind(element: Element): FieldKind {
  if (element instanceof HTMLSelectElement) return 'list';
  if (element instanceof HTMLTextAreaElement || isEditable(element)) return 'text';
  if (!(element instanceof HTMLInputElement) || NOT_FIELDS.has(element.type)) return null;
  return QUANTITIES.has(element.type) ? 'quantity' : 'text';
}

/** True inside contenteditable and designMode. */
export function isEditable(element: Element): boolean {
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The field an event happened in: the control, or the outermost element that is being edited. */
export function fieldOf(path: EventTarget[]): Element | null {
  let host: Element | null = null;
  for (const item of path) {
    if (!(item instanceof Element)) continue;
    if (isEditable(item)) host = item;
    else if (host) break;
    else if (fieldKind(item)) return item;
  }
  return host;
}

/** Raw: never leaves the frame but through the redactor. */
export function readField(element: Element): string {
  if (element instanceof HTMLSelectElement) {
    return [...element.selectedOptions].map((option) => option.label.trim()).join(', ');
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value.slice(0, LONGEST_VALUE);
  }
  return contentOf(element).slice(0, LONGEST_VALUE).trimEnd();
}

function contentOf(element: Element): string {
  const text = element.textContent ?? '';
  if (text.length >= LONGEST_LAID_OUT || !(element instanceof HTMLElement)) return text;
  return element.innerText;
}

const CODE_BOXES = 4;
const PARENTS_OF_A_CODE_BOX = 3;

/** What holds a row of one-character boxes, if the field is one of them: together they are one code. */
export function codeGroup(element: Element): Element | null {
  if (!isCodeBox(element)) return null;
  let parent = element.parentElement;
  for (let i = 0; parent && i < PARENTS_OF_A_CODE_BOX; i += 1) {
    if ([...parent.querySelectorAll('input')].filter(isCodeBox).length >= CODE_BOXES) return parent;
    parent = parent.parentElement;
  }
  return null;
}

function isCodeBox(element: Element): boolean {
  return element instanceof HTMLInputElement && element.maxLength === 1;
}
