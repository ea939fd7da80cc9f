import { DEFAULT_RECORDING_OPTIONS } from '@/core/recording/recording';
import type { FrameSender } from '@/platform/message-door';
import { ACKNOWLEDGED, type FrameMessage, type HelloReply } from '@/platform/messages';
import { browserSession } from '@/platform/session';
import type { RecorderStore } from '@/storage/recorder-store';
import type { ActionIntake } from './action-intake';
import type { Shutter } from './shutter/shutter';

interface FrameParts {
  store: RecorderStore;
  intake: ActionIntake;
  shutter: Shutter;
  /** True for a tab in which a picture is taken without a recording. */
  isMeasuring(tabId: number): boolean;
}

/** Answers the recorders in pages. An answer to an action means: it is stored. */
export function frameService(
  parts: FrameParts,
): (message: FrameMessage, sender: FrameSender) => Promise<unknown> {
  return async (message, sender) => {
    const { intake, shutter } = parts;
    switch (message.type) {
      case 'frame/hello':
        // another document in the tab: the picture at hand is no longer of what is shown
        if (sender.frameId === 0) shutter.forget(sender.tabId);
        return hello(parts, sender);
      case 'frame/action':
        await intake.fromFrame(message.action, sender);
        return ACKNOWLEDGED;
      case 'frame/arrived':
        await intake.arrived(message.at, message.arrival, sender);
        return { ok: true };
      case 'frame/signal':
        await intake.signal(message.at, message.actionId, message.signal);
        return { ok: true };
      case 'frame/settled':
        if (await takesPictures(parts)) shutter.settled(sender.tabId);
        return { ok: true };
      case 'frame/changed':
        shutter.changed(sender.tabId, sender.frameId, message.at);
        return { ok: true };
      case 'frame/press':
        if (await takesPictures(parts)) {
          shutter.press(sender.tabId, sender.frameId, message.press);
        }
        return { ok: true };
    }
  };
}

async function hello(parts: FrameParts, sender: FrameSender): Promise<HelloReply> {
  const recording = await parts.store.recording();
  const options = recording?.options ?? DEFAULT_RECORDING_OPTIONS;
  const isOurs =
    recording !== null &&
    recording.status !== 'idle' &&
    !sender.incognito &&
    recording.browserSession === (await browserSession());
  if (isOurs) return { status: recording.status, options };
  return { status: parts.isMeasuring(sender.tabId) ? 'paused' : 'idle', options };
}

async function takesPictures({ store }: FrameParts): Promise<boolean> {
  const recording = await store.recording();
  return recording?.status === 'recording' && recording.options.pictures;
}
