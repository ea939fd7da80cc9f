import type { Target } from '@/core/sop/target';
import type { TargetNamer } from '../seams';
import { accessibleName, seenText, shownText, titleText } from './accessible-name';
import { actionable, type ClosedShadowOf } from './actionable';
import { contextOf } from './context';
import { locatorsOf } from './locators';
import { namesakesOf } from './namesakes';
import { pageHeading } from './page-heading';
import { shorten } from './readable-text';
import { roleOf } from './role';
import { isCodeEditor, visibleName } from './visible-name';

/** Longest text that `textOf` gives, in characters. */
const TEXT_LENGTH = 300;

/**
 * Tells what a person would call the elements of one document. Nothing it gives is redacted yet.
 * @example
 * const namer = createTargetNamer(document);
 * const element = namer.actionable(event.composedPath());
 * const target = element && namer.describe(element);
 */
export function createTargetNamer(
  doc: Document,
  closedShadowOf: ClosedShadowOf = () => null,
): TargetNamer {
  return {
    actionable: (path) => actionable(path, closedShadowOf),
    describe,
    textOf,
    heading: () => pageHeading(doc),
  };
}

/** Buttons in it, such as the one that closes a message, are left out. */
function textOf(element: Element): string {
  const name = accessibleName(element, { buttons: false });
  return shorten(
    name || seenText(element) || titleText(element) || shownText(element),
    TEXT_LENGTH,
  );
}

function describe(element: Element): Target {
  const role = roleOf(element);
  const name = visibleName(element, role);
  const { places, isOnlyOne } = contextOf(element, role, name, (within, limit) =>
    namesakesOf({ element, role, name }, within, limit),
  );
  const inputType = inputTypeOf(element);
  return {
    role,
    name,
    context: places,
    frame: [],
    locators: locatorsOf(element, role, isOnlyOne),
    ...(element.closest('[aria-disabled=true]') ? { disabled: true } : {}),
    ...(inputType ? { inputType } : {}),
  };
}

function inputTypeOf(element: Element): string | undefined {
  if (isCodeEditor(element)) return 'code-editor';
  if (element.localName === 'input') {
    const { type } = element as HTMLInputElement;
    return type === 'text' ? undefined : type;
  }
  return (element as Partial<HTMLElement>).isContentEditable ? 'contenteditable' : undefined;
}
