import type { Screenshot, Section, Step } from '@/core/sop/model';
import type { PackageDeps, PictureFile } from './package-format';

export interface CollectedPicture extends PictureFile {
  /** Path inside the package. */
  path: string;
}

/** By screenshot id. */
export type CollectedPictures = ReadonlyMap<string, CollectedPicture>;

/**
 * Reads the pictures of the steps one after the other, encoded, and names them by step:
 * `images/step-001.png`, a second one `images/step-001-2.png`. One that can't be read is left out.
 *
 * @param drawn whether the target and the step's number are drawn on the copies
 * @throws the signal's reason when aborted
 */
export async function collectPictures(
  sections: Section[],
  deps: PackageDeps,
  drawn: boolean,
): Promise<CollectedPictures> {
  const steps = sections.flatMap((section) => section.steps);
  const total = steps.reduce((sum, step) => sum + step.screenshots.length, 0);
  const pictures = new Map<string, CollectedPicture>();
  let done = 0;
  deps.onProgress?.(done, total);
  for (const step of steps) {
    // counted over those that are there: the same names come out of the package again
    let index = 0;
    for (const shot of step.screenshots) {
      deps.signal?.throwIfAborted();
      const file = await deps.readPicture(drawn ? step.number : null, shot);
      if (file) {
        pictures.set(shot.id, { ...file, path: picturePath(step.number, index++, file.mime) });
      }
      deps.onProgress?.(++done, total);
    }
  }
  deps.signal?.throwIfAborted();
  return pictures;
}

/** @param index 0-based place among the step's pictures */
export function picturePath(stepNumber: number, index: number, mime: Screenshot['mime']): string {
  const name = `step-${String(stepNumber).padStart(3, '0')}${index > 0 ? `-${index + 1}` : ''}`;
  return `images/${name}.${mime === 'image/jpeg' ? 'jpg' : 'png'}`;
}

/** The sections with only the pictures that were read; a step left with none says so. */
export function withCollectedOnly(sections: Section[], pictures: CollectedPictures): Section[] {
  return sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => withCollectedPictures(step, pictures)),
  }));
}

function withCollectedPictures(step: Step, pictures: CollectedPictures): Step {
  const screenshots = step.screenshots.flatMap((shot) => {
    const picture = pictures.get(shot.id);
    return picture ? [{ ...shot, mime: picture.mime }] : [];
  });
  if (screenshots.length > 0 || step.screenshots.length === 0) return { ...step, screenshots };
  const screenshotOmitted = step.screenshotOmitted ?? {
    reason: 'capture-failed' as const,
    detail: 'The stored picture could not be read.',
  };
  return { ...step, screenshots, screenshotOmitted };
}
