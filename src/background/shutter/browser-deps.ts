import { redactPicture } from '@/imaging/redact-picture';
import { captureTab } from '@/platform/capture';
import { describeTab } from '@/platform/describe-tab';
import { drawElsewhere } from '@/platform/drawing-document';
import { measureFrames } from '@/platform/frames';
import { tabIdentity } from '@/platform/tab-identity';
import type { ShutterDeps } from './shutter-deps';

/** The shutter's dependencies in a real browser. */
export const browserDeps: ShutterDeps = {
  measureFrames,
  captureTab,
  tabIdentity,
  redactPicture,
  async captureBySnapshot(tabId) {
    const description = await describeTab(tabId);
    return description && (() => drawElsewhere(description));
  },
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
