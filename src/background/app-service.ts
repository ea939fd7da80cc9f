import { EditRefused } from '@/core/sop/edit-draft';
import type { AppMessage, AppReply } from '@/platform/messages';
import { openWindows } from '@/platform/open-windows';
import type { Editing, EditStore } from '@/storage/edit-store';
import type { SopStore } from '@/storage/sop-store';
import { storageSentence } from '@/storage/storage-error';
import { type RecordingControl, Refused } from './recording-control';

interface AppParts {
  control: RecordingControl;
  edits: EditStore;
  sops: SopStore;
  takePicture(stepId: string | null): Promise<void>;
}

/** Answers the popup, side panel and editor. A refusal is a sentence, never an exception. */
export function appService(parts: AppParts): (message: AppMessage) => Promise<AppReply<unknown>> {
  return async (message) => {
    try {
      return { ok: true, value: await answer(parts, message) };
    } catch (error) {
      return { ok: false, message: sentenceFor(error) };
    }
  };
}

async function answer(parts: AppParts, message: AppMessage): Promise<unknown> {
  const { control, edits, sops } = parts;
  switch (message.type) {
    case 'recording/intend':
      return control.intend(message);
    case 'recording/refused':
      return control.forgetIntent();
    case 'recording/start':
      return control.start(message);
    case 'recording/stop':
      return control.stop();
    case 'recording/pause':
      return control.pause();
    case 'recording/resume':
      return control.resume();
    case 'recording/state':
      return control.state();
    case 'recording/go-on':
      return control.goOn();
    case 'recording/take-picture':
      await parts.takePicture(message.stepId);
      return control.shown();
    case 'sop/edit':
      return { stepIds: await edits.apply(message.sopId, message.command, await editing(message)) };
    case 'sop/undo':
      return { label: await edits.undo(message.sopId, await editing(message)) };
    case 'sop/redo':
      return { label: await edits.redo(message.sopId, await editing(message)) };
    case 'sop/create':
      return sops.createSop(message.title);
    case 'sop/delete':
      return sops.setDeleted(message.sopId, true);
    case 'sop/restore':
      return sops.setDeleted(message.sopId, false);
  }
}

async function editing({ by }: { by?: string }): Promise<Editing> {
  return { by: by ?? null, open: await openWindows() };
}

function sentenceFor(error: unknown): string {
  if (error instanceof Refused || error instanceof EditRefused) return error.message;
  return (
    storageSentence(error) ??
    'Something went wrong inside SOPwright. What was stored before is kept; please try again.'
  );
}
