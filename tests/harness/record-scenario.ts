import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { RecordingOptions } from '@/core/recording/recording';
import type { SopDocument, Step } from '@/core/sop/model';
import { ExtensionControl } from './control-extension';
import { EXPORT_FORMATS, type ExportFormat, exportPackages } from './export-packages';
import { type ExtensionBrowser, type LaunchOptions, launch } from './launch';
import { DEFAULT_PACE_MS, pace } from './pace';
import type { Scenario } from './scenario';
import { startRecording } from './start-recording';
import { type TraceLine, traceOf } from './trace';
import { waitUntil } from './wait-until';

export interface RecordOptions extends LaunchOptions {
  readonly scenario: Scenario;
  /** Folder for the packages. Default: nothing is exported. */
  readonly out?: string;
  /** Default: all. */
  readonly formats?: readonly ExportFormat[];
  /** Grant and record only the first page's site; the recording then begins on that page. Default: all sites. */
  readonly siteOnly?: boolean;
  /** File for one JSON line a step. */
  readonly trace?: string;
  /** A package (`.sop.zip`) to append to. */
  readonly sop?: string;
  /** Rest before each press and each burst of typing, in ms. Default: `DEFAULT_PACE_MS`. */
  readonly slowMo?: number;
  /** Record in this browser and leave it open, instead of starting one. */
  readonly handle?: ExtensionBrowser;
}

export interface RecordResult {
  readonly sopId: string;
  readonly document: SopDocument;
  readonly steps: readonly Step[];
  readonly trace: readonly TraceLine[];
  /** Paths of the packages written. */
  readonly files: readonly string[];
  /** What the scenario threw, if it did; the steps until then are recorded and exported all the same. */
  readonly scenarioError: Error | null;
}

/**
 * Records a scenario with the real extension in a real browser, and exports it.
 * @throws Error with one sentence when there is no browser, the recording does not start or an export fails
 */
export async function recordScenario(options: RecordOptions): Promise<RecordResult> {
  const handle = options.handle ?? (await launch(options));
  try {
    const control = await ExtensionControl.open(handle);
    try {
      return await recordWith(handle, control, options);
    } finally {
      await control.close().catch(() => undefined); // the browser may be gone
    }
  } finally {
    if (!options.handle) await handle.close();
  }
}

async function recordWith(
  handle: ExtensionBrowser,
  control: ExtensionControl,
  options: RecordOptions,
): Promise<RecordResult> {
  const { scenario } = options;
  if (handle.page.url() !== 'about:blank') await handle.page.goto('about:blank');
  const sopId = options.sop ? await importPackage(handle, control, options.sop) : undefined;
  const scenarioError = await runRecorded(handle, control, options, sopId);

  const state = await control.state();
  const recordedInto = sopId ?? state.sopId;
  if (state.status !== 'idle') {
    await control.quiet();
    await control.send({ type: 'recording/stop' });
    await waitUntil('the recording to stop', async () => (await control.state()).status === 'idle');
  }
  if (!recordedInto) {
    throw scenarioError ?? new Error('The scenario opened no page, so nothing was recorded.');
  }
  await control.quiet();
  if (scenario.title) {
    const command = { type: 'set-fields', fields: { title: scenario.title } } as const;
    await control.send({ type: 'sop/edit', sopId: recordedInto, command });
  }

  const document = await control.document(recordedInto);
  const trace = traceOf(document, await control.rows());
  if (options.trace) {
    const lines = trace.map((line) => `${JSON.stringify(line)}\n`);
    await writeFile(options.trace, lines.join(''));
  }
  const files = options.out
    ? await exportPackages(handle, recordedInto, options.formats ?? EXPORT_FORMATS, options.out)
    : [];
  return { sopId: recordedInto, document, steps: stepsOf(document), trace, files, scenarioError };
}

/** Runs the scenario while it is being recorded; what it throws is returned. */
async function runRecorded(
  handle: ExtensionBrowser,
  control: ExtensionControl,
  options: RecordOptions,
  sopId: string | undefined,
): Promise<Error | null> {
  const { page, browser } = handle;
  const recordingOptions = options.scenario.options as Partial<RecordingOptions> | undefined;
  const start = async (scope: 'all' | 'site') => {
    const state = await startRecording(handle, control, page, {
      scope,
      sopId,
      options: recordingOptions,
    });
    return state.sopId;
  };
  pace(browser, page, options.slowMo ?? DEFAULT_PACE_MS);
  let recording: string | null = null;
  if (options.siteOnly) {
    // there is no site before the first page: the recording begins when it is there
    afterFirstPage(page, async () => {
      recording = await start('site');
    });
  } else recording = await start('all');

  const recorder = {
    pause: () => control.send<void>({ type: 'recording/pause' }),
    resume: () => control.send<void>({ type: 'recording/resume' }),
    steps: async () => (recording ? stepsOf(await control.document(recording)) : []),
  };
  try {
    await options.scenario.default({ page, browser, recorder });
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function afterFirstPage(page: Page, task: () => Promise<void>): void {
  const goto = page.goto.bind(page);
  page.goto = async (...args: Parameters<Page['goto']>) => {
    const response = await goto(...args);
    page.goto = goto;
    await task();
    return response;
  };
}

/** Imports a package through the library's own file field. */
async function importPackage(
  handle: ExtensionBrowser,
  control: ExtensionControl,
  file: string,
): Promise<string> {
  const known = new Set((await control.rows()).sops.map((sop) => sop.id));
  const library = await handle.openExtensionPage('editor.html#/');
  try {
    const field = await library.waitForSelector('input[data-testid="import-file"]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(resolve(file));
    const imported = await waitUntil(`${file} to be imported`, async () => {
      const problem = await library.$('[data-testid="import-problem"]');
      if (problem) throw new Error(await problem.evaluate((node) => node.textContent ?? ''));
      return (await control.rows()).sops.find((sop) => !known.has(sop.id));
    });
    return imported.id;
  } finally {
    await library.close();
    await handle.page.bringToFront();
  }
}

function stepsOf(document: SopDocument): Step[] {
  return document.sections.flatMap((section) => section.steps);
}
