import { type EditDraft, EditRefused } from './edit-draft';
import type { ScreenshotEntity, StepEntity } from './entities';
import type { Callout, Phrasing, StepContent } from './model';
import { ordersBetween } from './order';

export function setStep(draft: EditDraft, stepId: string, patch: Partial<StepContent>): void {
  const step = draft.step(stepId);
  const names = Object.keys(patch).filter((name) => name !== 'richText');
  draft.label = `change of ${draft.numbers([step])}`;
  draft.mergeKey = `step:${stepId}:${names.sort().join(',')}`;
  const full: Partial<StepEntity> = { ...patch };
  if (patch.text !== undefined) {
    full.edited = true;
    full.richText = patch.richText ?? plain(patch.text);
  }
  draft.patch('steps', step, full);
}

export function addStep(
  draft: EditDraft,
  sectionId: string,
  afterStepId: string | null,
  text: string,
): void {
  const section = draft.section(sectionId);
  const siblings = draft.stepsOf(section.id);
  const [order] = draft.ordersAfter(siblings, afterStepId, 1);
  draft.label = 'added step';
  insertStep(draft, {
    ...emptyStep(draft.context.now),
    id: draft.context.newId(),
    sopId: draft.view.sop.id,
    sectionId: section.id,
    order: order!,
    deleted: 0,
    edited: true,
    text,
    richText: plain(text),
  });
}

export function deleteSteps(draft: EditDraft, steps: StepEntity[]): void {
  draft.label = `delete of ${draft.numbers(steps)}`;
  for (const step of steps) draft.patch('steps', step, { deleted: 1 });
}

export function duplicateSteps(draft: EditDraft, steps: StepEntity[]): void {
  draft.label = `duplicate of ${draft.numbers(steps)}`;
  const last = steps.at(-1)!;
  const siblings = draft.stepsOf(last.sectionId);
  const orders = draft.ordersAfter(siblings, last.id, steps.length);
  steps.forEach((step, index) => {
    const id = draft.context.newId();
    insertStep(draft, { ...step, id, sectionId: last.sectionId, order: orders[index]! });
    for (const picture of draft.picturesOf(step.id)) {
      draft.insert({
        table: 'screenshots',
        copyOf: picture.id,
        row: { ...picture, id: draft.context.newId(), stepId: id },
      });
    }
  });
}

/** The first step absorbs the others. */
export function mergeSteps(draft: EditDraft, steps: StepEntity[]): void {
  if (steps.length < 2) throw new EditRefused('There is no next step to merge with.');
  const [first, ...rest] = steps as [StepEntity, ...StepEntity[]];
  draft.label = `merge of ${draft.numbers(steps)}`;
  const text = joinSentences(steps.map((s) => s.text));
  draft.patch('steps', first, {
    text,
    richText: joinPhrasing(steps.map((s) => s.richText)),
    edited: true,
    callouts: steps.flatMap((s) => s.callouts),
    branches: steps.flatMap((s) => s.branches),
    signals: steps.flatMap((s) => s.signals),
    expectedResult: joinSentences(steps.map((s) => s.expectedResult)),
    durationMs: steps.reduce((sum, s) => sum + s.durationMs, 0),
  });
  const moved = rest.flatMap((s) => draft.picturesOf(s.id));
  const orders = ordersBetween(draft.picturesOf(first.id).at(-1) ?? null, null, moved.length);
  moved.forEach((picture, index) => {
    draft.patch('screenshots', picture, { stepId: first.id, order: orders[index]! });
  });
  for (const step of rest) draft.patch('steps', step, { deleted: 1 });
}

export function splitStep(draft: EditDraft, step: StepEntity, offset: number): void {
  const head = step.text.slice(0, offset).trimEnd();
  const tail = step.text.slice(offset).trimStart();
  if (head === '' || tail === '') {
    throw new EditRefused('Put the caret inside the text, where the second step should begin.');
  }
  draft.label = `split of ${draft.numbers([step])}`;
  draft.patch('steps', step, { text: head, richText: plain(head), edited: true });
  const [order] = draft.ordersAfter(draft.stepsOf(step.sectionId), step.id, 1);
  insertStep(draft, {
    ...emptyStep(step.at),
    id: draft.context.newId(),
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

export function moveSteps(
  draft: EditDraft,
  steps: StepEntity[],
  sectionId: string,
  afterStepId: string | null,
): void {
  const section = draft.section(sectionId);
  const moving = new Set(steps.map((s) => s.id));
  const siblings = draft.stepsOf(section.id).filter((s) => !moving.has(s.id));
  let after = afterStepId;
  if (after !== null && moving.has(after)) {
    // Dropped onto a part of the selection: the place is after what stands before it.
    const all = draft.stepsOf(section.id);
    const at = all.findIndex((s) => s.id === after);
    after =
      all
        .slice(0, Math.max(at, 0))
        .reverse()
        .find((s) => !moving.has(s.id))?.id ?? null;
  }
  const orders = draft.ordersAfter(siblings, after, steps.length);
  draft.label = `move of ${draft.numbers(steps)}`;
  steps.forEach((step, index) => {
    draft.patch('steps', step, { sectionId: section.id, order: orders[index]! });
  });
}

export function removeScreenshot(draft: EditDraft, screenshotId: string): void {
  const screenshot = draft.view.screenshots.find((s) => s.id === screenshotId);
  if (!screenshot) throw new EditRefused('That picture is already gone.');
  const step = draft.step(screenshot.stepId);
  draft.label = `removal of the picture of ${draft.numbers([step])}`;
  draft.patch('screenshots', screenshot, { deleted: 1 });
  if (draft.picturesOf(step.id).length > 1) return;
  draft.patch('steps', step, {
    screenshotOmitted: { reason: 'removed', detail: 'The picture was removed by hand.' },
  });
}

export function addScreenshot(draft: EditDraft, screenshotId: string): void {
  const added = draft.view.screenshots.find((s) => s.id === screenshotId);
  if (!added) throw new EditRefused('The new picture is already gone.');
  draft.label = `added picture of ${draft.numbers([draft.step(added.stepId)])}`;
  draft.patch('screenshots', asUnseen(added), { deleted: 0 });
}

/** One edit, so that undo brings the old picture back and takes the new one away. */
export function replaceScreenshot(draft: EditDraft, screenshotId: string): void {
  const old = draft.view.screenshots.find((s) => s.id === screenshotId);
  if (!old) throw new EditRefused('That picture is already gone.');
  const step = draft.step(old.stepId);
  const added = draft.picturesOf(step.id).at(-1);
  if (!added || added === old) throw new EditRefused('The new picture is already gone.');
  draft.label = `replacement of the picture of ${draft.numbers([step])}`;
  draft.patch('screenshots', old, { deleted: 1 });
  draft.patch('screenshots', asUnseen(added), { order: old.order, deleted: 0 });
}

/** A picture is stored before the edit that shows it: undone, it is to be as if it had never come. */
function asUnseen({ id, order }: ScreenshotEntity) {
  return { id, order, deleted: 1 };
}

function insertStep(draft: EditDraft, row: StepEntity): void {
  draft.insert({ table: 'steps', row });
}

const plain = (value: string): Phrasing[] => (value === '' ? [] : [{ type: 'text', value }]);

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
