import type { EditCommand } from './edit-command';
import type { ScreenshotEntity, SectionEntity, SopView, StepEntity } from './entities';
import type { Callout, Phrasing, StepContent } from './model';
import { ordersBetween } from './order';

export type EditTable = 'sops' | 'sections' | 'steps' | 'screenshots';

/** Fields of one row before and after. The inverse is the same with the two swapped. */
export interface FieldChange {
  table: EditTable;
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** A row that an edit creates; its change is `deleted: 1 → 0`. */
export type Insertion =
  | { table: 'sections'; row: SectionEntity }
  | { table: 'steps'; row: StepEntity }
  | { table: 'screenshots'; row: ScreenshotEntity; copyOf: string };

export interface PlannedEdit {
  /** What undo says, e.g. `merge of steps 4 and 5`. */
  label: string;
  mergeKey: string | null;
  insertions: Insertion[];
  changes: FieldChange[];
}

export interface EditContext {
  newId: () => string;
  /** Epoch ms. */
  now: number;
}

/** An edit that can't be done on the document as it is; the message is for the person. */
export class EditRefused extends Error {
  override name = 'EditRefused';
}

/**
 * Works out what a command changes in the rows. Pure: nothing is applied.
 * @throws EditRefused when the step or section it names is gone.
 */
export function planEdit(view: SopView, command: EditCommand, context: EditContext): PlannedEdit {
  const plan = new Plan(view, context);
  plan.run(command);
  return plan.result();
}

const plain = (value: string): Phrasing[] => (value === '' ? [] : [{ type: 'text', value }]);

class Plan {
  private label = '';
  private mergeKey: string | null = null;
  private readonly insertions: Insertion[] = [];
  private readonly changes: FieldChange[] = [];

  constructor(
    private readonly view: SopView,
    private readonly context: EditContext,
  ) {}

  result(): PlannedEdit {
    return {
      label: this.label,
      mergeKey: this.mergeKey,
      insertions: this.insertions,
      changes: this.changes,
    };
  }

  run(command: EditCommand): void {
    switch (command.type) {
      case 'set-fields':
        return this.setFields(command.fields);
      case 'set-step':
        return this.setStep(command.stepId, command.patch);
      case 'set-section-title': {
        const section = this.section(command.sectionId);
        this.label = 'section title';
        this.mergeKey = `section-title:${section.id}`;
        return this.patch('sections', section, { title: command.title });
      }
      case 'add-step':
        return this.addStep(command.sectionId, command.afterStepId, command.text);
      case 'delete-steps': {
        const steps = this.steps(command.stepIds);
        this.label = `delete of ${this.numbers(steps)}`;
        for (const step of steps) this.patch('steps', step, { deleted: 1 });
        return;
      }
      case 'duplicate-steps':
        return this.duplicate(this.steps(command.stepIds));
      case 'merge-steps':
        return this.merge(this.steps(command.stepIds));
      case 'split-step':
        return this.split(this.step(command.stepId), command.offset);
      case 'move-steps':
        return this.move(this.steps(command.stepIds), command.sectionId, command.afterStepId);
      case 'group-steps':
        return this.group(this.steps(command.stepIds), command.title);
      case 'move-section':
        return this.moveSection(command.sectionId, command.afterSectionId);
      case 'ungroup-section':
        return this.ungroup(command.sectionId);
      case 'remove-screenshot': {
        const screenshot = this.view.screenshots.find((s) => s.id === command.screenshotId);
        if (!screenshot) throw new EditRefused('That picture is already gone.');
        this.label = `removal of the picture of ${this.numbers([this.step(screenshot.stepId)])}`;
        this.patch('screenshots', screenshot, { deleted: 1 });
        const others = this.picturesOf(screenshot.stepId).length - 1;
        if (others === 0) {
          this.patch('steps', this.step(screenshot.stepId), {
            screenshotOmitted: { reason: 'removed', detail: 'The picture was removed by hand.' },
          });
        }
        return;
      }
      default:
        command satisfies never;
    }
  }

  private setFields(fields: Partial<SopView['sop']>): void {
    const names = Object.keys(fields);
    this.label = names.length === 1 ? `change of ${names[0]}` : 'change of the document fields';
    this.mergeKey = `fields:${names.sort().join(',')}`;
    this.patch('sops', this.view.sop, fields);
  }

  private setStep(stepId: string, patch: Partial<StepContent>): void {
    const step = this.step(stepId);
    const names = Object.keys(patch).filter((name) => name !== 'richText');
    this.label = `change of ${this.numbers([step])}`;
    this.mergeKey = `step:${stepId}:${names.sort().join(',')}`;
    const full: Partial<StepEntity> = { ...patch };
    if (patch.text !== undefined) {
      full.edited = true;
      full.richText = patch.richText ?? plain(patch.text);
    }
    this.patch('steps', step, full);
  }

