import Dexie, { type Collection } from 'dexie';
import type { Action } from '@/core/recording/action';
import type { CurrentSection } from '@/core/recording/auto-section';
import type { Plan } from '@/core/recording/coalesce';
import type { Recording } from '@/core/recording/recording';
import type { ScreenshotOmission, StepContent } from '@/core/sop/model';
import { orderBetween } from '@/core/sop/order';
import type { Signal } from '@/core/sop/step-kind';
import type { SopwrightDatabase } from './database';
import type { StepRow } from './rows';

/** How many of the latest actions the coalescer looks back on. */
const LOOK_BACK = 12;

/** What the recorder service decides about an action, given what is stored; called inside the transaction. */
export interface ActionRules {
  coalesce(recent: readonly Action[], incoming: Action): Plan;
  /** The step of an action: its caption and fields. `signals` are those already attached. */
  contentOf(action: Action, signals: Signal[]): StepContent;
  /** The section that the action begins, or null to stay. `current` is null while there is no step. */
  sectionFor(
    current: CurrentSection | null,
    action: Action,
    heading: string,
  ): { title: string } | null;
}

/** What became of a reported action. */
export interface StoredAction {
  sopId: string;
  stepId: string;
  /** True when a step was added, false when one was updated. */
  isNew: boolean;
}

/** The live recording and what it stores: each action in one transaction. */
export class RecorderStore {
  constructor(
    private readonly db: SopwrightDatabase,
    private readonly newId: () => string,
    private readonly now: () => number,
  ) {}

  async recording(): Promise<Recording | null> {
    return (await this.db.recording.get('current')) ?? null;
  }

  async setRecording(recording: Recording): Promise<void> {
    await this.db.recording.put({ ...recording, key: 'current' });
  }

  /**
   * Changes the live recording as it is now, in one transaction: nobody's pause or stop in between is overwritten.
   * @param change the new state, or null to leave it
   * @returns what it was before, or null when nothing was changed
   */
  changeRecording(change: (recording: Recording) => Recording | null): Promise<Recording | null> {
    return this.db.transaction('rw', this.db.recording, async () => {
      const before = await this.recording();
      const after = before && change(before);
      if (!after) return null;
      await this.setRecording(after);
      return before;
    });
  }

  /** Number of steps of the SOP that are not deleted. */
  countSteps(sopId: string): Promise<number> {
    return this.db.steps.where({ sopId, deleted: 0 }).count();
  }

  /**
   * Stores an action as a step, or updates the step that it belongs to.
   * Doing it twice with the same action changes nothing, so a frame may report until it is answered.
   * @returns null when the action is noise.
   */
  storeAction(
    recording: Recording,
    action: Action,
    heading: string,
    rules: ActionRules,
  ): Promise<StoredAction | null> {
    const { sops, sections, steps, recording: table } = this.db;
    return this.db.transaction('rw', [sops, sections, steps, table], async () => {
      const known = await this.standingFor(recording.sopId, [action.id]);
      const latest = await this.latest(recording.sopId).limit(LOOK_BACK).toArray();
      const recent = new Map([...known, ...latest.reverse()].map((row) => [row.id, row.action!]));
      const plan = rules.coalesce([...recent.values()], action);
      switch (plan.do) {
        case 'ignore':
          return null;
        case 'update':
          return this.update(recording.sopId, [plan.action.id], plan.action, rules);
        case 'replace':
          return this.update(recording.sopId, plan.actionIds, plan.action, rules);
        case 'append':
          return this.append(recording, plan.action, heading, rules);
      }
    });
  }

  /** Attaches a consequence to the step of an action, or to the latest step. Twice the same is once. */
  async storeSignal(
    sopId: string,
    source: { at: number; actionId: string | null },
    signal: Signal,
    rules: Pick<ActionRules, 'contentOf'>,
  ): Promise<void> {
    const { sops, steps } = this.db;
    await this.db.transaction('rw', [sops, steps], async () => {
      const { at, actionId } = source;
      const named = actionId === null ? [] : await this.standingFor(sopId, [actionId]);
      const latest = await this.latest(sopId)
        .filter((step) => !step.deleted && (step.action?.at ?? 0) <= at)
        .first();
      // A frame knows only its own actions; what another frame did since is the likelier cause.
      const row = [...named, ...(latest ? [latest] : [])].sort(
        (a, b) => (b.action?.at ?? 0) - (a.action?.at ?? 0),
      )[0];
      if (!row?.action) return;
      if (row.signals.some((s) => s.kind === signal.kind && s.text === signal.text)) return;
      // A chain of redirects is one navigation: to where it ended.
      const others = row.signals.filter((s) => s.kind !== 'navigation' || s.kind !== signal.kind);
      await this.rewrite(row, row.action, [...others, signal], rules);
    });
  }

  /** The latest recorded action that began by then (epoch ms), or null. */
  async latestAction(sopId: string, until = Number.POSITIVE_INFINITY): Promise<Action | null> {
    const isInTime = ({ action }: StepRow) => (action?.at ?? 0) <= until;
    return (await this.latest(sopId).filter(isInTime).first())?.action ?? null;
  }

  async sopOfStep(stepId: string): Promise<string | null> {
    return (await this.db.steps.get(stepId))?.sopId ?? null;
  }

  /** Says on the step why it has no picture. */
  async omitPicture(stepId: string, screenshotOmitted: ScreenshotOmission): Promise<void> {
    await this.db.transaction('rw', this.db.steps, async () => {
      const row = await this.db.steps.get(stepId);
      if (row) await this.db.steps.put({ ...row, screenshotOmitted, picturePending: false });
    });
  }

