import type { PressEvidence } from '@/core/recording/action';
import { type Change, continues, isSameMoment, type Press } from './judge-picture';
import type { Attempt, Taken } from './take-picture';

/** A press with what was at hand when it came: later standing pictures must not push that out. */
export interface PinnedPress extends Press {
  standing: Taken | null;
  /** The standing picture that was being taken. */
  underWay: Promise<void> | null;
  /** Null when none was needed, or the browser's quota was used up. */
  live: Promise<Attempt> | null;
}

const KEPT_PRESSES = 12;
const KEPT_CHANGES = 64;

/** What the shutter knows of one tab. All of it can be taken anew: losing it loses no step. */
export class TabPictures {
  standing: Taken | null = null;
  underWay: Promise<void> | null = null;
  /** The picture that is being taken at this moment. */
  attempt: Promise<Attempt> | null = null;
  isWanted = false;
  readonly changes: Change[] = [];
  readonly presses: PinnedPress[] = [];
  /** Standing pictures since the last press: a page that is only ticking is looked at less often. */
  idlePictures = 0;
  /** Counts top documents: a picture asked for in an earlier one is not this one's. */
  document = 0;
  private waiting: (() => void)[] = [];

  /** @param since Epoch ms: what came before is not known. */
  constructor(readonly since: number) {}

  /** True when nothing was reported since the standing picture. */
  isUnchanged(): boolean {
    const { standing, changes } = this;
    return standing !== null && !changes.some(({ at }) => at >= standing.pixelsAt);
  }

  keep(taken: Taken, document: number): void {
    if (document !== this.document) return;
    if (this.standing && this.standing.pixelsAt > taken.pixelsAt) return;
    this.standing = taken;
    void taken.picture.then(({ ok }) => {
      // one that failed its check stands for nothing
      if (!ok && this.standing === taken) this.standing = null;
    });
    this.wake();
  }

  noteChange(change: Change): void {
    this.changes.push(change);
    if (this.changes.length > KEPT_CHANGES) this.changes.shift();
  }

  notePress(press: PinnedPress): void {
    this.presses.push(press);
    if (this.presses.length > KEPT_PRESSES) this.presses.shift();
    this.idlePictures = 0;
    this.wake();
  }

  pressOf(frameId: number, evidence: PressEvidence): PinnedPress | undefined {
    return this.presses.find(
      (press) => press.frameId === frameId && press.evidence.at === evidence.at,
    );
  }

  /** The last press, when nothing has changed since: what serves it serves `press` too. */
  sameMoment(press: Press): PinnedPress | undefined {
    const last = this.presses.at(-1);
    return last && isSameMoment(last, press) ? last : undefined;
  }

  /** The click into the field in which `press` begins to type. */
  clickBefore(press: Press): PinnedPress | undefined {
    const last = this.presses.at(-1);
    return last && continues(press, last) ? last : undefined;
  }

  /** Another top document. Presses stay: their actions may still be on their way. */
  turnPage(): void {
    this.document++;
    this.standing = null;
    this.isWanted = false;
    this.wake();
  }

  /** Resolves when there is a new standing picture, a press or another document. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
