import { STEP_RULES } from '@/background/step-rules';
import { buildPackage } from '@/core/export/build-package';
import type { ExportFormat } from '@/core/export/package-format';
import { emptySopFields, type Screenshot, type SopDocument, type Step } from '@/core/sop/model';
import { renderForExport } from '@/imaging/render-for-export';
import { actionOf } from './made-up-action';

const SIZE = { width: 1440, height: 900 };

/** A package of so many steps, each with a picture that its target and number are drawn on: ms, one for each run. */
export async function timePackage(
  base64: string,
  format: ExportFormat,
  steps: number,
  runs: number,
): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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
