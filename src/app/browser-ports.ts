import { redactText } from '@/core/redaction/redact-text';
import { reencodePicture } from '@/imaging/reencode-picture';
import {
  activeTab,
  currentWindowId,
  openEditorTab,
  openSidePanel,
  regainHosts,
  requestHosts,
  send,
} from '@/platform/app-channel';
import type { AppMessage, RecordingState } from '@/platform/messages';
import { announceWindow } from '@/platform/open-windows';
import { makeStoragePersistent, storageSpace } from '@/platform/storage-space';
import { SopwrightDatabase } from '@/storage/database';
import { EditStore } from '@/storage/edit-store';
import { RecorderStore } from '@/storage/recorder-store';
import { SopStore } from '@/storage/sop-store';
import { observeHistory } from './editor/observe-history';
import { exportSop } from './export/export-sop';
import { importPackage } from './library/import-package';
import type { AppPorts } from './ports';

const newId = () => crypto.randomUUID();
const now = () => Date.now();
const redact = (text: string) => redactText(text).text;

/** Not everything that a recording has to say is in the store; the rest is asked for this often (ms). */
const ASK_EVERY_MS = 2000;

/** The app's ports in the real extension. */
export function browserPorts(): AppPorts {
  const db = new SopwrightDatabase();
  const sops = new SopStore(db, newId, now);
  const edits = new EditStore(db, () => ({ newId, now: now() }));
  const recorder = new RecorderStore(db, newId, now);
  const by = announceWindow();
  let windowId = -1;
  void currentWindowId().then((id) => {
    windowId = id;
  });
  void makeStoragePersistent().catch(() => false);
  return {
    listSops: () => sops.listSops(),
    searchSops: (query) => sops.searchSops(query),
    loadSop: (id) => sops.loadSop(id),
    screenshotBytes: (id) => sops.screenshotBytes(id),
    observeHistory: (sopId, next, error) =>
      observeHistory({ sops, edits }, { sopId, by }, next, error),
    addScreenshot: (sopId, stepId, screenshot) => sops.addScreenshot(sopId, stepId, screenshot),
    observe: (query, next, error) => sops.observe(query, next, error),
    observeRecording: (next) => observeRecording(sops, recorder, next),
    storageUsage: storageSpace,
    importPackage: (bytes) => importPackage(bytes, { db, newId, now, redact }),
    exportSop: (id, format, run) => exportSop(id, format, run, { sops, redact }),
    coverPicture: (bytes, boxes) =>
      reencodePicture(
        bytes,
        boxes.map((box) => ({ ...box, class: 'A', kind: 'manual' })),
      ),
    send: (message) => send(signed(message, by)),
    activeTab,
    requestHosts,
    regainHosts,
    openEditorTab,
    openSidePanel: () => openSidePanel(windowId),
  };
}

/** Says in which window an edit was made. */
function signed(message: AppMessage, by: string): AppMessage {
  switch (message.type) {
    case 'sop/edit':
    case 'sop/undo':
    case 'sop/redo':
      return { ...message, by };
    default:
      return message;
  }
}

/** Asks the background for the state whenever what is stored of the recording changes, and now and then. */
function observeRecording(
  sops: SopStore,
  recorder: RecorderStore,
  next: (state: RecordingState) => void,
): () => void {
  let ended = false;
  const ask = async () => {
    const reply = await send<RecordingState>({ type: 'recording/state' });
    if (!ended && reply.ok) next(reply.value);
  };
  const stop = sops.observe(
    async () => {
      const recording = await recorder.recording();
      return recording && [recording.status, await recorder.countSteps(recording.sopId)];
    },
    () => void ask(),
    () => void ask(),
  );
  const timer = setInterval(() => void ask(), ASK_EVERY_MS);
  return () => {
    ended = true;
    clearInterval(timer);
    stop();
  };
}
