import { classOf } from '@/core/redaction/classes';
import { isCodeInPlace } from '@/core/redaction/code-like';
import { isPlausibleValue } from '@/core/redaction/value-shape';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import { valueTexts } from './text-nodes';

/** What stands in the place of the value that a label announces. */
export interface Neighbour {
  texts: Text[];
  controls: Element[];
}

const NONE: Neighbour = { texts: [], controls: [] };
/** Words on these are what they do or where they lead, not the name of a value. */
const NOT_A_LABEL =
  'button,a,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"],[role="treeitem"],[role="columnheader"],[role="switch"],[role="checkbox"],option,nav,thead,summary';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend';
const CONTAINER = /^(?:BODY|FORM|TABLE|TBODY|TR|UL|OL|MAIN|DL|NAV|HEADER|FOOTER)$/;
const CONTROL =
  'input:not([type="hidden"]),textarea,[contenteditable]:not([contenteditable="false"])';
const CHOICE = '[role="combobox"]:not(input),[aria-haspopup="listbox"]:not(input),select';
const MAX_CLIMB = 4;
const MAX_VALUE = 400;

/** The value beside a sensitive label: the plausible texts and controls in the next thing that has any. */
export function neighbourOf(label: Text, kind: RedactionKind): Neighbour {
  const parent = label.parentElement;
  if (!parent || !isFreeLabel(label)) return NONE;
  const next = nextWithContent(label);
  if (!next || (classOf(kind) === 'A' && isChoice(next))) return NONE;
  const candidates = valueTexts(next);
  const strict = parent.closest(HEADING) !== null || isInWideRow(next) || isSection(candidates);
  const isListed = isOneOfMany(next);
  const texts = candidates.filter((text) => {
    const value = text.data.trim();
    return isValue(kind, value, strict) && !(isListed && /^\p{Lu}\p{Ll}+$/u.test(value));
  });
  if (classOf(kind) === 'A') {
    texts.push(...codesAfter(next));
  } else if ((next.textContent?.length ?? 0) > MAX_VALUE) return NONE;
  const controls = controlsIn(next).filter(
    (el) => !hasOwnLabel(el) && (!strict || isCodeInPlace((el as HTMLInputElement).value ?? '')),
  );
  return { texts, controls };
}

/** Whether a text could be the label of what is beside it: nothing to press, no control's own label. */
export function isFreeLabel({ parentElement }: Text): boolean {
  if (!parentElement || parentElement.closest(NOT_A_LABEL)) return false;
  // a label element with a control of its own is judged with the control
  const control = (parentElement.closest('label') as HTMLLabelElement | null)?.control;
  return !control || control.tagName === 'OUTPUT';
}

/** More than a value: a section about the thing, with texts of its own. The words of a recovery phrase stand one by one. */
function isSection(texts: Text[]): boolean {
  return texts.length > 6 && texts.some(({ data }) => /\s/.test(data.trim()));
}

/** Codes further on, past a sentence about them: "Recovery codes", "Keep them safe.", the codes. */
function codesAfter(first: Node): Text[] {
  const codes: Text[] = [];
  let node = first.nextSibling;
  for (let steps = 0; node && steps < 8; steps++, node = node.nextSibling) {
    if (isOtherLabel(node)) break;
    codes.push(...valueTexts(node).filter(({ data }) => isCodeInPlace(data.trim())));
  }
  return codes;
}

function controlsIn(next: Node): Element[] {
  if (next.nodeType !== 1) return [];
  const el = next as Element;
  return el.matches(CONTROL) ? [el] : Array.from(el.querySelectorAll(CONTROL)).slice(0, 12);
}

/** Where one of some options is shown, there is no credential. */
function isChoice(next: Node): boolean {
  if (next.nodeType !== 1) return false;
  return (next as Element).matches(CHOICE) || (next as Element).querySelector(CHOICE) !== null;
}

/** Three or more of a kind in a row are a list or a menu, in which a plain word is the next entry. */
function isOneOfMany(next: Node): boolean {
  if (next.nodeType !== 1) return false;
  const { tagName, className, parentElement } = next as Element;
  const siblings = Array.from(parentElement?.children ?? []);
  return (
    siblings.length >= 3 &&
    siblings.every((el) => el.tagName === tagName && el.className === className)
  );
}

function isValue(kind: RedactionKind, text: string, strict: boolean): boolean {
  if (strict && classOf(kind) === 'A') return isCodeInPlace(text);
  return isPlausibleValue(kind, text);
}

/** The next sibling of the label, or of what it is alone in, that has text or a control. */
function nextWithContent(label: Text): Node | null {
  let node: Node = label;
  for (let climb = 0; climb <= MAX_CLIMB; climb++) {
    for (let sibling = node.nextSibling; sibling; sibling = sibling.nextSibling) {
      if (isOtherLabel(sibling)) return null;
      if (hasContent(sibling)) return sibling;
    }
    if (hasTextBefore(node)) return null;
    const parent: Element | null = node.parentElement;
    if (!parent || CONTAINER.test(parent.tagName)) return null;
    node = parent;
  }
  return null;
}

function isOtherLabel(node: Node): boolean {
  return (
    node.nodeType === 1 &&
    (node as Element).matches('dt,th,[role="columnheader"],label,h1,h2,h3,h4')
  );
}

function hasContent(node: Node): boolean {
  if (node.nodeType === 3) return /[^\s:*]/.test((node as Text).data);
  if (node.nodeType !== 1) return false;
  const el = node as Element;
  return el.matches(CONTROL) || el.querySelector(CONTROL) !== null || valueTexts(el).length > 0;
}

function hasTextBefore(node: Node): boolean {
  for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) {
    if (sibling.nodeType !== 8 && /\S/.test(sibling.textContent ?? '')) return true;
  }
  return false;
}

/** A row of three cells or more lists things; only one of two cells is a label and its value. */
function isInWideRow(next: Node): boolean {
  const cell =
    next.nodeType === 1 ? (next as Element).closest('td,[role="gridcell"],[role="cell"]') : null;
  return cell?.parentElement !== null && (cell?.parentElement?.childElementCount ?? 0) > 2;
}

function hasOwnLabel(el: Element): boolean {
  return (
    el.hasAttribute('aria-label') ||
    el.hasAttribute('aria-labelledby') ||
    ((el as HTMLInputElement).labels?.length ?? 0) > 0
  );
}
