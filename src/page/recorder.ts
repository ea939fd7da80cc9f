import type { RecordingStatus } from '@/core/recording/recording';
import {
  type FrameChannel,
  type FrameReport,
  type HelloReply,
  RECORDER_HANDLE,
  type RecorderHandle,
} from '@/platform/messages';
import { createDocumentIdentity } from './document-identity';
import { framePath } from './frame-path';
import { type Measuring, startMeasuring } from './measuring';
import { createOutbox } from './outbox';
import { type RecordingSession, startSession } from './recording-session';
import type { PageRedactor, TargetNamer } from './seams';
import type { ShadowRootOf } from './shadow-roots';

export interface RecorderDeps {
  namer: TargetNamer;
  redactor: PageRedactor;
  channel: FrameChannel;
  /** Default: open shadow roots only. */
  shadowRootOf?: ShadowRootOf;
  /** Told of errors that must not reach the page; for tests. */
  failed?: (error: unknown) => void;
}

/** The recorder of one frame. */
export interface Recorder extends RecorderHandle {
  /** Leaves the page as if it had never been there. */
  stop(): void;
  /** True when it belongs to an extension that was reloaded or removed. */
  isOrphaned(): boolean;
}

const HELLO_RETRIES_MS = [50, 100, 200, 400, 800, 1_600, 3_200];

/**
 * Starts recording this frame, as far as the background wants it: asks, and until the answer comes keeps
 * what is done. Once in a document: a second start returns the first recorder.
 */
export function startRecorder(deps: RecorderDeps): Recorder {
  const world = globalThis as { [RECORDER_HANDLE]?: Recorder };
  const running = world[RECORDER_HANDLE];
  if (running && !running.isOrphaned()) return running;
  running?.stop();
  const recorder = createRecorder(deps, () => {
    if (world[RECORDER_HANDLE] === recorder) delete world[RECORDER_HANDLE];
  });
  world[RECORDER_HANDLE] = recorder;
  return recorder;
}

function createRecorder(deps: RecorderDeps, gone: () => void): Recorder {
  const { channel } = deps;
  const identity = createDocumentIdentity();
  const outbox = createOutbox(channel, stop);
  const life = new AbortController();
  const { failed = () => {}, shadowRootOf = (element: Element) => element.shadowRoot } = deps;
  let session: RecordingSession | null = null;
  /** Measures for a picture that is taken while nothing is recorded. */
  let bystander: Measuring | null = null;
  let isConfirmed = false;
  /** Counts what the background said, so that an older answer doesn't undo a newer word. */
  let words = 0;

  function apply(status: RecordingStatus): void {
    if (life.signal.aborted) return;
    words += 1;
    if (status === 'recording') {
      bystander?.end();
      bystander = null;
      isConfirmed = true;
      session ??= begin();
      outbox.release();
      return;
    }
    if (status === 'paused') end();
    else stop();
    // what was done before anybody said "recording" is nobody's business
    if (!isConfirmed) outbox.drop();
  }

  function begin(): RecordingSession {
    return startSession({ ...deps, failed, shadowRootOf, identity, outbox, reopened });
  }

  function reopened(): void {
    listenForReturn();
    end();
    session = begin();
  }

  function end(): void {
    session?.end();
    session = null;
    bystander?.end();
    bystander = null;
  }

  function stop(): void {
    if (life.signal.aborted) return;
    life.abort();
    stopListening();
    end();
    gone();
  }

  /** A page kept in the back/forward cache has missed what was said meanwhile. */
  function returned(event: PageTransitionEvent): void {
    outbox.leaving(false);
    if (!event.persisted) return;
    session?.restored();
    void hello();
  }

  function listenForReturn(): void {
    const options = { capture: true, signal: life.signal };
    window.addEventListener('pageshow', returned, options);
    window.addEventListener('pagehide', () => outbox.leaving(true), options);
  }

  async function hello(): Promise<void> {
    const asked = words;
    for (const wait of [0, ...HELLO_RETRIES_MS]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (life.signal.aborted || words !== asked) return;
      const status = await ask();
      if (words !== asked) return;
      if (status) {
        apply(status);
        return;
      }
    }
    stop();
    outbox.drop();
  }

  async function ask(): Promise<RecordingStatus | null> {
    try {
      const hail = {
        type: 'frame/hello',
        framePath: framePath(),
        document: identity.token,
      } as const;
      const reply = (await channel.send(hail)) as Partial<HelloReply> | undefined;
      return reply?.status ?? null;
    } catch {
      return null;
    }
  }

  const stopListening = channel.onStatus((message) => apply(message.status));
  listenForReturn();
  outbox.hold();
  session = begin();
  void hello();

  return {
    stop,
    isOrphaned: channel.isOrphaned,
    measure: async (): Promise<FrameReport> => {
      if (session) return session.measure();
      bystander ??= startMeasuring(deps.redactor, identity, shadowRootOf);
      return bystander.measure();
    },
  };
}
