import type { Action, PageInfo } from '@/core/recording/action';
import { meaningOf } from '@/core/recording/arrival';
import type { Recording } from '@/core/recording/recording';
import type { Signal } from '@/core/sop/step-kind';
import type { FrameSender } from '@/platform/message-door';
import type { Arrival } from '@/platform/messages';
import { problem, recall, remember, setProblem } from '@/platform/session';
import type { RecorderStore } from '@/storage/recorder-store';
import { storageSentence } from '@/storage/storage-error';
import type { FrameNames } from './frame-names';
import { clean, redactAction, redactPage } from './redact-action';
import type { StepPictures } from './step-pictures';
import { STEP_RULES } from './step-rules';

/** After Stop or Pause, frames still hand in what was under the hand at that moment (ms). */
const HAND_IN_MS = 10_000;

/** A page's clock of its beginning and the clock of an action before may differ by this (ms). */
const CLOCKS_APART_MS = 50;

interface IntakeParts {
  store: RecorderStore;
  pictures: StepPictures;
  frames: FrameNames;
  /** Called after the number of steps may have changed. */
  changed(): Promise<void>;
}

/** Takes what frames and tabs report, decides whether it counts, and stores it. */
export class ActionIntake {
  constructor(private readonly parts: IntakeParts) {}

  /**
   * Stores an action of a frame. Resolves when it is on disk (or does not count); rejects when there is no room,
   * so that the frame keeps it and asks again.
   */
  async fromFrame(action: Action, sender: FrameSender): Promise<void> {
    await this.telling(async () => {
      const recording = await this.acceptingAt(action.at);
      if (!recording) return;
      const named = await this.parts.frames.name(action, sender.tabId);
      const { heading } = await tabMemory(sender.tabId);
      await this.storeWithPicture(recording, named, heading, sender);
    });
  }

  /**
   * Stores something that was done with the browser itself, at no frame's report.
   * @param tabId the tab to picture as it is afterwards; null when there is nothing to see
   */
  async fromBrowser(action: Action, tabId: number | null, heading = ''): Promise<void> {
    const place = tabId === null ? null : { tabId, frameId: 0 };
    await this.telling(async () => {
      const recording = await this.acceptingAt(action.at);
      if (recording) await this.storeWithPicture(recording, action, heading, place);
    }).catch((error: unknown) => {
      // the person was told; nobody is there who could report it again
      if (storageSentence(error) === null) throw error;
    });
  }

  /** Attaches a consequence to the action it belongs to. */
  async signal(at: number, actionId: string | null, signal: Signal): Promise<void> {
    const recording = await this.acceptingAt(at);
    if (!recording) return;
    const text = clean(signal.text);
    if (text === '') return;
    await this.parts.store.storeSignal(
      recording.sopId,
      { at, actionId },
      { kind: signal.kind, text },
      STEP_RULES,
    );
  }

  /** What is remembered of one page must be there when the next that opens is judged. */
  private turn: Promise<void> = Promise.resolve();

  /** A page opened in a tab: a step of its own, or a consequence of the last one. */
  arrived(at: number, arrival: Arrival, sender: FrameSender): Promise<void> {
    const take = () => this.takeArrival(at, arrival, sender);
    this.turn = this.turn.then(take, take);
    return this.turn;
  }