  private addStep(sectionId: string, afterStepId: string | null, text: string): void {
    const section = this.section(sectionId);
    const siblings = this.stepsOf(section.id);
    const [order] = this.ordersAfter(siblings, afterStepId, 1);
    this.label = 'added step';
    this.insertStep({
      ...emptyStep(this.context.now),
      id: this.context.newId(),
      sopId: this.view.sop.id,
      sectionId: section.id,
      order: order!,
      deleted: 0,
      edited: true,
      text,
      richText: plain(text),
    });
  }

  private duplicate(steps: StepEntity[]): void {
    this.label = `duplicate of ${this.numbers(steps)}`;
    const last = steps.at(-1)!;
    const siblings = this.stepsOf(last.sectionId);
    const orders = this.ordersAfter(siblings, last.id, steps.length);
    steps.forEach((step, index) => {
      const id = this.context.newId();
      this.insertStep({ ...step, id, sectionId: last.sectionId, order: orders[index]! });
      for (const picture of this.picturesOf(step.id)) {
        this.insertions.push({
          table: 'screenshots',
          copyOf: picture.id,
          row: { ...picture, id: this.context.newId(), stepId: id },
        });
      }
    });
  }

  private merge(steps: StepEntity[]): void {
    if (steps.length < 2) throw new EditRefused('There is no next step to merge with.');
    const [first, ...rest] = steps as [StepEntity, ...StepEntity[]];
    this.label = `merge of ${this.numbers(steps)}`;
    const text = joinSentences(steps.map((s) => s.text));
    this.patch('steps', first, {
      text,
      richText: joinPhrasing(steps.map((s) => s.richText)),
      edited: true,
      callouts: steps.flatMap((s) => s.callouts),
      branches: steps.flatMap((s) => s.branches),
      signals: steps.flatMap((s) => s.signals),
      expectedResult: joinSentences(steps.map((s) => s.expectedResult)),
      durationMs: steps.reduce((sum, s) => sum + s.durationMs, 0),
    });
    const moved = rest.flatMap((s) => this.picturesOf(s.id));
    const orders = ordersBetween(this.picturesOf(first.id).at(-1) ?? null, null, moved.length);
    moved.forEach((picture, index) => {
      this.patch('screenshots', picture, { stepId: first.id, order: orders[index]! });
    });
    for (const step of rest) this.patch('steps', step, { deleted: 1 });
  }

  private split(step: StepEntity, offset: number): void {
    const head = step.text.slice(0, offset).trimEnd();
    const tail = step.text.slice(offset).trimStart();
    if (head === '' || tail === '') {
      throw new EditRefused('Put the caret inside the text, where the second step should begin.');
    }
    this.label = `split of ${this.numbers([step])}`;
    this.patch('steps', step, { text: head, richText: plain(head), edited: true });
    const [order] = this.ordersAfter(this.stepsOf(step.sectionId), step.id, 1);
    this.insertStep({
      ...emptyStep(step.at),
      id: this.context.newId(),
      sopId: step.sopId,
      sectionId: step.sectionId,
      order: order!,
      deleted: 0,
      edited: true,
      text: tail,
      richText: plain(tail),
      page: step.page,
    });
  }

  private move(steps: StepEntity[], sectionId: string, afterStepId: string | null): void {
    const section = this.section(sectionId);
    const moving = new Set(steps.map((s) => s.id));
    const siblings = this.stepsOf(section.id).filter((s) => !moving.has(s.id));
    let after = afterStepId;
    if (after !== null && moving.has(after)) {
      // Dropped onto a part of the selection: the place is after what stands before it.
      const all = this.stepsOf(section.id);
      const at = all.findIndex((s) => s.id === after);
      after =
        all
          .slice(0, Math.max(at, 0))
          .reverse()
          .find((s) => !moving.has(s.id))?.id ?? null;
    }
    const orders = this.ordersAfter(siblings, after, steps.length);
    this.label = `move of ${this.numbers(steps)}`;
    steps.forEach((step, index) => {
      this.patch('steps', step, { sectionId: section.id, order: orders[index]! });
    });
  }

  private group(steps: StepEntity[], title: string): void {
    const first = steps[0]!;
    const from = this.section(first.sectionId);
    const inSection = this.stepsOf(from.id);
    const lastId = steps.filter((s) => s.sectionId === from.id).at(-1)!.id;
    const chosen = new Set(steps.map((s) => s.id));
    const following = inSection
      .slice(inSection.findIndex((s) => s.id === lastId) + 1)
      .filter((s) => !chosen.has(s.id));
    const nextSection = this.view.sections[this.view.sections.indexOf(from) + 1] ?? null;
    const before = inSection.some((s) => !chosen.has(s.id) && !following.includes(s));
    this.label = `grouping of ${this.numbers(steps)}`;
    if (!before && following.length === 0) {
      // The whole section is chosen: grouping it is naming it.
      this.patch('sections', from, { title });
      this.place(
        steps.filter((s) => s.sectionId !== from.id),
        from.id,
        inSection.at(-1) ?? null,
      );
      return;
    }
    const [groupOrder, restOrder] = ordersBetween(from, nextSection, 2);
    const group = this.insertSection(title, groupOrder!);
    this.place(steps, group, null);
    if (following.length > 0) {
      this.place(following, this.insertSection(from.title, restOrder!), null);
    }
    if (!before) this.patch('sections', from, { deleted: 1 });
  }

