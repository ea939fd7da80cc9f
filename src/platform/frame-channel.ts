import { frameBrowser } from './frame-browser';
import type { FrameChannel, StatusMessage } from './messages';

/** The browser's own messaging. */
export function createFrameChannel(): FrameChannel {
  const { runtime } = frameBrowser();
  return {
    async send(message) {
      return runtime?.sendMessage(message);
    },
    onStatus(listener) {
      const receive = (message: unknown) => {
        if (isStatusMessage(message)) listener(message);
      };
      runtime?.onMessage.addListener(receive);
      return () => {
        try {
          runtime?.onMessage.removeListener(receive);
        } catch {
          // the extension has gone, and its listeners with it
        }
      };
    },
    isOrphaned() {
      try {
        return !runtime?.id;
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
