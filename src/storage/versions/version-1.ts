import type Dexie from 'dexie';

/** The first layout. Later versions each get a file of their own with an upgrade; this one never changes. */
export function version1(database: Dexie): void {
  database.version(1).stores({
    sops: 'id, updatedAt',
    sections: 'id, sopId',
    // recorded steps in the order in which they were done; those added by hand have no action and are not in it
    steps: 'id, sopId, *actionIds, [sopId+action.at+storedAt], [sectionId+order], [sopId+deleted]',
    screenshots: 'id, sopId, stepId',
    pictures: 'id',
    edits: '++seq, sopId',
    recording: 'key',
  });
}
