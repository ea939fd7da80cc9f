import { whyNotRecordable } from '@/platform/recordable-page';
import { injectIntoTab } from '@/platform/recorder-scripts';
import { shownTab } from '@/platform/tabs';
import type { EditStore } from '@/storage/edit-store';
import type { RecorderStore } from '@/storage/recorder-store';
import type { SopStore } from '@/storage/sop-store';
import { Refused } from './recording-control';
import { clean } from './redact-action';
import type { Shutter } from './shutter/shutter';
import type { StepPictures } from './step-pictures';

interface TakePictureParts {
  shutter: Shutter;
  pictures: StepPictures;
  recorder: RecorderStore;
  sops: SopStore;
  edits: EditStore;
  /** Lets recorders measure, and nothing else, in this tab until `done` is called. */
  allowMeasuring(tabId: number): { done(): Promise<void> };
}

/**
 * Takes a picture of the page as it is now: on the given step, or on a new step at the end of the recording.
 * @throws Refused with a sentence when there is nothing that may be pictured
 */
export async function takePicture(
  parts: TakePictureParts,
  request: { stepId: string | null },
): Promise<void> {
  const tab = await shownTab();
  const reason = tab?.own
    ? 'This is SOPwright’s own page. Go to the console’s tab and take the picture from the popup or the side panel there.'
    : whyNotRecordable(tab?.url);
  if (!tab || reason !== null) throw new Refused(reason ?? 'There is no tab to take a picture of.');
  const measuring = parts.allowMeasuring(tab.id);
  try {
    await injectIntoTab(tab.id);
    const outcome = await parts.shutter.now(tab.id);
    const place = await placeOf(parts, request.stepId, clean(tab.title ?? ''));
    const problem = outcome.ok
      ? await parts.pictures.keep(place.sopId, place.stepId, outcome)
      : outcome.omission.detail;
    if (problem !== null) throw new Refused(problem);
  } finally {
    await measuring.done();
  }
}

async function placeOf(
  { recorder, sops, edits }: TakePictureParts,
  stepId: string | null,
  title: string,
): Promise<{ sopId: string; stepId: string }> {
  if (stepId !== null) {
    const sopId = await recorder.sopOfStep(stepId);
    if (sopId === null) throw new Refused('That step is gone; it was deleted in another window.');
    return { sopId, stepId };
  }
  const recording = await recorder.recording();
  const view =
    recording && recording.status !== 'idle' ? await sops.loadView(recording.sopId) : null;
  const section = view?.sections.at(-1);
  if (!view || !section) throw new Refused('Press Record first, then take pictures on the way.');
  const last = view.steps.filter((step) => step.sectionId === section.id).at(-1);
  const [added] = await edits.apply(view.sop.id, {
    type: 'add-step',
    sectionId: section.id,
    afterStepId: last?.id ?? null,
    text: title === '' ? 'Look at the page' : `Look at the "${title}" page`,
  });
  return { sopId: view.sop.id, stepId: added! };
}
