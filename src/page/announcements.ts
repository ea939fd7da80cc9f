import type { Signal } from '@/core/sop/step-kind';
import type { Scene } from './scene';

const LIVE = '[role=alert],[role=status],[aria-live=polite],[aria-live=assertive]';
const DIALOG = '[role=dialog],[role=alertdialog],dialog[open]';
/** What appears later than this after an action is hardly its consequence. */
const LONGEST_CONSEQUENCE_MS = 10_000;
/** Text is read when it has had time to be filled in. */
const READ_AFTER_MS = 150;
const LONGEST_TEXT = 200;
const MOST_RECORDS = 100;

/** Reports what the page says after an action: toasts, alerts, dialogs that open. */
export function createAnnouncements(scene: Scene): (records: readonly MutationRecord[]) => void {
  const told = new WeakMap<Element, string>();
  const pending = new Set<Element>();

  function tell(element: Element): void {
    pending.delete(element);
    const latest = scene.journal.latest();
    if (!element.isConnected || !latest) return;
    if (Date.now() - latest.at > LONGEST_CONSEQUENCE_MS) return;
    const signal = element.matches(DIALOG) ? dialogSignal(element) : messageSignal(element);
    if (signal.text === '' || told.get(element) === signal.text) return;
    told.set(element, signal.text);
    scene.outbox.post({ type: 'frame/signal', at: Date.now(), actionId: latest.id, signal });
  }

  function dialogSignal(element: Element): Signal {
    const { name } = scene.redactor.target(scene.namer.describe(element), element);
    return { kind: 'dialog', text: name.slice(0, LONGEST_TEXT) };
  }

  function messageSignal(element: Element): Signal {
    const text = scene.redactor.text(scene.namer.textOf(element));
    return { kind: 'message', text: text.slice(0, LONGEST_TEXT) };
  }

  return (records) => {
    if (!scene.journal.latest()) return;
    for (const record of records.slice(0, MOST_RECORDS)) {
      for (const element of announcedBy(record)) {
        if (pending.has(element)) continue;
        pending.add(element);
        scene.later(() => tell(element), READ_AFTER_MS);
      }
    }
  };
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