  private async takeArrival(at: number, arrival: Arrival, sender: FrameSender): Promise<void> {
    const recording = await this.acceptingAt(at);
    // a page from before Record was pressed is no step, but what is done in it belongs to its heading
    if (!recording && (await this.parts.store.recording())?.status !== 'recording') return;
    const page = redactPage(arrival.page);
    const heading = clean(arrival.heading);
    const before = await tabMemory(sender.tabId);
    await remember(`tab:${sender.tabId}`, {
      ...before,
      historyIndex: arrival.historyIndex,
      arrivedAt: arrival.type === 'present' ? before.arrivedAt : at,
      title: page.title,
      heading,
    });
    if (!recording || arrival.type === 'present') return;
    const last = await this.parts.store.latestAction(recording.sopId, at + CLOCKS_APART_MS);
    const meaning = meaningOf(
      { type: arrival.type, at, historyIndex: arrival.historyIndex },
      last,
      { at: before.arrivedAt, historyIndex: before.historyIndex },
    );
    // A route that shows the same page under another address opened nothing, but the address is noted.
    const isRoute = arrival.type === 'same-document' || arrival.type === 'entered';
    const isSamePage = isRoute && before.heading === heading && before.title === page.title;
    const opened = (isSamePage ? '' : heading || page.title) || page.url;
    switch (meaning) {
      case 'nothing':
        return;
      case 'signal': {
        const isNewTab = before.openedAt !== null && at - before.openedAt < HAND_IN_MS;
        await this.signal(at, last?.id ?? null, {
          kind: isNewTab ? 'new-tab' : 'navigation',
          text: opened,
        });
        return;
      }
      default:
        if (!sender.active) return;
        await this.fromBrowser(browserAction(meaning, at, page), sender.tabId, heading);
    }
  }

  /** The answer to a report waits for the step, not for the picture. */
  private async storeWithPicture(
    recording: Recording,
    action: Action,
    heading: string,
    place: { tabId: number; frameId: number } | null,
  ): Promise<void> {
    const stepId = await this.store(recording, action, heading);
    if (stepId === null) return;
    const { pictures } = this.parts;
    if (!recording.options.pictures) await pictures.omit(stepId, 'turned-off');
    else if (place === null) await pictures.omit(stepId, 'not-a-page');
    else void pictures.take(recording.sopId, stepId, place, action);
  }

  private async store(
    recording: Recording,
    action: Action,
    heading: string,
  ): Promise<string | null> {
    const stored = await this.parts.store.storeAction(
      recording,
      redactAction(action),
      heading,
      STEP_RULES,
    );
    const hadProblem = (await problem()) !== null;
    if (hadProblem) await setProblem(null);
    if (stored?.isNew || hadProblem) await this.parts.changed();
    return stored?.isNew ? stored.stepId : null;
  }

  /** Tells the person, in the popup and on the badge, when there is no room to store something. */
  private async telling(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const sentence = storageSentence(error);
      if (sentence !== null) {
        await setProblem(sentence);
        await this.parts.changed();
      }
      throw error;
    }
  }

  /** The recording, if what happened at this time belongs to it. */
  private async acceptingAt(at: number): Promise<Recording | null> {
    const recording = await this.parts.store.recording();
    if (!recording) return null;
    if (recording.status === 'recording') return at >= recording.startedAt ? recording : null;
    const until = recording.pausedAt ?? 0;
    return at <= until && Date.now() - until < HAND_IN_MS ? recording : null;
  }
}

/** What is remembered of a tab while the browser runs. */
export interface TabMemory {
  historyIndex: number;
  /** Epoch ms when its page or route opened; 0 where unknown. */
  arrivedAt: number;
  title: string;
  /** Main heading of its page; empty when there is none. */
  heading: string;
  /** Epoch ms when it was opened by another tab; null when it was not. */
  openedAt: number | null;
}

export async function tabMemory(tabId: number): Promise<TabMemory> {
  const stored = await recall(`tab:${tabId}`);
  return {
    historyIndex: -1,
    arrivedAt: 0,
    title: '',
    heading: '',
    openedAt: null,
    ...(stored as Partial<TabMemory> | null),
  };
}

/** An action of the browser's own controls. */
export function browserAction(kind: Action['kind'], at: number, page: PageInfo): Action {
  return {
    id: `browser:${crypto.randomUUID()}`,
    kind,
    at,
    endedAt: at,
    targetKey: null,
    target: null,
    value: null,
    destination: null,
    page,
    press: null,
    framePath: [],
    open: false,
  };
}
