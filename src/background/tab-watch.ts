import { recall, remember } from '@/platform/session';
import { type TabEvents, type TabFacts, tabOf } from '@/platform/tabs';
import type { RecorderStore } from '@/storage/recorder-store';
import { type ActionIntake, browserAction, tabMemory } from './action-intake';
import { clean, redactPage } from './redact-action';
import type { Shutter } from './shutter/shutter';

/** A tab that another opened is shown at once: that is the action's doing, not a switch (ms). */
const OPENING_MS = 3_000;
/** After a tab is closed the browser shows another by itself (ms). */
const CLOSING_MS = 1_000;

/** Turns what the technician does with tabs into actions. */
export class TabWatch implements TabEvents {
  constructor(
    private readonly intake: ActionIntake,
    private readonly store: RecorderStore,
    private readonly shutter: Pick<Shutter, 'forget' | 'settled'>,
  ) {}

  /** What is noted of one event must be there when the next is looked at: a tab is shown right after it opens. */
  private turn: Promise<unknown> = Promise.resolve();

  opened(tab: TabFacts): void {
    this.inTurn(() => this.noteOpened(tab));
  }

  shown(tabId: number): void {
    const at = Date.now();
    this.inTurn(() => this.noteShown(tabId, at));
  }

  loaded(tab: TabFacts): void {
    const at = Date.now();
    this.inTurn(() => this.noteLoaded(tab, at));
  }

  closed(tabId: number, windowClosing: boolean): void {
    this.shutter.forget(tabId);
    const at = Date.now();
    if (!windowClosing) this.inTurn(() => this.noteClosed(tabId, at));
  }

  private inTurn(note: () => Promise<void>): void {
    this.turn = this.turn.then(note, note);
  }

  private async noteOpened(tab: TabFacts): Promise<void> {
    if (tab.own || !(await this.isRecording())) return;
    await remember(`tab:${tab.id}`, {
      ...(await tabMemory(tab.id)),
      openedAt: tab.openedBy === null ? null : Date.now(),
    });
  }

  private async noteShown(tabId: number, at: number): Promise<void> {
    const recording = await this.store.recording();
    const tab = await tabOf(tabId);
    if (!tab || tab.own || recording?.status !== 'recording' || recording.tabId === tabId) return;
    // out of sight it could not be pictured, however long it has been at rest
    if (recording.options.pictures) this.shutter.settled(tabId);
    const { openedAt } = await tabMemory(tabId);
    await this.store.changeRecording((now) => ({ ...now, tabId }));
    if (openedAt !== null && at - openedAt < OPENING_MS) return;
    const { closedAt } = await closing();
    if (at - closedAt < CLOSING_MS) return;
    const page = redactPage({ title: tab.title ?? '', url: tab.url ?? '' });
    if (isEmptyTab(tab.url)) return;
    if (!/^https?:|^file:/.test(tab.url ?? '')) {
      const detail = 'Work went on in a tab that the recorder is not allowed to see.';
      await this.intake.fromBrowser(
        {
          ...browserAction('gap', at, { title: '', url: '' }),
          detail,
        },
        null,
      );
      return;
    }
    await this.intake.fromBrowser(browserAction('switch-tab', at, page), tabId);
  }

  /** A recording of one site says where it was led away from that site, once for each time. */
  private async noteLoaded(tab: TabFacts, at: number): Promise<void> {
    const recording = await this.store.recording();
    if (recording?.status !== 'recording' || recording.scope !== 'site') return;
    if (tab.own || tab.id !== recording.tabId) return;
    const isAway = tab.url === undefined;
    const wasAway = (await recall(`away:${tab.id}`)) === true;
    if (isAway === wasAway) return;
    await remember(`away:${tab.id}`, isAway);
    if (!isAway) return;
    const detail = 'Work went on on a site that this recording has no access to.';
    await this.intake.fromBrowser(
      { ...browserAction('gap', at, { title: '', url: '' }), detail },
      null,
    );
  }

  private async noteClosed(tabId: number, at: number): Promise<void> {
    const recording = await this.store.recording();
    if (recording?.status !== 'recording' || recording.tabId !== tabId) return;
    await remember('closing', { closedAt: at });
    const { title } = await tabMemory(tabId);
    await this.intake.fromBrowser(
      browserAction('close-tab', at, { title: clean(title), url: '' }),
      null,
    );
  }

  private async isRecording(): Promise<boolean> {
    return (await this.store.recording())?.status === 'recording';
  }
}

async function closing(): Promise<{ closedAt: number }> {
  return { closedAt: 0, ...((await recall('closing')) as object | null) };
}

function isEmptyTab(url: string | undefined): boolean {
  return (
    url === undefined ||
    url === '' ||
    /^(about:blank|about:home|chrome:\/\/newtab|edge:\/\/newtab|about:newtab)/.test(url)
  );
}
