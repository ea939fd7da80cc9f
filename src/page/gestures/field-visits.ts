import type { ActionKind, RedactedValue } from '@/core/recording/action';
import { placeholderOf } from '@/core/redaction/classes';
import { codeGroup, fieldKind, fieldOf, readField } from '../fields';
import type { Entry } from '../journal';
import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

/** One stay in a field, from the first change to leaving it: one action, which grows. */
interface Visit {
  element: Element;
  entry: Entry;
  /** The latest value that came from the person's hand. Raw. */
  value: string;
  /** Holds the boxes of a code typed digit by digit; the visit then lasts over all of them. */
  group: Element | null;
}

/** Typing, setting and native selects: the value, reported as it grows. */
export interface FieldVisits {
  /** True while what is done in the element belongs to an action reported already. */
  isOpenIn(element: Element): boolean;
  /** Reports the final value of the field that is still open. */
  finish(): void;
}

export function recordFields(scene: Scene): FieldVisits {
  let visit: Visit | null = null;
  let latestCode: Visit | null = null;
  let prepared: Sighting | null = null;

  scene.listen('beforeinput', (event) => {
    const field = fieldOf(event.composedPath());
    if (field && visit?.element !== field && prepared?.element !== field) {
      prepared = scene.eyes.look(field);
    }
  });
  scene.listen('input', (event) => {
    scene.counters.valueChanged();
    const field = fieldOf(event.composedPath());
    if (field) changed(field, event);
  });
  scene.listen('change', (event) => {
    const field = fieldOf(event.composedPath());
    if (!field) return;
    // only a list may be changed with no input event before; text changed by a script on leaving is not typing
    if (fieldKind(field) === 'list') changed(field, event);
    else if (visit?.element === field) visit.entry.revise({ open: false });
  });
  scene.listen('focusout', (event) => {
    prepared = null;
    const left = visit;
    if (!left || fieldOf(event.composedPath()) !== left.element) return;
    finish();
    scene.afterEvent(() => reread(left));
  });
  scene.listen('submit', finish);
  scene.listen('pagehide', finish);
  scene.listen('visibilitychange', () => {
    if (document.visibilityState === 'hidden') finish();
  });
  scene.journal.beforeBegin(finish);

  function changed(field: Element, event: Event): void {
    const kind = kindOf(field, event);
    const value = readField(field);
    if (visit?.element !== field) visit = continued(field, value) ?? begun(field, value, kind);
    const current = visit;
    current.value = value;
    current.entry.revise({ kind: value === '' ? 'clear' : kind, ...reported(current, true) });
    // the page may format what was typed
    scene.afterEvent(() => {
      if (visit === current) reread(current);
    });
  }

  function begun(field: Element, value: string, kind: ActionKind): Visit {
    const seen = [prepared, scene.pressed].find((sighting) => sighting?.element === field);
    const group = codeGroup(field);
    const entry = scene.journal.begin(kind, seen ?? scene.eyes.look(field), {
      value: redacted(field, value, group),
      open: true,
    });
    const started: Visit = { element: field, entry, value, group };
    prepared = null;
    scene.pressed = null;
    if (group) latestCode = started;
    return started;
  }

  function continued(field: Element, value: string): Visit | null {
    const group = codeGroup(field);
    if (!group || latestCode?.group !== group) return null;
    if (scene.journal.latest() !== latestCode.entry) return null;
    latestCode = { ...latestCode, element: field, value };
    return latestCode;
  }

  function finish(): void {
    const ended = visit;
    if (!ended) return;
    visit = null;
    const value = ended.element.isConnected ? readField(ended.element) : '';
    // emptied by the page (a message that was sent), not by the person
    if (value !== '') ended.value = value;
    ended.entry.revise(reported(ended, false));
  }

  function reread(of: Visit): void {
    const value = of.element.isConnected ? readField(of.element) : '';
    if (value === '' || value === of.value) return;
    of.value = value;
    of.entry.revise(reported(of, of === visit));
  }

  function reported(of: Visit, open: boolean): { value: RedactedValue; open: boolean } {
    return { value: redacted(of.element, of.value, of.group), open };
  }

  function redacted(field: Element, value: string, group: Element | null): RedactedValue {
    return group
      ? { text: placeholderOf('one-time-code'), kinds: ['one-time-code'] }
      : scene.valueOf(field, value);
  }

  return {
    isOpenIn: (element) => visit?.element === element,
    finish,
  };
}

function kindOf(field: Element, event: Event): ActionKind {
  const kind = fieldKind(field);
  if (kind === 'list') return 'select';
  if (kind === 'quantity') return 'set';
  const isNumber = field instanceof HTMLInputElement && field.type === 'number';
  return isNumber && !isTyped(event) ? 'set' : 'type';
}

/** Stepping a number is a plain event in Chromium, a replacement of the text in Firefox. */
function isTyped(event: Event): boolean {
  return event instanceof InputEvent && /^(insert(?!Replacement)|delete)/.test(event.inputType);
}
