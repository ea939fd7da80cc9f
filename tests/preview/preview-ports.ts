import type { AppPorts } from '@/app/ports';
import type { SopDocument } from '@/core/sop/model';
import { ordersBetween } from '@/core/sop/order';
import type { AppMessage, AppReply, RecordingState } from '@/platform/messages';
import { SopwrightDatabase } from '@/storage/database';
import { EditStore } from '@/storage/edit-store';
import { SopStore } from '@/storage/sop-store';

const IDLE: RecordingState = {
  status: 'idle',
  sopId: null,
  steps: 0,
  scope: null,
  interrupted: false,
  hosts: [],
  problem: null,
};

export interface Preview {
  ports: AppPorts;
  db: SopwrightDatabase;
  sent: AppMessage[];
  /** Puts a document into the store, with `picture` as the bytes of each of its screenshots. */
  seed: (doc: SopDocument, picture: Uint8Array<ArrayBuffer> | null) => Promise<void>;
  setRecording: (patch: Partial<RecordingState>) => void;
}

/** The app's ports on the real store, with the browser and the recorder played by hand. */
export function previewPorts(databaseName: string, overrides: Partial<AppPorts> = {}): Preview {
  const db = new SopwrightDatabase(databaseName);
  let serial = 0;
  const newId = () => `new-${++serial}`;
  const sops = new SopStore(db, newId, Date.now);
  const edits = new EditStore(db, () => ({ newId, now: Date.now() }));
  const sent: AppMessage[] = [];
  let recording = IDLE;
  const watchers = new Set<(state: RecordingState) => void>();
  const setRecording = (patch: Partial<RecordingState>) => {
    recording = { ...recording, ...patch };
    for (const watch of watchers) watch(recording);
  };
  const answer = async (message: AppMessage): Promise<unknown> => {
    switch (message.type) {
      case 'sop/edit':
        return edits.apply(message.sopId, message.command);
      case 'sop/undo':
        return edits.undo(message.sopId);
      case 'sop/redo':
        return edits.redo(message.sopId);
      case 'sop/create':
        return sops.createSop(message.title);
      case 'sop/delete':
      case 'sop/restore':
        return sops.setDeleted(message.sopId, message.type === 'sop/delete');
      case 'recording/start':
        return setRecording({ status: 'recording', scope: message.scope });
      case 'recording/pause':
        return setRecording({ status: 'paused' });
      case 'recording/resume':
      case 'recording/go-on':
        return setRecording({ status: 'recording', interrupted: false });
      case 'recording/stop':
        return setRecording({ status: 'idle', interrupted: false });
      default:
        return null;
    }
  };
  const send = async <T>(message: AppMessage): Promise<AppReply<T>> => {
    sent.push(message);
    try {
      return { ok: true, value: (await answer(message)) as T };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
  const ports: AppPorts = {
    listSops: () => sops.listSops(),
    searchSops: (query) => sops.searchSops(query),
    loadSop: (id) => sops.loadSop(id),
    screenshotBytes: (id) => sops.screenshotBytes(id),
    observeHistory: (id, next, error) => sops.observe(() => edits.historyOf(id), next, error),
    addScreenshot: (...args) => sops.addScreenshot(...args),
    observe: (query, next, error) => sops.observe(query, next, error),
    observeRecording: (next) => {
      watchers.add(next);
      next(recording);
      return () => watchers.delete(next);
    },
    storageUsage: async () => ({ usage: 48_300_000, quota: 60_000_000_000, persisted: true }),
    importPackage: async () => ({ ok: false, message: 'This is not a SOPwright package.' }),
    exportSop: async () => ({ fileName: 'sop.zip', blob: new Blob(['x']), warnings: [] }),
    coverPicture: () => Promise.reject(new Error('No imaging in the preview.')),
    send,
    activeTab: async () => ({
      id: 7,
      url: 'https://acme-admin.okta.example/admin/users',
      title: 'People',
      recordable: true,
      reason: null,
    }),
    requestHosts: async () => true,
    regainHosts: async () => true,
    openEditorTab: async () => {},
    openSidePanel: async () => {},
    ...overrides,
  };
  return { ports, db, sent, seed: (doc, picture) => seed(db, doc, picture), setRecording };
}

async function seed(
  db: SopwrightDatabase,
  doc: SopDocument,
  picture: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  const { sections, ...fields } = doc;
  await db.sops.put({ ...fields, deleted: 0 });
  const orders = ordersBetween(null, null, sections.length);
  for (const [index, section] of sections.entries()) {
    const { id: sectionId, title, steps } = section;
    await db.sections.put({
      id: sectionId,
      sopId: doc.id,
      title,
      order: orders[index]!,
      deleted: 0,
    });
    const places = ordersBetween(null, null, steps.length);
    await db.steps.bulkPut(
      steps.map(({ number: _number, screenshots: _screenshots, ...step }, at) => ({
        ...step,
        sopId: doc.id,
        sectionId,
        order: places[at]!,
        deleted: 0,
        edited: false,
        action: null,
        actionIds: [],
        storedAt: step.at,
        picturePending: false,
        heading: '',
      })),
    );
    for (const step of steps) {
      for (const shot of step.screenshots) {
        const row = {
          sopId: doc.id,
          stepId: step.id,
          order: 'a0',
          storedAt: 0,
          deleted: 0 as const,
        };
        await db.screenshots.put({ ...shot, ...row });
        if (picture) await db.pictures.put({ id: shot.id, bytes: picture });
      }
    }
  }
}
