import { browser } from './browser';
import type { FrameChannel, StatusMessage } from './messages';

/** The browser's own messaging. */
export function createFrameChannel(): FrameChannel {
  return {
    send: (message) => browser.runtime.sendMessage(message),
    onStatus(listener) {
      const receive = (message: unknown) => {
        if (isStatusMessage(message)) listener(message);
        return undefined;
      };
      browser.runtime.onMessage.addListener(receive);
      return () => browser.runtime.onMessage.removeListener(receive);
    },
    isOrphaned() {
      try {
        return !browser.runtime.id;
      } catch {
        return true;
      }
    },
  };
}

const STATUSES: readonly unknown[] = ['idle', 'recording', 'paused'];

function isStatusMessage(message: unknown): message is StatusMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'recording/status' &&
    'status' in message &&
    STATUSES.includes(message.status)
  );
}
