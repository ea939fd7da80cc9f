import { onCommand, openPopup } from '@/platform/commands';
import { measureFrames } from '@/platform/frames';
import { onHostsGranted } from '@/platform/host-access';
import { listenForMessages } from '@/platform/message-door';
import { broadcastStatus } from '@/platform/recorder-scripts';
import { listenToTabs, shownTab } from '@/platform/tabs';
import { SopwrightDatabase } from '@/storage/database';
import { EditStore } from '@/storage/edit-store';
import { RecorderStore } from '@/storage/recorder-store';
import { SopStore } from '@/storage/sop-store';
import { ActionIntake } from './action-intake';
import { appService } from './app-service';
import { FrameNames } from './frame-names';
import { frameService } from './frame-service';
import { RecordingControl } from './recording-control';
import { browserDeps } from './shutter/browser-deps';
import { createShutter } from './shutter/shutter';
import { StepPictures } from './step-pictures';
import { TabWatch } from './tab-watch';
import { takePicture } from './take-picture';

const newId = () => crypto.randomUUID();
const now = () => Date.now();

/**
 * Builds the background and connects it to the browser. Every listener is registered before this returns:
 * a worker that is woken by an event must have its listener at once.
 */
export function startBackground(): void {
  const db = new SopwrightDatabase();
  const sops = new SopStore(db, newId, now);
  const edits = new EditStore(db, () => ({ newId, now: now() }));
  const store = new RecorderStore(db, newId, now);
  const frames = new FrameNames(measureFrames);
  const shutter = createShutter({
    ...browserDeps,
    measureFrames: async (tabId) => {
      const answers = await measureFrames(tabId);
      frames.learn(answers);
      return answers;
    },
  });
  const pictures = new StepPictures(shutter, sops, store);
  const control = new RecordingControl({ store, sops, edits });
  const changed = async () => void (await control.shown());
  const intake = new ActionIntake({ store, pictures, frames, changed });
  const measuring = measuringTabs(store);
  const picture = (stepId: string | null) =>
    takePicture(
      { shutter, pictures, recorder: store, sops, edits, allowMeasuring: measuring.allow },
      { stepId },
    );

  listenForMessages({
    frame: frameService({ store, intake, shutter, isMeasuring: measuring.has }),
    app: appService({ control, edits, sops, takePicture: picture }),
  });
  listenToTabs(new TabWatch(intake, store, shutter));
  onHostsGranted(() => void control.startIntended());
  onCommand((command) => {
    switch (command) {
      case 'toggle-recording':
        void toggleRecording(control);
        break;
      case 'toggle-pause':
        void togglePause(control);
        break;
      case 'take-picture':
        void picture(null).then(changed, changed);
        break;
    }
  });

  void store.settlePendingPictures({
    reason: 'interrupted',
    detail: 'The recorder was restarted by the browser while the picture was being taken.',
  });
  void control.shown();
}

/** Stops a recording; starts one where access was given before, else shows the popup, which can ask. */
async function toggleRecording(control: RecordingControl): Promise<void> {
  const { status } = await control.state();
  if (status !== 'idle') {
    await control.stop();
    return;
  }
  const tab = await shownTab();
  const options = { returnAccess: false, pictures: true };
  for (const scope of ['all', 'site'] as const) {
    try {
      await control.start({ scope, tabId: tab?.id ?? -1, sopId: null, options });
      return;
    } catch {
      // no access of this kind
    }
  }
  await openPopup();
}

async function togglePause(control: RecordingControl): Promise<void> {
  const { status } = await control.state();
  if (status === 'recording') await control.pause();
  if (status === 'paused') await control.resume();
}

/** Tabs in which a picture is being taken by hand; the recorder there measures and is then sent away again. */
function measuringTabs(store: RecorderStore) {
  const tabs = new Set<number>();
  return {
    has: (tabId: number) => tabs.has(tabId),
    allow: (tabId: number) => {
      tabs.add(tabId);
      return {
        done: async () => {
          tabs.delete(tabId);
          const recording = await store.recording();
          if (!recording || recording.status === 'idle') await broadcastStatus('idle');
        },
      };
    },
  };
}
