import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditCommand } from '@/core/sop/edit-command';
import { EditRefused } from '@/core/sop/edit-draft';
import type { SopDocument } from '@/core/sop/model';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import { actionAt, RULES, recordingOf } from './actions';
import { freshDatabase } from './fresh-database';

async function sopWith(texts: string[]) {
  const stores = freshDatabase();
  const { sopId, sectionId } = await stores.sops.createSop('Test');
  let after: string | null = null;
  for (const text of texts) {
    const [id]: string[] = await stores.edits.apply(sopId, {
      type: 'add-step',
      sectionId,
      afterStepId: after,
      text,
    });
    after = id!;
  }
  await stores.db.edits.clear();
  const load = async () => (await stores.sops.loadSop(sopId))!;
  const edit = (command: EditCommand) => stores.edits.apply(sopId, command);
  return { ...stores, sopId, sectionId, load, edit };
}

const texts = (sop: SopDocument) => sop.sections.map((s) => s.steps.map((step) => step.text));
const ids = (sop: SopDocument) => sop.sections.flatMap((s) => s.steps.map((step) => step.id));
const withoutTime = ({ updatedAt: _, ...sop }: SopDocument) => sop;

describe('edits', () => {
  test('merging keeps both texts in one step, and undo names and reverts it', async () => {
    const { load, edit, edits, sopId } = await sopWith(['Open A', 'Open B', 'Open C']);
    const [a, b] = ids(await load());
    await edit({ type: 'merge-steps', stepIds: [a!, b!] });
    expect(texts(await load())).toEqual([['Open A. Open B', 'Open C']]);
    expect((await edits.historyOf(sopId)).undo).toBe('merge of steps 1 and 2');
    await edits.undo(sopId);
    expect(texts(await load())).toEqual([['Open A', 'Open B', 'Open C']]);
    await edits.redo(sopId);
    expect(texts(await load())).toEqual([['Open A. Open B', 'Open C']]);
  });

  test('splitting cuts the text where the caret is', async () => {
    const { load, edit } = await sopWith(['Open the page then press Save']);
    const [id] = ids(await load());
    await edit({ type: 'split-step', stepId: id!, offset: 'Open the page '.length });
    expect(texts(await load())).toEqual([['Open the page', 'then press Save']]);
    await expect(edit({ type: 'split-step', stepId: id!, offset: 0 })).rejects.toThrow(EditRefused);
  });

  test('grouping the middle of a section leaves what stood before and after in their own', async () => {
    const { load, edit } = await sopWith(['a', 'b', 'c', 'd']);
    const [, b, c] = ids(await load());
    await edit({ type: 'group-steps', stepIds: [b!, c!], title: 'Middle' });
    expect(texts(await load())).toEqual([['a'], ['b', 'c'], ['d']]);
    expect((await load()).sections[1]!.title).toBe('Middle');
  });

  test('moving several steps keeps their order, also when dropped among themselves', async () => {
    const { load, edit, sectionId } = await sopWith(['a', 'b', 'c', 'd']);
    const [a, b, , d] = ids(await load());
    await edit({ type: 'move-steps', stepIds: [d!, a!], sectionId, afterStepId: b! });
    expect(texts(await load())).toEqual([['b', 'a', 'd', 'c']]);
    await edit({ type: 'move-steps', stepIds: [a!, d!], sectionId, afterStepId: d! });
    expect(texts(await load())).toEqual([['b', 'a', 'd', 'c']]);
  });

  test('a new picture takes the place of one of several, and one undo brings back exactly what was', async () => {
    const { load, edit, edits, sops, sopId } = await sopWith(['Look']);
    const [step] = ids(await load());
    const meta = { width: 1, height: 1, scale: 1, target: null, redactions: [] };
    const picture = { bytes: new Uint8Array([1]), mime: 'image/png', meta };
    const add = () => sops.addScreenshot(sopId, step!, picture as unknown as RedactedScreenshot);
    const [first, second] = [await add(), await add()];
    const shown = async () => (await load()).sections[0]!.steps[0]!.screenshots.map((s) => s.id);
    await expect(
      edit({ type: 'replace-screenshot', screenshotId: second! }),
      'when no new picture has come, the old one stays',
    ).rejects.toThrow(EditRefused);
    await edit({ type: 'add-screenshot', screenshotId: second! });
    expect(await edits.undo(sopId)).toBe('added picture of step 1');
    expect(await shown()).toEqual([first]);
    await edits.redo(sopId);
    expect(await shown()).toEqual([first, second]);
    const third = await add();
    await edit({ type: 'replace-screenshot', screenshotId: first! });
    expect(await shown()).toEqual([third, second]);
    expect(await edits.undo(sopId)).toBe('replacement of the picture of step 1');
    expect(await shown()).toEqual([first, second]);
    await edits.redo(sopId);
    expect(await shown()).toEqual([third, second]);
  });

  test('typing in one field is one undo', async () => {
    const { load, edit, edits, sopId } = await sopWith(['x']);
    const [id] = ids(await load());
    for (const text of ['xy', 'xyz', 'xyz!']) {
      await edit({ type: 'set-step', stepId: id!, patch: { text } });
    }
    await edits.undo(sopId);
    expect(texts(await load())).toEqual([['x']]);
    expect(await edits.historyOf(sopId)).toEqual({ undo: null, redo: 'change of step 1' });
  });

  test('undo leaves alone what another window wrote into the same field since', async () => {
    const { load, edit, edits, sopId, db } = await sopWith(['mine']);
    const [id] = ids(await load());
    await edit({
      type: 'set-step',
      stepId: id!,
      patch: { text: 'edited', expectedResult: 'Done' },
    });
    const row = (await db.steps.get(id!))!;
    await db.steps.put({ ...row, text: 'from the other window' });
    await edits.undo(sopId);
    const step = (await load()).sections[0]!.steps[0]!;
    expect(step.text).toBe('from the other window');
    expect(step.expectedResult).toBe('');
  });

  test('a step that was deleted in another window is refused in words', async () => {
    const { load, edit } = await sopWith(['a']);
    const [id] = ids(await load());
    await edit({ type: 'delete-steps', stepIds: [id!] });
    await expect(edit({ type: 'set-step', stepId: id!, patch: { text: 'b' } })).rejects.toThrow(
      'deleted in another window',
    );
  });

  test('any edits followed by undo-all restore the document, while a recording appends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(11), fc.nat(20), fc.nat(20)), { maxLength: 12 }),
        async (moves) => {
          const stores = await sopWith(['one', 'two', 'three', 'four']);
          const { load, edit, edits, sopId, sectionId, recorder, clock } = stores;
          await edit({ type: 'group-steps', stepIds: ids(await load()).slice(2), title: 'Second' });
          await stores.db.edits.clear();
          const before = withoutTime(await load());
          const recording = recordingOf(sopId, sectionId);
          let recorded = 0;
          for (const [kind, i, j] of moves) {
            clock.now += 10_000;
            const command = commandFor(kind, i, j, await load());
            if (command === 'record') {
              recorded += 1;
              await recorder.storeAction(recording, actionAt(clock.now), '', RULES);
            } else {
              await edit(command).catch((error: unknown) => {
                if (!(error instanceof EditRefused)) throw error;
              });
            }
          }
          while (await edits.undo(sopId));
          const after = await load();
          const isRecorded = (text: string) => text.startsWith('click ');
          const sections = after.sections.map((section) => ({
            ...section,
            steps: section.steps.filter((step) => !isRecorded(step.text)),
          }));
          const numberless = (sop: Pick<SopDocument, 'sections'>) =>
            sop.sections.map((s) => ({ ...s, steps: s.steps.map((x) => ({ ...x, number: 0 })) }));
          expect(numberless({ sections })).toEqual(numberless(before));
          expect({ ...withoutTime(after), sections: [] }).toEqual({ ...before, sections: [] });
          const all = await stores.db.steps.filter((row) => row.action !== null).count();
          expect(all).toBe(recorded);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function commandFor(kind: number, i: number, j: number, sop: SopDocument): EditCommand | 'record' {
  const steps = sop.sections.flatMap((s) => s.steps);
  const pick = (n: number) => steps[n % steps.length];
  const section = sop.sections[j % sop.sections.length]!;
  const step = pick(i);
  if (!step) return 'record';
  switch (kind) {
    case 0:
      return { type: 'set-fields', fields: { title: `Title ${i}` } };
    case 1:
      return { type: 'set-step', stepId: step.id, patch: { text: `Text ${i} ${j}` } };
    case 2:
      return { type: 'add-step', sectionId: section.id, afterStepId: step.id, text: 'new' };
    case 3:
      return { type: 'delete-steps', stepIds: [step.id, pick(j)!.id] };
    case 4:
      return { type: 'duplicate-steps', stepIds: [step.id] };
    case 5:
      return { type: 'merge-steps', stepIds: [step.id, pick(j)!.id] };
    case 6:
      return { type: 'split-step', stepId: step.id, offset: 2 };
    case 7:
      return {
        type: 'move-steps',
        stepIds: [step.id],
        sectionId: section.id,
        afterStepId: section.steps[0]?.id ?? null,
      };
    case 8:
      return { type: 'group-steps', stepIds: [step.id], title: `Group ${j}` };
    case 9:
      return { type: 'ungroup-section', sectionId: section.id };
    case 10:
      return { type: 'move-section', sectionId: section.id, afterSectionId: null };
    default:
      return 'record';
  }
}
