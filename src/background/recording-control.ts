import { suggestTitle } from '@/core/recording/captions/suggest-title';
import type { Recording, RecordingStatus } from '@/core/recording/recording';
import { hasHosts, hostsFor, returnHosts } from '@/platform/host-access';
import type { RecordingState, StartRequest } from '@/platform/messages';
import { whyNotRecordable } from '@/platform/recordable-page';
import {
  broadcastStatus,
  injectIntoOpenTabs,
  registerRecorder,
  unregisterRecorder,
} from '@/platform/recorder-scripts';
import { browserSession, problem, recall, remember, setProblem } from '@/platform/session';
import { tabOf } from '@/platform/tabs';
import type { EditStore } from '@/storage/edit-store';
import type { RecorderStore } from '@/storage/recorder-store';
import type { SopStore } from '@/storage/sop-store';
import { storageSentence } from '@/storage/storage-error';
import { showState } from './state-badge';

const UNTITLED = 'Untitled SOP';
/** A wish to record is good for so long, while the browser's prompt is open (ms). */
const INTENT_MS = 120_000;

/** What can be said while the storage can't be read. */
const NO_STATE: RecordingState = {
  status: 'idle',
  sopId: null,
  steps: 0,
  scope: null,
  hosts: [],
  interrupted: false,
  problem: null,
};

/** Something that can't be done, in a sentence for the person. */
export class Refused extends Error {
  override name = 'Refused';
}

interface ControlParts {
  store: RecorderStore;
  sops: SopStore;
  edits: EditStore;
}

/** Starts, pauses and stops the one recording. What it decides is in the database before anything acts on it. */
export class RecordingControl {
  constructor(private readonly parts: ControlParts) {}

  async state(): Promise<RecordingState> {
    try {
      return await this.storedState();
    } catch (error) {
      const sentence = storageSentence(error);
      if (sentence === null) throw error;
      return { ...NO_STATE, problem: sentence };
    }
  }

  private async storedState(): Promise<RecordingState> {
    const recording = await this.parts.store.recording();
    const live = recording !== null && recording.status !== 'idle';
    return {
      status: recording?.status ?? 'idle',
      sopId: recording?.sopId ?? null,
      steps: recording ? await this.parts.store.countSteps(recording.sopId) : 0,
      scope: recording?.scope ?? null,
      hosts: recording?.hosts ?? [],
      interrupted: live && recording.browserSession !== (await browserSession()),
      problem: await problem(),
    };
  }

  /** Remembers what the technician wants while the permission prompt, which may close the popup, is open. */
  async intend(request: StartRequest): Promise<void> {
    await remember('intent', { request, at: Date.now() });
  }

  /** The wish is not granted. */
  async forgetIntent(): Promise<void> {
    await remember('intent', null);
  }

  /** Starts what was wished for, once access was granted; nothing when the wish was met or taken back meanwhile. */
  async startIntended(): Promise<void> {
    await oneAtATime(async () => {
      const stored = (await recall('intent')) as { request: StartRequest; at: number } | null;
      if (stored && Date.now() - stored.at <= INTENT_MS) await this.startOnce(stored.request);
    });
  }

  /**
   * @throws Refused when access is missing or another recording is running
   */
  start(request: StartRequest): Promise<RecordingState> {
    return oneAtATime(() => this.startOnce(request));
  }

  private async startOnce(request: StartRequest): Promise<RecordingState> {
    await remember('intent', null);
    const current = await this.parts.store.recording();
    if (current && current.status !== 'idle') return this.state();
    const tab = await tabOf(request.tabId);
    const hosts = this.hostsOf(request, tab?.url);
    if (!(await hasHosts(hosts))) {
      throw new Refused(
        'SOPwright has no access to this site, so it can’t see what you do there. Press Record again and allow it; it is used only while recording.',
      );
    }
    const { sopId, sectionId } = await this.document(request.sopId);
    await setProblem(null);
    await this.parts.store.setRecording({
      id: crypto.randomUUID(),
      status: 'recording',
      scope: request.scope,
      hosts,
      sopId,
      sectionId,
      tabId: request.tabId,
      startedAt: Date.now(),
      pausedAt: null,
      browserSession: await browserSession(),
      options: request.options,
    });
    await this.spread(hosts);
    return this.shown();
  }

  async pause(): Promise<RecordingState> {
    await this.become('paused');
    return this.shown();
  }

  async resume(): Promise<RecordingState> {
    await this.become('recording');
    return this.shown();
  }

  /** Takes the recorder out of every page, gives access back if wished, and names the SOP. */
  async stop(): Promise<RecordingState> {
    const recording = await this.become('idle');
    if (recording) {
      await unregisterRecorder();
      await broadcastStatus('idle');
      if (recording.options.returnAccess) await returnHosts(recording.hosts);
      await this.nameDocument(recording.sopId);
    }
    return this.shown();
  }

  /** Goes on with a recording that a restart of the browser cut off. */
  async goOn(): Promise<RecordingState> {
    const recording = await this.parts.store.recording();
    if (!recording || recording.status === 'idle') return this.state();
    if (!(await hasHosts(recording.hosts))) {
      throw new Refused(
        'Access to the recorded site was taken away meanwhile. Finish this recording, then press Record to add more steps.',
      );
    }
    const session = await browserSession();
    await this.parts.store.changeRecording((now) => ({ ...now, browserSession: session }));
    await this.spread(recording.hosts);
    return this.shown();
  }

  /** Shows the state on the toolbar icon and returns it. */
  async shown(): Promise<RecordingState> {
    const state = await this.state();
    await showState(state);
    return state;
  }

  private hostsOf(request: StartRequest, url: string | undefined): string[] {
    if (request.scope === 'all') return hostsFor('all', '');
    const reason = whyNotRecordable(url);
    if (reason !== null || !url) {
      throw new Refused(reason ?? 'Open the console that you want to record, then press Record.');
    }
    return hostsFor('site', url);
  }

  private async spread(hosts: string[]): Promise<void> {
    await registerRecorder(hosts);
    await injectIntoOpenTabs(hosts);
    const recording = await this.parts.store.recording();
    if (recording) await broadcastStatus(recording.status);
  }

  private async become(status: RecordingStatus): Promise<Recording | null> {
    const at = Date.now();
    const before = await this.parts.store.changeRecording((recording) => {
      if (recording.status === 'idle' || recording.status === status) return null;
      const pausedAt = status === 'recording' ? null : (recording.pausedAt ?? at);
      return { ...recording, status, pausedAt };
    });
    if (before && status !== 'idle') await broadcastStatus(status);
    return before;
  }

  private async document(sopId: string | null): Promise<{ sopId: string; sectionId: string }> {
    const view = sopId === null ? null : await this.parts.sops.loadView(sopId);
    const section = view?.sections.at(-1);
    if (view && section) return { sopId: view.sop.id, sectionId: section.id };
    return this.parts.sops.createSop(UNTITLED);
  }

  private async nameDocument(sopId: string): Promise<void> {
    const sop = await this.parts.sops.loadSop(sopId);
    if (!sop || sop.title !== UNTITLED) return;
    const title = suggestTitle(sop.sections.flatMap((section) => section.steps));
    if (title !== '') {
      await this.parts.edits.apply(sopId, { type: 'set-fields', fields: { title } });
    }
  }
}

/** Granting access and the popup both ask to start, at the same time; the second finds it started. */
function oneAtATime<T>(start: () => Promise<T>): Promise<T> {
  return navigator.locks.request('sopwright-start', start);
}
