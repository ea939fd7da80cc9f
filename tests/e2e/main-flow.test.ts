import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SopDocument, Step } from '@/core/sop/model';
import { serveConsole } from '../consoles/serve';
import type { ExtensionContext } from '../harness/launch';
import { pace } from '../harness/pace';
import { loadScenario, type ScenarioRecorder } from '../harness/scenario';
import { waitUntil } from '../harness/wait-until';
import { openSession, type RecordingSession } from './recording-session';
import { Surface, stepSelector, textSelector } from './surface';

declare const chrome: {
  runtime: {
    getManifest(): Record<string, string[]> & {
      content_security_policy: { extension_pages: string };
    };
  };
};

const RESET_PASSWORD = fileURLToPath(
  new URL('../consoles/okta-like/reset-password.mjs', import.meta.url),
);
const NO_RECORDER: ScenarioRecorder = {
  pause: async () => undefined,
  resume: async () => undefined,
  steps: async () => [],
};

/**
 * The main job, through the real popup: record, tidy, export, read, import. One story told in parts: each test
 * goes on where the one before it ended.
 */
describe.each(['chromium', 'firefox'] as const)('from Record to the wiki, in %s', (browser) => {
  let session: RecordingSession;
  let okta: Awaited<ReturnType<typeof serveConsole>>;
  let folder: string;
  let popup: Surface;
  let sopId: string;
  const secrets: string[] = [];
  const files = new Map<string, string>();
  const spoken: string[] = [];

  beforeAll(async () => {
    [okta, folder] = await Promise.all([
      serveConsole('okta-like'),
      mkdtemp(join(tmpdir(), 'sopwright-flow-')),
    ]);
    process.env.SOPWRIGHT_CONSOLE_URL = okta.url;
    const args = browser === 'chromium' ? [`--log-net-log=${netLog()}`] : [];
    session = await openSession({ browser, args });
    await listen(await session.handle.worker());
  });
  afterAll(async () => {
    await session?.close();
    await okta?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const netLog = () => join(folder, 'net-log.json');
  /** Keeps what an extension page or the worker writes on its console. */
  const listen = async (context: ExtensionContext) => {
    const client = (context as { client?: CDPSession }).client;
    if (browser === 'firefox' || !client) return;
    await client.send('Runtime.enable');
    client.on('Runtime.consoleAPICalled', (event) => spoken.push(JSON.stringify(event.args)));
    client.on('Runtime.exceptionThrown', (event) => spoken.push(JSON.stringify(event)));
  };
  const stored = () => session.control.document(sopId);
  const storedTexts = async () =>
    (await stored()).sections.flatMap((section) => section.steps.map((step) => step.text));

  test('the list grows while the task is done, and Stop leaves the SOP open in the popup', async () => {
    const { page, handle, control } = session;
    await page.goto(okta.url);
    await session.record();
    const panel = new Surface(await handle.openHiddenPage('sidepanel.html'));
    pace(handle.browser, page, 800);
    await listen(panel.page);
    await panel.page.evaluate(countStepsAsTheyCome);
    const { default: resetPassword } = await loadScenario(RESET_PASSWORD);
    await resetPassword({ page, browser: handle.browser, recorder: NO_RECORDER });
    await control.quiet();
    const grown = await panel.page.evaluate(() => Reflect.get(window, 'grown') as number[]);
    expect(grown.length, `the list had ${grown} steps`).toBeGreaterThan(3);
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));

    secrets.push(...(await plantedSecrets(page)));
    expect(secrets).toHaveLength(1);
    popup = new Surface(await handle.popup(page));
    await listen(popup.page);
    const texts = await session.texts();
    await waitUntil('the popup to show every step', async () => {
      return (await popup.texts()).length === texts.length;
    });
    expect(await popup.texts()).toEqual(texts);
    expect(await panel.texts()).toEqual(texts);
    await popup.press('stop');
    await popup.page.waitForSelector('[data-testid="record"]');
    sopId = (await control.state()).sopId ?? '';
    expect((await control.state()).status).toBe('idle');
    expect(texts.slice(1)).toEqual([
      'Type [email] in "Search people"',
      'Click "More actions"',
      'Click "Reset password" in the "More actions" menu',
      'Choose "Create a temporary password" in "Method" in the "Reset password" dialog',
      'Click "Create temporary password" in the "Reset password" dialog',
      'Click "Copy temporary password" in the "Temporary password" dialog',
      'Click "Done" in the "Temporary password" dialog',
    ]);
    await panel.page.close();
  });

  test('everything is tidied in place, taken back and done again', async () => {
    const { page } = popup;
    const before = await stored();
    const texts = await storedTexts();
    const becomes = async (expected: string[]) => {
      await expect.poll(storedTexts).toEqual(expected);
      await expect.poll(() => popup.texts()).toEqual(expected);
    };

    await popup.retype('[data-testid="sop-title"]', 'Reset a password');
    texts[3] = 'Choose *Reset password* & wait';
    await popup.retype(textSelector(4), texts[3]);
    await becomes(texts);

    await popup.focusStep(3);
    await pressTogether(page, 'Alt', 'ArrowUp');
    await becomes(swapped(texts, 1, 2));
    await popup.dragStep(2, 3);
    await becomes(texts);

    await popup.focusStep(8);
    await page.keyboard.press('Delete');
    await becomes(texts.slice(0, 7));
    await popup.buttonSaying('Undo');
    await becomes(texts);

    await popup.focusStep(7);
    await pressTogether(page, 'Control', 'd');
    await becomes(texts.toSpliced(7, 0, texts[6]!));
    await popup.focusStep(7);
    await page.keyboard.press('m');
    await expect.poll(storedTexts).toHaveLength(8);
    await becomes(texts.with(6, `${texts[6]}. ${texts[6]}`));
    await popup.putCaret(7, `${texts[6]}.`.length);
    await pressTogether(page, 'Control', 'Enter');
    const edited = texts.toSpliced(6, 0, `${texts[6]}.`);
    await becomes(edited);

    for (const step of [4, 5]) await popup.tick(step);
    await popup.buttonSaying('Group');
    await expect.poll(async () => (await stored()).sections.length).toBe(3);
    await popup.retype('.row:nth-child(5) [data-testid="section-title"]', 'Hand out a password');
    await popup.choose('Add a callout to step 5', 'Warning');
    await page.locator('[data-testid="callout"] textarea').click();
    await page.keyboard.type('The old password ends at once.');
    await popup.buttonSaying('Expected result', stepSelector(5));
    await page.waitForSelector(`${stepSelector(5)} [data-testid="expected-result"]:focus`);
    await page.keyboard.type('A temporary password is offered.');
    await popup.press('add-step');
    await page.waitForSelector(`${textSelector(10)}:focus`);
    await page.keyboard.type('Tell the colleague in person.');
    edited.push('Tell the colleague in person.');
    await becomes(edited);
    const after = await stored();
    expect(after.title).toBe('Reset a password');
    expect(after.sections.map((section) => section.title)).toContain('Hand out a password');
    expect(stepsOf(after)[4]).toMatchObject({
      callouts: [{ kind: 'warning', text: 'The old password ends at once.' }],
      expectedResult: 'A temporary password is offered.',
    });

    await popup.pressUntilDisabled('undo');
    await expect
      .poll(async () => contentOf(await stored()))
      .toEqual(contentOf({ ...before, title: 'Untitled SOP' }));
    await popup.pressUntilDisabled('redo');
    await expect.poll(async () => contentOf(await stored())).toEqual(contentOf(after));
    expect(await popup.texts()).toEqual(edited);
  });

  test('all four packages come from the dialog, and no secret is in any of their bytes', async () => {
    for (const format of ['markdown', 'html', 'html-single', 'json']) {
      files.set(format, await popup.export(session.handle, format));
    }
    for (const [format, file] of files) {
      for (const [name, bytes] of await contentsOf(file)) {
        for (const secret of secrets) {
          expect(bytes.includes(secret), `${secret} in ${name} of ${format}`).toBe(false);
        }
      }
    }
  });

  test('the Markdown reads as it should', async () => {
    const contents = await contentsOf(files.get('markdown')!);
    const name = [...contents.keys()].find((path) => path.endsWith('.md'))!;
    const markdown = contents.get(name)!.toString('utf8');
    expect(markdown).toMatch(/^# Reset a password$/m);
    expect(markdown).toMatch(/^### Hand out a password$/m);
    expect(markdown).toContain('#### Step 4\n\nChoose \\*Reset password\\* &amp; wait\n');
    expect(markdown).toContain('> [!WARNING]\n> The old password ends at once.');
    expect(markdown).toContain('A temporary password is offered.');
    expect(markdown).toContain('Tell the colleague in person.');
    const pictures = [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1]!);
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) expect([...contents.keys()]).toContain(picture);
  });

  test.each(['html', 'html-single'])(
    'the %s opens by itself: every picture, no error, no request to anywhere',
    async (format) => {
      const file = files.get(format)!;
      const index = format === 'html' ? await unpacked(file, join(folder, browser)) : file;
      const page = await session.handle.browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
      });
      await page.goto(pathToFileURL(index).href);
      const pictures = await page.$$eval('img', (images) =>
        images.map((image) => [image.complete, image.naturalWidth > 0, image.alt !== '']),
      );
      expect(pictures.length).toBeGreaterThan(1);
      expect(pictures.flat()).not.toContain(false);
      expect(complaints).toEqual([]);
      const text = await page.evaluate(() => document.body.textContent ?? '');
      for (const part of [
        'Hand out a password',
        'Choose *Reset password* & wait',
        'The old password ends at once.',
      ]) {
        expect(text).toContain(part);
      }
      await page.close();
    },
  );

  test('a colleague imports the package, and exports the very same sop.json', async () => {
    const colleague = await openSession({ browser });
    try {
      const library = new Surface(await colleague.handle.openExtensionPage('editor.html#/'));
      await library.import(files.get('json')!);
      await library.page.waitForSelector(stepSelector(10));
      expect(await library.texts()).toEqual(await storedTexts());
      const again = await library.export(colleague.handle, 'json');
      const [ours, theirs] = await Promise.all([contentsOf(files.get('json')!), contentsOf(again)]);
      expect(theirs.get('sop.json')!.toString('utf8')).toBe(ours.get('sop.json')!.toString('utf8'));
      expect([...theirs.keys()]).toEqual([...ours.keys()]);
      expect(basename(again)).toBe(basename(files.get('json')!));
    } finally {
      await colleague.close();
    }
  });

  test('the extension asks for no host at install, shows pages nothing, and may not reach the network', async () => {
    const manifest = await (await session.handle.worker()).evaluate(() =>
      chrome.runtime.getManifest(),
    );
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.permissions).not.toContain('tabs');
    const policy = manifest.content_security_policy.extension_pages.split(/;\s*/);
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
      ]),
    );
    expect(policy.join(' ')).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  test.runIf(browser === 'chromium')(
    'nothing left the browser, nothing was said on any console',
    async () => {
      const worker = await session.handle.worker();
      const quiet = [...spoken];
      await worker.evaluate(() => globalThis.console.info('a word, to see that words are heard'));
      await expect.poll(() => spoken).toContainEqual(expect.stringContaining('to see that'));
      expect(quiet).toEqual([]);

      await session.close();
      const all = urlRequests(await readFile(netLog(), 'utf8'));
      // the browser's own services ask too; those requests are of no page and no extension
      const requests = all.filter(({ initiator }) => initiator !== 'not an origin');
      expect(requests).toContainEqual(expect.objectContaining({ initiator: okta.origins[0] }));
      expect(requests.filter(({ initiator }) => initiator.startsWith('chrome-extension:'))).toEqual(
        [],
      );
      expect(requests.filter(({ url }) => !okta.origins.includes(new URL(url).origin))).toEqual([]);
    },
  );
});

