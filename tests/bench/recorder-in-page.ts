import { type Recorder, startRecorder } from '@/page/recorder';
import { createPageRedactor } from '@/page/redaction/create-page-redactor';
import { createTargetNamer } from '@/page/target/target-namer';
import { ACKNOWLEDGED, type FrameChannel } from '@/platform/messages';

/** The recorder in a page, with a clock around everything of it that the page has to wait for. */

/** ms of all handlers of one event, in order. */
export const events: { type: string; ms: number }[] = [];
/** ms of what runs after events: timers and mutation observers. */
export const tasks: number[] = [];
/** Reported actions by kind, to see that the input has arrived. */
export const actions: string[] = [];

let recorder: Recorder | null = null;

const channel: FrameChannel = {
  async send(message) {
    // the browser's own channel writes the message down before it returns
    JSON.stringify(message);
    if (message.type === 'frame/action') actions.push(message.action.kind);
    return message.type === 'frame/hello' ? { status: 'recording' } : ACKNOWLEDGED;
  },
  onStatus: () => () => {},
  isOrphaned: () => false,
};

/** Only the recorder may start listening to the window after this. */
export function start(): void {
  putClockAround();
  recorder = startRecorder({
    namer: createTargetNamer(document),
    redactor: createPageRedactor(document),
    channel,
  });
}

/** ms of one measurement of the frame, the scan for sensitive places included. */
export async function measure(): Promise<number> {
  const began = performance.now();
  const report = await recorder?.measure();
  if (!report || report.scanFailed) throw new Error('The page was not measured.');
  return performance.now() - began;
}

export function forget(): void {
  events.length = 0;
  tasks.length = 0;
  actions.length = 0;
}

function putClockAround(): void {
  const heard = new WeakMap<Event, { type: string; ms: number }>();
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type: string, listener: unknown, options?: AddEventListenerOptions) =>
    listen(
      type,
      (event) => {
        const began = performance.now();
        (listener as (event: Event) => void)(event);
        const ms = performance.now() - began;
        const entry = heard.get(event);
        if (entry) entry.ms += ms;
        else {
          const first = { type: event.type, ms };
          heard.set(event, first);
          events.push(first);
        }
      },
      options,
    );
  const timed = <A extends unknown[]>(run: (...args: A) => void) => {
    return (...args: A) => {
      const began = performance.now();
      run(...args);
      tasks.push(performance.now() - began);
    };
  };
  const { setTimeout, MutationObserver } = globalThis;
  globalThis.setTimeout = ((run: (...args: unknown[]) => void, ...rest: unknown[]) =>
    Reflect.apply(setTimeout, globalThis, [timed(run), ...rest])) as typeof setTimeout;
  globalThis.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(timed(callback));
    }
  };
}
