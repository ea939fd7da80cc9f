import type { Action } from '@/core/recording/action';
import { setProblem } from '@/platform/session';
import type { RecorderStore } from '@/storage/recorder-store';
import type { SopStore } from '@/storage/sop-store';
import { isStorageFull, STORAGE_FULL_MESSAGE } from '@/storage/storage-error';
import type { Shutter } from './shutter/shutter';
import type { PictureOutcome } from './shutter/shutter-deps';

const WITHOUT = {
  'turned-off': 'Pictures were turned off for this recording.',
  'not-a-page': 'There was no page to take a picture of.',
} as const;

/** Brings each step its picture, or the reason why it has none. */
export class StepPictures {
  constructor(
    private readonly shutter: Shutter,
    private readonly sops: SopStore,
    private readonly recorder: RecorderStore,
  ) {}

  /** The picture of the page before the action. Never throws. */
  async take(
    sopId: string,
    stepId: string,
    place: { tabId: number; frameId: number },
    action: Action,
  ): Promise<void> {
    const outcome = await this.shutter.pictureFor(
      place.tabId,
      place.frameId,
      action.framePath,
      action.press,
    );
    await this.keep(sopId, stepId, outcome);
  }

  omit(stepId: string, reason: keyof typeof WITHOUT): Promise<void> {
    return this.recorder.omitPicture(stepId, { reason, detail: WITHOUT[reason] });
  }

  /** Stores what the shutter brought. Returns a sentence when there is no picture. */
  async keep(sopId: string, stepId: string, outcome: PictureOutcome): Promise<string | null> {
    if (!outcome.ok) {
      await this.recorder.omitPicture(stepId, outcome.omission);
      return outcome.omission.detail;
    }
    try {
      await this.sops.addScreenshot(sopId, stepId, outcome.screenshot);
      return null;
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      await setProblem(STORAGE_FULL_MESSAGE);
      await this.recorder.omitPicture(stepId, {
        reason: 'storage-full',
        detail: 'There was no room left to store the picture.',
      });
      return STORAGE_FULL_MESSAGE;
    }
  }
}