function stepsOf(document: SopDocument): Step[] {
  return document.sections.flatMap((section) => section.steps);
}

/** What a reader sees of a document: not when it was last touched. */
function contentOf({ title, sections }: SopDocument) {
  return { title, sections };
}

async function pressTogether(
  page: Page,
  modifier: 'Alt' | 'Control',
  key: KeyInput,
): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  return list.with(a, list[b]!).with(b, list[a]!);
}

/** What is in a package, unpacked, by path; a single file is itself. */
async function contentsOf(file: string): Promise<Map<string, Buffer>> {
  const bytes = await readFile(file);
  if (!file.endsWith('.zip')) return new Map([[basename(file), bytes]]);
  const { files } = await JSZip.loadAsync(bytes);
  const entries = Object.values(files).filter((entry) => !entry.dir);
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const),
    ),
  );
}

/** Unpacks an HTML package into a folder; returns the path of its page. */
async function unpacked(file: string, to: string): Promise<string> {
  const contents = await contentsOf(file);
  for (const [name, bytes] of contents) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), bytes);
  }
  return join(to, [...contents.keys()].find((name) => name.endsWith('.html'))!);
}

/** The requests in a Chromium network log, each with the origin that made it. */
function urlRequests(log: string): { url: string; initiator: string }[] {
  const { constants, events } = JSON.parse(log) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; initiator?: string } }[];
  };
  return events
    .filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
    .flatMap(({ params }) =>
      params?.url ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
    );
}

/** Runs in a surface: notes each length that the list of steps has. */
function countStepsAsTheyCome(): void {
  const grown: number[] = [];
  Reflect.set(window, 'grown', grown);
  new MutationObserver(() => {
    const count = document.querySelectorAll('[data-testid="step"]').length;
    if (count !== grown.at(-1)) grown.push(count);
  }).observe(document.body, { childList: true, subtree: true });
}

/** Every secret that the console has shown in any of its frames. */
async function plantedSecrets(page: Page): Promise<string[]> {
  const lists = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => Reflect.get(window, '__plantedSecrets') as string[] | undefined),
      ),
  );
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
