import type { Page } from 'puppeteer-core';
import type { Step } from '@/core/sop/model';
import { ExtensionControl } from '../harness/control-extension';
import { type ExtensionBrowser, type LaunchOptions, launch } from '../harness/launch';
import { startRecording } from '../harness/start-recording';

/** A browser with the built extension, and what tests ask of it again and again. */
export interface RecordingSession {
  readonly handle: ExtensionBrowser;
  readonly control: ExtensionControl;
  readonly page: Page;
  /** Presses Record in the real popup over this page. */
  record(scope?: 'all' | 'site', page?: Page): Promise<void>;
  /** The steps of the current SOP, once everything that is on its way is stored. */
  steps(): Promise<Step[]>;
  texts(): Promise<string[]>;
  /** Text on the toolbar icon. */
  badge(): Promise<string>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

declare const chrome: { action: { getBadgeText(details: object): Promise<string> } };

export async function openSession(options: LaunchOptions = {}): Promise<RecordingSession> {
  const handle = await launch(options);
  const control = await ExtensionControl.open(handle);
  const steps = async () => {
    await control.quiet();
    const { sopId } = await control.state();
    if (sopId === null) return [];
    const document = await control.document(sopId);
    return document.sections.flatMap((section) => section.steps);
  };
  return {
    handle,
    control,
    page: handle.page,
    record: async (scope = 'all', page = handle.page) => {
      await startRecording(handle, control, page, { scope });
    },
    steps,
    texts: async () => (await steps()).map((step) => step.text),
    badge: async () => (await handle.worker()).evaluate(() => chrome.action.getBadgeText({})),
    stop: async () => {
      if ((await control.state()).status === 'idle') return;
      await control.send({ type: 'recording/stop' });
    },
    close: () => handle.close(),
  };
}
