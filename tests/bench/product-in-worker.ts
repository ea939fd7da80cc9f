import { STEP_RULES } from '@/background/step-rules';
import { DEFAULT_RECORDING_OPTIONS, type Recording } from '@/core/recording/recording';
import { redactPicture } from '@/imaging/redact-picture';
import { SopwrightDatabase } from '@/storage/database';
import { RecorderStore } from '@/storage/recorder-store';
import { SopStore } from '@/storage/sop-store';
import { actionOf } from './made-up-action';

/** What the background does, timed in a worker. All results are ms, one for each run. */

/** Decode, cover, encode, decode again and check: what a capture goes through before it is stored. */
export async function timePictures(base64: string, runs: number): Promise<number[]> {
  const boxes = Array.from({ length: 40 }, (_, i) => {
    return { x: 320, y: 16 * i, width: 160, height: 16, class: 'B', kind: 'email' } as const;
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const began = performance.now();
    await redactPicture(bytes, boxes, { scale: 1, target: null });
    times.push(performance.now() - began);
  }
  return times;
}

/** Storing each of so many actions in one SOP, in the browser's own IndexedDB. */
export async function timeStorage(actions: number): Promise<number[]> {
  const db = new SopwrightDatabase(`bench-${crypto.randomUUID()}`);
  const newId = () => crypto.randomUUID();
  const recorder = new RecorderStore(db, newId, Date.now);
  const { sopId, sectionId } = await new SopStore(db, newId, Date.now).createSop('Bench');
  const recording = recordingOf(sopId, sectionId);
  await recorder.setRecording(recording);
  const times: number[] = [];
  for (let i = 0; i < actions; i++) {
    const began = performance.now();
    await recorder.storeAction(recording, actionOf(i), 'People', STEP_RULES);
    await recorder.countSteps(sopId);
    times.push(performance.now() - began);
  }
  const stored = await recorder.countSteps(sopId);
  await db.delete();
  if (stored !== actions) throw new Error(`${stored} of ${actions} steps were stored.`);
  return times;
}

function recordingOf(sopId: string, sectionId: string): Recording {
  return {
    id: 'bench',
    status: 'recording',
    scope: 'all',
    hosts: [],
    sopId,
    sectionId,
    tabId: 1,
    startedAt: 0,
    pausedAt: null,
    browserSession: 'bench',
    options: DEFAULT_RECORDING_OPTIONS,
  };
}
