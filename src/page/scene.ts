import type { RedactedValue } from '@/core/recording/action';
import { placeholderOf } from '@/core/redaction/classes';
import type { ChangeCounter } from './counters';
import type { Journal } from './journal';
import type { Outbox } from './outbox';
import { resolveTarget } from './resolve-target';
import type { PageRedactor, TargetNamer } from './seams';
import type { Eyes, Sighting } from './sighting';

type HeardEvents = WindowEventMap & DocumentEventMap;

/** What everything that listens to a page shares while it is being recorded. */
export interface Scene {
  namer: TargetNamer;
  redactor: PageRedactor;
  counters: ChangeCounter;
  eyes: Eyes;
  journal: Journal;
  outbox: Outbox;
  signal: AbortSignal;
  /** Hears trusted events on the window before the page does. Whatever it throws stays here. */
  listen<K extends keyof HeardEvents>(type: K, heard: (event: HeardEvents[K]) => void): void;
  /** Runs when the page has dealt with the current event, before the next press or key is heard. */
  afterEvent(run: () => void): void;
  /** Does at once what still waits for the current event's end. */
  settle(): void;
  /** Runs in `ms`; not at all once recording has stopped. */
  later(run: () => void, ms: number): void;
  /** The element that an event is about; null when it is about none. */
  resolve(event: Event): Element | null;
  /** What was pressed last: seen before the page could react to the press. */
  pressed: Sighting | null;
  /** Redacts a control's value; when in doubt, all of it. */
  valueOf(element: Element, raw: string): RedactedValue;
}

export interface SceneParts {
  namer: TargetNamer;
  redactor: PageRedactor;
  counters: ChangeCounter;
  eyes: Eyes;
  journal: Journal;
  outbox: Outbox;
  signal: AbortSignal;
  failed: (error: unknown) => void;
}

export function createScene({ failed, ...parts }: SceneParts): Scene {
  const { signal, namer, redactor, counters } = parts;

  function guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      failed(error);
    }
  }

  let unsettled: (() => void)[] = [];
  /** Timers come late when input comes fast: whatever is still due is done before the next thing a person does. */
  function settle(): void {
    const due = unsettled;
    unsettled = [];
    if (!signal.aborted) due.forEach(guarded);
  }

  function listen<K extends keyof HeardEvents>(type: K, heard: (event: HeardEvents[K]) => void) {
    const hear = (event: Event) => {
      if (event.isTrusted) guarded(() => heard(event as HeardEvents[K]));
    };
    window.addEventListener(type, hear, { capture: true, passive: true, signal });
  }

  for (const type of ['pointerdown', 'keydown', 'pagehide'] as const) listen(type, settle);

  return {
    ...parts,
    pressed: null,
    listen,
    settle,
    afterEvent(run) {
      unsettled.push(run);
      if (unsettled.length === 1) setTimeout(settle);
    },
    later(run, ms) {
      setTimeout(() => {
        if (!signal.aborted) guarded(run);
      }, ms);
    },
    resolve(event) {
      const path = event.composedPath();
      for (const item of path) if (item instanceof ShadowRoot) counters.watch(item);
      return resolveTarget(path, namer);
    },
    valueOf(element, raw) {
      try {
        return redactor.value(element, raw);
      } catch (error) {
        failed(error);
        return { text: placeholderOf('secret'), kinds: ['secret'] };
      }
    },
  };
}
