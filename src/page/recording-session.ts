import type { FrameReport } from '@/platform/messages';
import { createAnnouncements } from './announcements';
import { reportArrivals } from './arrivals';
import { countChanges } from './counters';
import type { DocumentIdentity } from './document-identity';
import { recordClicks } from './gestures/clicks';
import { recordDrags } from './gestures/drags';
import { recordFields } from './gestures/field-visits';
import { recordKeys } from './gestures/key-presses';
import { Outcomes } from './gestures/outcome';
import { recordUploads } from './gestures/uploads';
import { createJournal } from './journal';
import { measureFrame } from './measure';
import type { Outbox } from './outbox';
import { createScene } from './scene';
import type { PageRedactor, TargetNamer } from './seams';
import { reportSettling } from './settling';
import { type ShadowRootOf, shadowRootsIn } from './shadow-roots';
import { createEyes } from './sighting';

/** A walk through the page is followed by this many times its own length without one. */
const WALK_REST = 100;

export interface SessionDeps {
  namer: TargetNamer;
  redactor: PageRedactor;
  shadowRootOf: ShadowRootOf;
  identity: DocumentIdentity;
  outbox: Outbox;
  failed: (error: unknown) => void;
  /** The page opened its document anew (`document.open`), which takes every listener off the window. */
  reopened: () => void;
}

/** One stretch of recording in a frame, between start or resume and pause or stop. */
export interface RecordingSession {
  measure(): FrameReport;
  /** The page came back from the back/forward cache. */
  restored(): void;
  /** Reports what is still open, then removes every listener. */
  end(): void;
}

export function startSession(deps: SessionDeps): RecordingSession {
  const { namer, redactor, identity, outbox, failed } = deps;
  const controller = new AbortController();
  const { signal } = controller;
  const counters = countChanges(
    identity.token,
    {
      changed: () => settling.changed(),
      mutated: (records) => {
        noticeNewPasswords(records, redactor);
        announce(records);
        if (records.some(isReopening)) deps.reopened();
      },
    },
    signal,
  );
  const eyes = createEyes(namer, redactor, identity, counters);
  const journal = createJournal(identity, outbox);
  const scene = createScene({ namer, redactor, counters, eyes, journal, outbox, signal, failed });
  let nextWalk = 0;
  const announce = createAnnouncements(scene);
  const settling = reportSettling(scene, () => {
    if (performance.now() < nextWalk) return;
    const started = performance.now();
    for (const root of shadowRootsIn(document, deps.shadowRootOf)) counters.watch(root);
    nextWalk = started + (performance.now() - started) * WALK_REST;
  });
  const fields = recordFields(scene);
  const outcomes = new Outcomes(scene);
  recordClicks(scene, fields, recordKeys(scene, outcomes), outcomes);
  recordDrags(scene);
  recordUploads(scene);
  const arrivals = window === window.top ? reportArrivals(scene) : null;
  noticePasswords(document, redactor);

  return {
    measure() {
      settling.measured();
      for (const root of shadowRootsIn(document, deps.shadowRootOf)) counters.watch(root);
      return measureFrame(identity, counters, redactor, eyes.recent());
    },
    restored: () => arrivals?.restored(),
    end() {
      scene.settle();
      fields.finish();
      controller.abort();
    },
  };
}

function isReopening({ target, removedNodes }: MutationRecord): boolean {
  return target === document && [...removedNodes].some((node) => node instanceof Element);
}

const PASSWORDS = 'input[type=password]';

function noticePasswords(within: ParentNode, redactor: PageRedactor): void {
  for (const input of within.querySelectorAll(PASSWORDS)) redactor.noticed(input);
}

/** "Show password" makes a plain text field of a password field, perhaps before anything is typed. */
function noticeNewPasswords(records: readonly MutationRecord[], redactor: PageRedactor): void {
  for (const { attributeName, oldValue, target, addedNodes } of records) {
    const isRevealed = attributeName === 'type' && oldValue === 'password';
    if (isRevealed && target instanceof Element) redactor.noticed(target);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(PASSWORDS)) redactor.noticed(node);
      else if (node.firstElementChild) noticePasswords(node, redactor);
    }
  }
}
