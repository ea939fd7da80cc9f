import type { Action, ActionKind, PressEvidence, RedactedValue } from '@/core/recording/action';
import type { Target } from '@/core/sop/target';
import type { DocumentIdentity } from './document-identity';
import { framePath } from './frame-path';
import type { Outbox } from './outbox';
import type { PageSighting } from './sighting';

/** What of an action may change after it was first reported. */
export interface Revision {
  kind?: ActionKind;
  value?: RedactedValue | null;
  destination?: Target | null;
  open?: boolean;
}

/** A reported action, which may grow. */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly kind: ActionKind;
  /** Reports it again if that changes anything. */
  revise(revision: Revision): void;
}

export interface Beginning extends Revision {
  /** Epoch ms; the moment of the sighting unless told. */
  at?: number;
  press?: PressEvidence;
}

/** Every action of this frame goes through here, in the order in which they began. */
export interface Journal {
  begin(kind: ActionKind, sighting: PageSighting, beginning?: Beginning): Entry;
  /** The latest action; null before the first. */
  latest(): Entry | null;
  /** Called before an action begins: what is still open is finished first. */
  beforeBegin(finish: () => void): void;
}

export function createJournal(identity: DocumentIdentity, outbox: Outbox): Journal {
  const finishers: (() => void)[] = [];
  let latest: Entry | null = null;

  return {
    begin(kind, sighting, { at, press, ...first } = {}) {
      for (const finish of finishers) finish();
      let action: Action = {
        id: identity.nextActionId(),
        kind,
        at: at ?? sighting.press.at,
        endedAt: Date.now(),
        targetKey: sighting.targetKey,
        target: sighting.target,
        value: null,
        destination: null,
        page: sighting.page,
        press: press ?? sighting.press,
        framePath: framePath(),
        open: false,
        ...first,
      };
      const entry: Entry = {
        id: action.id,
        at: action.at,
        get kind() {
          return action.kind;
        },
        revise(revision) {
          const next: Action = { ...action, ...revision };
          if (isSame(next, action)) return;
          // strictly later, so that the receiver can tell which report of an action is the newer one
          next.endedAt = Math.max(Date.now(), action.endedAt + 1);
          action = next;
          outbox.post({ type: 'frame/action', action });
        },
      };
      latest = entry;
      outbox.post({ type: 'frame/action', action });
      return entry;
    },
    latest: () => latest,
    beforeBegin: (finish) => finishers.push(finish),
  };
}

function isSame(a: Action, b: Action): boolean {
  return (
    a.kind === b.kind &&
    a.open === b.open &&
    a.destination === b.destination &&
    a.value?.text === b.value?.text &&
    a.value?.kinds.join() === b.value?.kinds.join()
  );
}
