import type { ScreenshotEntity, SectionEntity, SopView, StepEntity } from './entities';
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

/** An edit while it is being worked out: finds rows by id and collects what changes. */
export class EditDraft {
  label = '';
  mergeKey: string | null = null;
  private readonly insertions: Insertion[] = [];
  private readonly changes: FieldChange[] = [];

  constructor(
    readonly view: SopView,
    readonly context: EditContext,
  ) {}

  result(): PlannedEdit {
    const { label, mergeKey, insertions, changes } = this;
    return { label, mergeKey, insertions, changes };
  }

  /** Notes new values of a row's fields, with the old ones beside them. */
  patch(table: EditTable, row: object & { id: string }, after: object): void {
    const before: Record<string, unknown> = {};
    for (const key of Object.keys(after)) before[key] = Reflect.get(row, key);
    this.changes.push({ table, id: row.id, before, after: { ...after } });
  }

  insert(insertion: Insertion): void {
    this.insertions.push(insertion);
  }

  /** Puts the steps into a section, in this order, between two of its steps. */
  place(
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

  /** `count` ascending keys right after one of the siblings; at the end when that one is gone. */
  ordersAfter(
    siblings: { id: string; order: string }[],
    afterId: string | null,
    count: number,
  ): string[] {
    const index = afterId === null ? -1 : siblings.findIndex((s) => s.id === afterId);
    if (afterId !== null && index < 0) return ordersBetween(siblings.at(-1) ?? null, null, count);
    return ordersBetween(siblings[index] ?? null, siblings[index + 1] ?? null, count);
  }

  stepsOf(sectionId: string): StepEntity[] {
    return this.view.steps.filter((s) => s.sectionId === sectionId);
  }

  picturesOf(stepId: string): ScreenshotEntity[] {
    return this.view.screenshots.filter((s) => s.stepId === stepId);
  }

  step(id: string): StepEntity {
    const step = this.view.steps.find((s) => s.id === id);
    if (!step) throw new EditRefused('That step is gone; it was deleted in another window.');
    return step;
  }

  /** The steps of these ids in document order. */
  steps(ids: string[]): StepEntity[] {
    const wanted = new Set(ids);
    const steps = this.view.steps.filter((s) => wanted.has(s.id));
    if (steps.length === 0) {
      throw new EditRefused('Those steps are gone; they were deleted in another window.');
    }
    return steps;
  }

  section(id: string): SectionEntity {
    const section = this.view.sections.find((s) => s.id === id);
    if (!section) throw new EditRefused('That section is gone; it was removed in another window.');
    return section;
  }

  /** `step 4`, `steps 4 and 5`, `12 steps`. */
  numbers(steps: StepEntity[]): string {
    const numbers = steps.map((s) => this.view.steps.indexOf(s) + 1);
    if (numbers.length === 1) return `step ${numbers[0]}`;
    if (numbers.length === 2) return `steps ${numbers[0]} and ${numbers[1]}`;
    return `${numbers.length} steps`;
  }
}
