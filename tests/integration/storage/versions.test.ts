import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { SopwrightDatabase } from '@/storage/database';
import { SopStore } from '@/storage/sop-store';
import fixture from './fixtures/version-1.json';

/** Makes a database as the first release laid it out, without any of today's code. */
function makeVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie counts in tenths
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      for (const [table, { key, indexes, rows }] of Object.entries(fixture)) {
        const store = request.result.createObjectStore(table, key);
        for (const [index, path, options] of indexes as [string, string | string[], object][]) {
          store.createIndex(index, path, options);
        }
        for (const row of rows as { bytes?: number[] }[]) {
          store.add(row.bytes ? { ...row, bytes: Uint8Array.from(row.bytes) } : row);
        }
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test('a database of version 1 opens with everything that was in it', async () => {
  await makeVersion1('version-1');
  const db = new SopwrightDatabase('version-1');
  await db.open();
  const sops = new SopStore(
    db,
    () => 'unused',
    () => 0,
  );
  const sop = await sops.loadSop('sop-1');
  expect(sop?.title).toBe('Reset a password');
  expect(sop?.sections.map((s) => [s.title, s.steps.map((step) => step.text)])).toEqual([
    ['People', ['Click "Reset password"', 'Check the mail']],
  ]);
  const picture = sop?.sections[0]?.steps[0]?.screenshots[0];
  expect(picture).toMatchObject({ width: 2, height: 1, redactions: [{ class: 'A' }] });
  expect((await sops.screenshotBytes('picture-1'))?.bytes).toEqual(Uint8Array.of(1, 2, 3));
  expect(await db.edits.count()).toBe(1);
  expect((await db.recording.get('current'))?.status).toBe('idle');
  // nothing had to be added: the layout of version 1 is what it was when it was released
  expect(db.backendDB().version).toBe(10);
});
