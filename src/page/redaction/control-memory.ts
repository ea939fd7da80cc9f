import { classOf } from '@/core/redaction/classes';
import type { KnownValues } from '@/core/redaction/known-values';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import { judgeControl } from './judge-control';

/** What controls were judged to hold. A control that once held a credential does so for good. */
export class ControlMemory {
  readonly #credentials = new WeakMap<Element, RedactionKind>();
  readonly #values = new WeakMap<Element, string>();
  readonly #known: KnownValues;

  constructor(known: KnownValues) {
    this.#known = known;
  }

  /** The kind of value a control holds; null when only the value itself can tell. */
  kindOf(el: Element): RedactionKind | null {
    const kind = this.#credentials.get(el) ?? judgeControl(el);
    if (kind && classOf(kind) === 'A') this.#credentials.set(el, kind);
    return kind;
  }

  /** The control is or was a password field: "show" makes a text field of it, and its value stays a secret. */
  wasPassword(el: Element): void {
    const kind = this.kindOf(el);
    if (!kind || classOf(kind) !== 'A') this.#credentials.set(el, 'password');
  }

  /** Remembers a control's value as known; while it is typed, the longer value takes the place of the shorter. */
  remember(el: Element, kind: RedactionKind, value: string): void {
    if (classOf(kind) === 'A') this.#credentials.set(el, kind);
    const before = this.#values.get(el);
    if (before === value) return;
    if (before && (value.startsWith(before) || before.startsWith(value)))
      this.#known.forget(before);
    this.#values.set(el, value);
    this.#known.remember(value, kind);
  }
}