  private moveSection(sectionId: string, afterSectionId: string | null): void {
    const section = this.section(sectionId);
    const others = this.view.sections.filter((s) => s.id !== section.id);
    const [order] = this.ordersAfter(others, afterSectionId, 1);
    this.label = 'move of a section';
    this.patch('sections', section, { order: order! });
  }

  private ungroup(sectionId: string): void {
    const section = this.section(sectionId);
    const index = this.view.sections.indexOf(section);
    const previous = this.view.sections[index - 1];
    const into = previous ?? this.view.sections[index + 1];
    this.label = 'removal of a section heading';
    if (!into) return this.patch('sections', section, { title: '' });
    const steps = this.stepsOf(section.id);
    const neighbours = this.stepsOf(into.id);
    if (previous) this.place(steps, into.id, neighbours.at(-1) ?? null);
    else this.place(steps, into.id, null, neighbours[0] ?? null);
    this.patch('sections', section, { deleted: 1 });
  }

  private place(
    steps: StepEntity[],
    sectionId: string,
    after: StepEntity | null,
    before: StepEntity | null = null,
  ): void {
    const orders = ordersBetween(after, before, steps.length);
    steps.forEach((step, index) => {
      this.patch('steps', step, { sectionId, order: orders[index]! });
    });
  }

  private insertSection(title: string, order: string): string {
    const id = this.context.newId();
    const row: SectionEntity = { id, sopId: this.view.sop.id, order, title, deleted: 0 };
    this.insertions.push({ table: 'sections', row });
    return id;
  }

  private insertStep(row: StepEntity): void {
    this.insertions.push({ table: 'steps', row });
  }

  private patch(table: EditTable, row: object & { id: string }, after: object): void {
    const before: Record<string, unknown> = {};
    for (const key of Object.keys(after)) before[key] = Reflect.get(row, key);
    this.changes.push({ table, id: row.id, before, after: { ...after } });
  }

  private ordersAfter(
    siblings: { id: string; order: string }[],
    afterId: string | null,
    count: number,
  ): string[] {
    const index = afterId === null ? -1 : siblings.findIndex((s) => s.id === afterId);
    if (afterId !== null && index < 0) return ordersBetween(siblings.at(-1) ?? null, null, count);
    return ordersBetween(siblings[index] ?? null, siblings[index + 1] ?? null, count);
  }

  private stepsOf(sectionId: string): StepEntity[] {
    return this.view.steps.filter((s) => s.sectionId === sectionId);
  }

  private picturesOf(stepId: string): ScreenshotEntity[] {
    return this.view.screenshots.filter((s) => s.stepId === stepId);
  }

  private step(id: string): StepEntity {
    const step = this.view.steps.find((s) => s.id === id);
    if (!step) throw new EditRefused('That step is gone; it was deleted in another window.');
    return step;
  }

  /** The steps of these ids in document order. */
  private steps(ids: string[]): StepEntity[] {
    const wanted = new Set(ids);
    const steps = this.view.steps.filter((s) => wanted.has(s.id));
    if (steps.length === 0) {
      throw new EditRefused('Those steps are gone; they were deleted in another window.');
    }
    return steps;
  }

  private section(id: string): SectionEntity {
    const section = this.view.sections.find((s) => s.id === id);
    if (!section) throw new EditRefused('That section is gone; it was removed in another window.');
    return section;
  }

  private numbers(steps: StepEntity[]): string {
    const numbers = steps.map((s) => this.view.steps.indexOf(s) + 1);
    if (numbers.length === 1) return `step ${numbers[0]}`;
    if (numbers.length === 2) return `steps ${numbers[0]} and ${numbers[1]}`;
    return `${numbers.length} steps`;
  }
}

/** A step with nothing in it but its time. */
export function emptyStep(at: number): StepContent {
  return {
    kind: 'note',
    text: '',
    richText: [],
    target: null,
    value: null,
    signals: [],
    page: null,
    screenshotOmitted: null,
    expectedResult: '',
    callouts: [] as Callout[],
    branches: [],
    hidden: false,
    optional: false,
    at,
    durationMs: 0,
  };
}

function joinSentences(texts: string[]): string {
  const parts = texts.map((t) => t.trim()).filter((t) => t !== '');
  return parts.map((t, i) => (i < parts.length - 1 && !/[.!?:;]$/.test(t) ? `${t}.` : t)).join(' ');
}

function joinPhrasing(texts: Phrasing[][]): Phrasing[] {
  const parts = texts.filter((t) => t.length > 0);
  return parts.flatMap((t, i) =>
    i < parts.length - 1 ? [...t, { type: 'text', value: '. ' }] : t,
  );
}
