import { expect, test } from 'vitest';
import type { SopDocument } from '@/core/sop/model';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import { importSop } from '@/storage/import-sop';
import { actionAt, RULES, recordingOf } from './actions';
import { freshDatabase } from './fresh-database';

async function recorded() {
  const stores = freshDatabase();
  const { sopId, sectionId } = await stores.sops.createSop('Original');
  const recording = recordingOf(sopId, sectionId);
  const stored = (await stores.recorder.storeAction(recording, actionAt(1), '', RULES))!;
  await stores.recorder.storeAction(recording, actionAt(2), '', RULES);
  const meta = { width: 4, height: 3, scale: 1, target: null, redactions: [] };
  const screenshot = { bytes: new Uint8Array([7]), mime: 'image/png', meta } as const;
  const picture = screenshot as unknown as RedactedScreenshot;
  const pictureId = (await stores.sops.addScreenshot(sopId, stored.stepId, picture))!;
  const sop = (await stores.sops.loadSop(sopId)) as SopDocument;
  return { ...stores, sop, pictures: new Map([[pictureId, picture]]) };
}

test('a document comes back into an empty database as it was', async () => {
  const { sop, pictures } = await recorded();
  const other = freshDatabase();
  await importSop(other.db, sop, pictures, () => 'unused', 99);
  expect(await other.sops.loadSop(sop.id)).toEqual(sop);
});

test('an SOP that is here already is not overwritten; the imported one is a copy', async () => {
  const { db, sop, sops, pictures } = await recorded();
  let count = 0;
  const id = await importSop(
    db,
    { ...sop, title: 'Changed' },
    pictures,
    () => `new-${++count}`,
    99,
  );
  expect(id).not.toBe(sop.id);
  expect(await sops.loadSop(sop.id)).toEqual(sop);
  expect((await sops.loadSop(id))!.title).toBe('Changed');
  expect(await db.pictures.count()).toBe(2);
});

test('when storing fails half-way, nothing of it stays', async () => {
  const { sop, pictures } = await recorded();
  const other = freshDatabase();
  const twice = { ...sop, sections: [...sop.sections, ...sop.sections] };
  await expect(importSop(other.db, twice, pictures, () => 'unused', 99)).rejects.toThrow();
  expect(await other.db.sops.count()).toBe(0);
  expect(await other.db.steps.count()).toBe(0);
});
