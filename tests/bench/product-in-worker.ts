import { STEP_RULES } from '@/background/step-rules';
import { buildPackage } from '@/core/export/build-package';
import type { ExportFormat } from '@/core/export/package-format';
import type { Action } from '@/core/recording/action';
import { DEFAULT_RECORDING_OPTIONS, type Recording } from '@/core/recording/recording';
import { emptySopFields, type Screenshot, type SopDocument, type Step } from '@/core/sop/model';
import { redactPicture } from '@/imaging/redact-picture';
import { renderForExport } from '@/imaging/render-for-export';
import { SopwrightDatabase } from '@/storage/database';
import { RecorderStore } from '@/storage/recorder-store';
import { SopStore } from '@/storage/sop-store';

/** Parts of the product that run in a worker, timed in one. All results are ms, one for each run. */

const SIZE = { width: 1440, height: 900 };

/** Decode, cover, encode, decode again and check: what a capture goes through before it is stored. */
export async function timePictures(base64: string, runs: number): Promise<number[]> {
  const boxes = Array.from({ length: 40 }, (_, i) => {
    return { x: 320, y: 16 * i, width: 160, height: 16, class: 'B', kind: 'email' } as const;
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const bytes = bytesOf(base64);
    const began = performance.now();
    await redactPicture(bytes, boxes, { scale: 1, target: null });
    times.push(performance.now() - began);
  }
  return times;
}

/** A package of so many steps, each with a picture that its target and number are drawn on. */
export async function timePackage(
  base64: string,
  format: ExportFormat,
  steps: number,
  runs: number,
): Promise<number[]> {
  const bytes = bytesOf(base64);
  const sop = sopOf(steps);
  const readPicture = async (stepNumber: number | null, screenshot: Screenshot) => {
    const look = { stepNumber, highlight: true };
    const drawn = stepNumber === null ? bytes : await renderForExport(bytes, screenshot, look);
    return { bytes: drawn, mime: 'image/png' as const };
  };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await buildPackage(format, sop, { readPicture });
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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

function actionOf(index: number): Action {
  const at = 1_760_000_000_000 + index * 4000;
  return {
    id: `bench:${index}`,
    kind: 'click',
    at,
    endedAt: at + 90,
    targetKey: `bench#${index}`,
    target: {
      role: 'button',
      name: `Assign ${index}`,
      context: [{ role: 'row', name: `Group ${index}` }],
      frame: [],
      locators: [{ by: 'css', selector: `main > table > tbody > tr:nth-of-type(${index})` }],
    },
    value: null,
    destination: null,
    page: { title: 'People', url: 'https://admin.example.com/people' },
    press: null,
    framePath: [],
    open: false,
  };
}

function sopOf(count: number): SopDocument {
  const steps = Array.from({ length: count }, (_, index) => stepOf(index + 1));
  return {
    id: 'bench',
    ...emptySopFields('Reset a password'),
    createdAt: 0,
    updatedAt: 0,
    sections: [{ id: 'section', title: 'People', steps }],
  };
}

function stepOf(number: number): Step {
  const target = { x: 400, y: 300, width: 120, height: 32 };
  const shot = { id: `shot-${number}`, mime: 'image/png', ...SIZE, scale: 1, target } as const;
  return {
    ...STEP_RULES.contentOf(actionOf(number), []),
    id: `step-${number}`,
    number,
    screenshots: [{ ...shot, redactions: [] }],
  };
}
