import type { PageInfo, RedactedValue } from '@/core/recording/action';
import type { Target } from '@/core/sop/target';
import type { SensitiveBox } from '@/platform/messages';

/** Says what a person would call the things on a page. Pure reading: it never touches the page. */
export interface TargetNamer {
  /**
   * The element a person would name, nearest to the event's origin.
   * @param path `event.composedPath()`: through open shadow roots, innermost first.
   * @returns null when nothing on the path is something a person acts on.
   */
  actionable(path: EventTarget[]): Element | null;
  /** Role, name, places and locators of an element. Raw: not yet redacted. */
  describe(el: Element): Target;
  /** What a person reads in an element, white space collapsed. Raw. */
  textOf(el: Element): string;
  /** The page's first visible heading; empty when there is none. Raw. */
  heading(): string;
}

/** Everything that leaves the frame passes through here. */
export interface PageRedactor {
  /** A control's value, judged by the control it is in. */
  value(el: Element, raw: string): RedactedValue;
  /** Free text: toasts, headings, file names. */
  text(raw: string): string;
  /** A copy of the target, safe to send; the element tells what kind of text it is. */
  target(target: Target, el: Element): Target;
  page(title: string, url: string): PageInfo;
  /** Boxes to cover in a picture of this frame, in CSS px of its viewport. */
  boxes(): { boxes: SensitiveBox[]; scanFailed: boolean };
  /** Remembers an input that was once `type=password`: it stays sensitive after "show". */
  noticed(el: Element): void;
}
