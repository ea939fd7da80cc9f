import type { ActionKind } from '@/core/recording/action';
import type { Entry } from '../journal';
import type { Scene } from '../scene';

/** How long a page may take to show that a switch has been turned. */
const LONGEST_WAIT_MS = 2_000;

/** What of a control a click may change; null for one that has no such state. */
export type ControlState = { holder: Element; on: boolean } | null;

/** State of a checkbox, radio, switch or disclosure, native or ARIA. */
export function stateOf(element: Element): ControlState {
  if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)) {
    return { holder: element, on: element.checked };
  }
  if (element.localName === 'summary' && element.parentElement instanceof HTMLDetailsElement) {
    return { holder: element.parentElement, on: element.parentElement.open };
  }
  const checked = element.getAttribute('aria-checked');
  return checked === null ? null : { holder: element, on: checked === 'true' };
}

/**
 * What clicks turn out to be. A click is reported as one at once (the page may go away) and renamed when
 * the control's state follows: a control that refuses stays clicked.
 */
export class Outcomes {
  readonly #scene: Scene;
  readonly #awaited = new WeakMap<Element, AbortController>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** @param before State of the control before the click; what follows the next click is that one's outcome. */
  follow(entry: Entry, element: Element, before: ControlState): void {
    this.#awaited.get(element)?.abort();
    if (!before) return;
    const controller = new AbortController();
    this.#awaited.set(element, controller);
    const signal = AbortSignal.any([controller.signal, this.#scene.signal]);
    const weigh = () => {
      const after = stateOf(element);
      if (signal.aborted || !after) return;
      const hasChanged = after.on !== before.on;
      entry.revise({ kind: hasChanged ? kindFor(element, after.on) : 'click' });
    };
    if (before.holder instanceof HTMLInputElement) this.#followNative(before.holder, weigh, signal);
    else this.#followMarkup(before.holder, weigh, signal);
  }

  #followNative(input: HTMLInputElement, weigh: () => void, signal: AbortSignal): void {
    input.addEventListener('change', weigh, { signal, once: true });
    // a controlled checkbox that refuses is put back after its change event
    this.#scene.afterEvent(weigh);
  }

  #followMarkup(holder: Element, weigh: () => void, signal: AbortSignal): void {
    const observer = new MutationObserver(weigh);
    observer.observe(holder, { attributeFilter: ['aria-checked', 'open'] });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    this.#scene.later(() => observer.disconnect(), LONGEST_WAIT_MS);
  }
}

function kindFor(element: Element, on: boolean): ActionKind {
  if (element.localName === 'summary') return on ? 'expand' : 'collapse';
  const role = element.getAttribute('role') ?? (element as HTMLInputElement).type;
  if (role === 'switch' || looksLikeSwitch(element)) return on ? 'turn-on' : 'turn-off';
  if (role === 'radio' || role === 'menuitemradio') return on ? 'choose' : 'click';
  return on ? 'check' : 'uncheck';
}

/** Libraries draw switches over plain checkboxes; to a reader they are switches, and the class says so. */
function looksLikeSwitch(element: Element): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'checkbox') return false;
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  return around.some((el) =>
    /(^|[-_\s])(\w*Switch|switch|toggle)(?=$|[-_\s])/.test(el?.className ?? ''),
  );
}
