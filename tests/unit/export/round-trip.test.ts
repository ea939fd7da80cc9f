import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPackage } from '@/core/export/build-package';
import { readPackage } from '@/core/export/import/read-package';
import { writeJson } from '@/core/export/json/write-json';
import type { PackageDeps } from '@/core/export/package-format';
import { pngOf, readSamplePicture, sampleSop } from './sample-sop';
import { anySop } from './sop-arbitrary';

test('export, import, export gives the same bytes, whatever the document holds', async () => {
  await fc.assert(
    fc.asyncProperty(anySop, async (sop) => {
      const readPicture: PackageDeps['readPicture'] = async (_, shot) => ({
        bytes: pngOf(shot, shot.id.charCodeAt(0)),
        mime: shot.mime,
      });
      const first = await buildPackage('json', sop, { readPicture });
      const imported = await readPackage(first.bytes);
      if (!imported.ok) throw new Error(imported.message);
      const stored = new Map(imported.pictures.map((picture) => [picture.id, picture.bytes]));
      const second = await buildPackage('json', imported.sop, {
        readPicture: async (_, shot) => ({ bytes: stored.get(shot.id)!, mime: shot.mime }),
      });
      expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
      expect(second.fileName).toBe(first.fileName);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('what is imported is what was exported, field by field', async () => {
  const sop = sampleSop();
  const { bytes } = await buildPackage('json', sop, { readPicture: readSamplePicture });
  const imported = await readPackage(bytes);
  expect(imported.ok && imported.sop).toEqual(sop);
});

test('a package of version 1 as it was written in 2026 is still read, and written the same', async () => {
  const frozen = await readFile(join(import.meta.dirname, 'fixtures/sop-v1.json'), 'utf8');
  expect(writeJson(sampleSop())).toBe(frozen);
  const read = await readPackage(new TextEncoder().encode(frozen));
  expect(read).toMatchObject({ ok: true, sop: { title: sampleSop().title }, missingPictures: 3 });
});
