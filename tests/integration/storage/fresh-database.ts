import 'fake-indexeddb/auto';
import { SopwrightDatabase } from '@/storage/database';
import { EditStore } from '@/storage/edit-store';
import { RecorderStore } from '@/storage/recorder-store';
import { SopStore } from '@/storage/sop-store';

let databases = 0;

/** The stores over an empty database of their own, with ids and times that a test can foresee. */
export function freshDatabase() {
  databases += 1;
  const db = new SopwrightDatabase(`test-${databases}`);
  let ids = 0;
  const clock = { now: 1_000 };
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const now = () => clock.now;
  return {
    db,
    clock,
    sops: new SopStore(db, newId, now),
    edits: new EditStore(db, () => ({ newId, now: now() })),
    recorder: new RecorderStore(db, newId, now),
  };
}
