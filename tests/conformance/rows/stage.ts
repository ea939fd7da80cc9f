import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { DEFAULT_RECORDING_OPTIONS, type RecordingOptions } from '@/core/recording/recording';
import type { Screenshot, ScreenshotOmission } from '@/core/sop/model';
import type { Signal } from '@/core/sop/step-kind';
import type { Place } from '@/core/sop/target';
import { type PageReply, type Pages, servePages } from '../../e2e/page-server';
import { openSession, type RecordingSession } from '../../e2e/recording-session';
import type { BrowserName } from '../../harness/find-browser';
import { readDatabase } from './read-database';

declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
};

/** What of a stored step a row may be held to. */
export interface Told {
  readonly number: number;
  readonly kind: string;
  readonly text: string;
  readonly name: string | undefined;
  readonly context: Place[] | undefined;
  readonly frame: string[] | undefined;
  readonly disabled: boolean;
  readonly value: string | null;
  readonly signals: Signal[];
  readonly pictures: Screenshot[];
  readonly omitted: ScreenshotOmission | null;
  readonly pageUrl: string;
}

export interface Played {
  readonly steps: Told[];
  readonly texts: string[];
  /** Everything that is stored, of every recording so far, as one JSON text; pictures left out. */
  readonly stored: string;
}

/** What a row's technician works with. */
export interface Scene {
  /** The tab, at the row's page. */
  readonly page: Page;
  readonly session: RecordingSession;
  /** Address of one of the row's pages. */
  url(path?: string): string;
  /** The same on the other origin. */
  otherUrl(path?: string): string;
  steps(): Promise<Told[]>;
  texts(): Promise<string[]>;
}

export interface PlayOptions extends Partial<RecordingOptions> {
  /** What was done before Record was pressed. */
  readonly before?: (scene: Scene) => Promise<unknown>;
}

/** One browser for the rows of a file; each row is a recording of its own. */
export interface Stage {
  session(): RecordingSession;
  /**
   * Opens a page, records what is done in it and returns what was stored.
   * @param pages one page, or pages by path relative to the row's address; the first is opened. `{here}` and
   *   `{other}` in them stand for the row's address on the two origins.
   */
  play(
    pages: string | Pages,
    act: (scene: Scene) => Promise<unknown>,
    options?: PlayOptions,
  ): Promise<Played>;
}

const BROWSER = (process.env.SOPWRIGHT_BROWSER ?? 'chromium') as BrowserName;

/** Call at the top of a test file: opens the browser before its tests and closes it after them. */
export function openStage(): Stage {
  const served: Pages = {};
  let server: Awaited<ReturnType<typeof servePages>>;
  let session: RecordingSession;
  let serial = 0;

  beforeAll(async () => {
    server = await servePages(served);
    session = await openSession({ browser: BROWSER });
    // access is asked for and given once, as in the popup
    served['/'] = '<title>Start</title>';
    await session.page.goto(server.origin);
    await session.record();
    // the browser tells of the grant as well, which may start it a second time
    await session.control.quiet();
    await session.stop();
    session.page.setDefaultTimeout(8_000);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const toldSteps = async () => (await session.steps()).map(told);

  async function play(
    pages: string | Pages,
    act: (scene: Scene) => Promise<unknown>,
    { before, ...options }: PlayOptions = {},
  ): Promise<Played> {
    serial += 1;
    const here = `${server.origin}/${serial}`;
    const other = `${server.otherOrigin}/${serial}`;
    const set: Pages = typeof pages === 'string' ? { '': pages } : pages;
    for (const [path, page] of Object.entries(set)) {
      served[`/${serial}/${path}`] = placed(page, (text) =>
        text.replaceAll('{here}', here).replaceAll('{other}', other),
      );
    }
    const { page, control } = session;
    const scene: Scene = {
      page,
      session,
      url: (path = '') => `${here}/${path}`,
      otherUrl: (path = '') => `${other}/${path}`,
      steps: toldSteps,
      texts: async () => (await toldSteps()).map(({ text }) => text),
    };
    await page.bringToFront();
    await page.goto(`${here}/${Object.keys(set)[0]}`);
    await before?.(scene);
    await control.send({
      type: 'recording/start',
      scope: 'all',
      sopId: null,
      tabId: await frontTab(session),
      options: { ...DEFAULT_RECORDING_OPTIONS, pictures: false, ...options },
    });
    try {
      await act(scene);
      const steps = await toldSteps();
      const stored = JSON.stringify(await readDatabase(session));
      return { steps, texts: steps.map(({ text }) => text), stored };
    } finally {
      await session.stop();
      for (const opened of await session.handle.browser.pages()) {
        if (opened !== page && opened.url().startsWith('http')) await opened.close();
      }
    }
  }

  return { session: () => session, play };
}

function told(step: Awaited<ReturnType<RecordingSession['steps']>>[number]): Told {
  return {
    number: step.number,
    kind: step.kind,
    text: step.text,
    name: step.target?.name,
    context: step.target?.context,
    frame: step.target?.frame,
    disabled: step.target?.disabled ?? false,
    value: step.value,
    signals: step.signals,
    pictures: step.screenshots,
    omitted: step.screenshotOmitted,
    pageUrl: step.page?.url ?? '',
  };
}

function placed(page: string | PageReply, place: (text: string) => string): string | PageReply {
  if (typeof page === 'string') return place(page);
  const headers = Object.entries(page.headers ?? {}).map(([name, value]) => [name, place(value)]);
  return { ...page, body: place(page.body ?? ''), headers: Object.fromEntries(headers) };
}

async function frontTab({ handle }: RecordingSession): Promise<number> {
  const worker = await handle.worker();
  const [tab] = await worker.evaluate(() =>
    chrome.tabs.query({ active: true, lastFocusedWindow: true }),
  );
  if (tab?.id === undefined) throw new Error('No tab is in front.');
  return tab.id;
}