  /** After the worker was restarted: pictures that were on their way will not come. */
  async settlePendingPictures(screenshotOmitted: ScreenshotOmission): Promise<void> {
    await this.db.transaction('rw', this.db.steps, async () => {
      const pending = await this.db.steps.filter((row) => row.picturePending).toArray();
      await this.db.steps.bulkPut(
        pending.map((row) => ({ ...row, screenshotOmitted, picturePending: false })),
      );
    });
  }

  /** Recorded steps, deleted ones too, the last one done first. A recording reads only what it needs of its steps. */
  private latest(sopId: string): Collection<StepRow, string> {
    const { minKey, maxKey } = Dexie;
    return this.db.steps
      .where('[sopId+action.at+storedAt]')
      .between([sopId, minKey], [sopId, maxKey])
      .reverse();
  }

  /** The steps that stand for any of these actions, the earliest first. */
  private async standingFor(sopId: string, actionIds: string[]): Promise<StepRow[]> {
    const rows = await this.db.steps
      .where('actionIds')
      .anyOf(actionIds)
      .distinct()
      .filter((row) => row.sopId === sopId && row.action !== null)
      .toArray();
    return rows.sort((a, b) => a.action!.at - b.action!.at);
  }

  /** Steps of a section that aren't deleted, in order. */
  private inSection(sectionId: string): Collection<StepRow, string> {
    const { minKey, maxKey } = Dexie;
    return this.db.steps
      .where('[sectionId+order]')
      .between([sectionId, minKey], [sectionId, maxKey])
      .filter((row) => !row.deleted);
  }

  private async append(
    recording: Recording,
    action: Action,
    heading: string,
    rules: ActionRules,
  ): Promise<StoredAction> {
    const sectionId = await this.sectionFor(recording, action, heading, rules);
    const isBefore = (step: StepRow) => (step.action?.at ?? 0) <= action.at;
    // A report that comes late, from another frame, goes before the later actions at the end.
    const ending = await this.inSection(sectionId).reverse().until(isBefore, true).toArray();
    const before = ending.findLast(isBefore) ?? null;
    const after = ending.findLast((step) => !isBefore(step)) ?? null;
    const row: StepRow = {
      ...rules.contentOf(action, []),
      id: this.newId(),
      sopId: recording.sopId,
      sectionId,
      order: orderBetween(before, after),
      deleted: 0,
      edited: false,
      action,
      actionIds: [action.id],
      heading,
      storedAt: this.now(),
      picturePending: true,
    };
    await this.db.steps.add(row);
    await this.touch(recording.sopId);
    return { sopId: recording.sopId, stepId: row.id, isNew: true };
  }

  private async update(
    sopId: string,
    actionIds: string[],
    action: Action,
    rules: ActionRules,
  ): Promise<StoredAction | null> {
    const absorbed = await this.standingFor(sopId, actionIds);
    const [kept, ...others] = absorbed;
    if (!kept) return null;
    for (const other of others) await this.db.steps.put({ ...other, deleted: 1, actionIds: [] });
    const signals = absorbed.flatMap((row) => row.signals);
    await this.rewrite(kept, action, signals, rules);
    return { sopId: kept.sopId, stepId: kept.id, isNew: false };
  }

  /** Writes what the action now says, leaving what a person wrote. */
  private async rewrite(
    row: StepRow,
    action: Action,
    signals: Signal[],
    rules: Pick<ActionRules, 'contentOf'>,
  ): Promise<void> {
    const content = rules.contentOf(action, signals);
    const before = row.action ? rules.contentOf(row.action, row.signals).expectedResult : '';
    await this.db.steps.put({
      ...row,
      kind: content.kind,
      text: row.edited ? row.text : content.text,
      richText: row.edited ? row.richText : content.richText,
      target: content.target,
      value: content.value,
      signals,
      page: content.page,
      expectedResult: row.expectedResult === before ? content.expectedResult : row.expectedResult,
      durationMs: content.durationMs,
      action,
      actionIds: [action.id, ...(action.absorbed ?? [])],
    });
    await this.touch(row.sopId);
  }

  /** Id of the section that the action's step goes to; opens one where the rules say so. */
  private async sectionFor(
    recording: Recording,
    action: Action,
    heading: string,
    rules: ActionRules,
  ): Promise<string> {
    const sections = (await this.db.sections.where('sopId').equals(recording.sopId).toArray())
      .filter((section) => !section.deleted)
      .sort((a, b) => (a.order < b.order ? -1 : 1));
    const current = sections.find((s) => s.id === recording.sectionId) ?? sections.at(-1);
    const first = current && (await this.inSection(current.id).first());
    const begun = rules.sectionFor(
      current && first
        ? { title: current.title, page: first.action?.page ?? null, heading: first.heading }
        : null,
      action,
      heading,
    );
    if (current && !begun) return current.id;
    const title = begun?.title ?? '';
    if (current && (!first || current.title === '')) {
      if (current.title === '') await this.db.sections.put({ ...current, title });
      return current.id;
    }
    const next = current ? (sections[sections.indexOf(current) + 1] ?? null) : null;
    const id = this.newId();
    const order = orderBetween(current ?? null, next);
    await this.db.sections.add({ id, sopId: recording.sopId, order, title, deleted: 0 });
    const latest = await this.db.recording.get('current');
    if (latest) await this.db.recording.put({ ...latest, sectionId: id });
    return id;
  }

  private async touch(sopId: string): Promise<void> {
    const sop = await this.db.sops.get(sopId);
    if (sop) await this.db.sops.put({ ...sop, updatedAt: this.now() });
  }
}
