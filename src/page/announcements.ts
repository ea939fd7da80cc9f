import type { Signal } from '@/core/sop/step-kind';
import type { Target } from '@/core/sop/target';
import type { Entry } from './journal';
import type { Scene } from './scene';

const LIVE = '[role=alert],[role=status],[aria-live=polite],[aria-live=assertive]';
const DIALOG = '[role=dialog],[role=alertdialog],dialog[open]';
/** What appears later than this after an action is hardly its consequence. */
const LONGEST_CONSEQUENCE_MS = 10_000;
/** Text is read when it has had time to be filled in. */
const READ_AFTER_MS = 150;
const LONGEST_TEXT = 200;
const MOST_RECORDS = 1_000;
/** Toasts live in one of the last children of the body. */
const MOST_LAYERS = 8;
const CONTROL = 'button,a[href],input,select,textarea,[tabindex]';

/** Reports what the page says after an action: toasts, alerts, dialogs that open. */
export function createAnnouncements(scene: Scene): (records: readonly MutationRecord[]) => void {
  const told = new WeakMap<Element, string>();
  const pending = new Set<Element>();

  function tell(element: Element, cause: Entry): void {
    pending.delete(element);
    if (!element.isConnected) return;
    const signal = element.matches(DIALOG) ? dialogSignal(element) : messageSignal(element);
    if (signal.text === '' || told.get(element) === signal.text) return;
    told.set(element, signal.text);
    scene.outbox.post({ type: 'frame/signal', at: Date.now(), actionId: cause.id, signal });
  }

  /** As steps in it will call it; the dialog's own label may have its buttons in it. */
  function dialogSignal(element: Element): Signal {
    const inner = element.querySelector(CONTROL);
    const place = inner && safe(inner).context.find(({ role }) => role === 'dialog');
    const name = place?.name ?? safe(element).name;
    return { kind: 'dialog', text: name.slice(0, LONGEST_TEXT) };
  }

  function safe(element: Element): Target {
    return scene.redactor.target(scene.namer.describe(element), element);
  }

  function messageSignal(element: Element): Signal {
    const shown = isHidden(element) ? (shownTwin(element) ?? element) : element;
    const text = scene.redactor.text(scene.namer.textOf(shown));
    return { kind: 'message', text: text.slice(0, LONGEST_TEXT) };
  }

  return (records) => {
    const cause = scene.journal.latest();
    if (!cause || Date.now() - cause.at > LONGEST_CONSEQUENCE_MS) return;
    for (const record of records.slice(0, MOST_RECORDS)) {
      for (const element of announcedBy(record)) {
        if (pending.has(element)) continue;
        pending.add(element);
        scene.later(() => tell(element, cause), READ_AFTER_MS);
      }
    }
  };
}

/** Regions for screen readers are a pixel large or moved out of sight. */
function isHidden(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width <= 1 || height <= 1 || right <= 0 || bottom <= 0;
}

/** What is shown for a hidden announcement: the same letters, laid out for the eye (words run together otherwise). */
function shownTwin(hidden: Element): Element | null {
  const letters = lettersOf(hidden);
  if (letters === '') return null;
  let twin: Element | null = null;
  for (const layer of [...document.body.children].slice(-MOST_LAYERS).reverse()) {
    if (layer.contains(hidden) || !lettersOf(layer).includes(letters)) continue;
    twin = layer;
    for (let inner: Element | undefined = layer; inner; ) {
      twin = inner;
      inner = [...inner.children].find((child) => lettersOf(child).includes(letters));
    }
    break;
  }
  return twin && lettersOf(twin) === letters && !isHidden(twin) ? twin : null;
}

function lettersOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

function* announcedBy(record: MutationRecord): Generator<Element> {
  const { target } = record;
  const element = target instanceof Element ? target : target.parentElement;
  if (record.type === 'attributes') {
    if (record.attributeName === 'open' && element?.matches(DIALOG)) yield element;
    return;
  }
  const region = element?.closest(LIVE);
  if (region) yield region;
  for (const node of record.addedNodes) {
    if (!(node instanceof Element)) continue;
    if (node.matches(`${LIVE},${DIALOG}`)) yield node;
    yield* node.querySelectorAll(`${LIVE},${DIALOG}`);
  }
}
