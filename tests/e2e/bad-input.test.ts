import { execFile, execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HIDDEN_PAGE } from '@/platform/recordable-page';
import { STORAGE_CLOSED_MESSAGE } from '@/storage/storage-error';
import { waitUntil } from '../harness/wait-until';
import { type PageServer, servePages } from './page-server';
import { openSession, type RecordingSession } from './recording-session';
import { Surface, stepSelector } from './surface';

let server: PageServer;
let session: RecordingSession;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sopwright-bad-'));
  server = await servePages({
    '/': '<title>Users</title><h1>Users</h1><button>Save</button><button>Delete</button><a href="{other}/elsewhere">Elsewhere</a>',
    '/elsewhere': '<title>Elsewhere</title><h1>Elsewhere</h1><button>Inside</button>',
  });
  session = await openSession();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const click = (name: string) =>
  session.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

describe('pages and permissions', () => {
  test.each(['chrome://version', 'about:blank'])(
    'over %s the popup says why it cannot record there',
    async (address) => {
      await session.page.goto(address);
      const popup = new Surface(await session.handle.popup(session.page));
      await popup.says(HIDDEN_PAGE);
      await popup.page.close();
    },
  );

  test.each([
    [
      'all',
      'Without access to all sites, SOPwright cannot follow you from site to site. Choose “This site” to record one site only, or press Record again and choose Allow.',
    ],
    [
      'site',
      'Without access to 127.0.0.1, SOPwright cannot see what you click there, so nothing can be recorded. Press Record again and choose Allow.',
    ],
  ])(
    'a refused permission for %s says what is not possible without it',
    async (scope, sentence) => {
      await session.page.goto(server.origin);
      const popup = new Surface(await session.handle.popup(session.page));
      await popup.page.evaluate(() => {
        // what the browser answers when the person presses Deny
        Reflect.set(chrome.permissions, 'request', async () => false);
      });
      await popup.press(`scope-${scope}`);
      await popup.press('record');
      await popup.says(sentence);
      expect((await session.control.state()).status).toBe('idle');
      await popup.page.close();
    },
  );
});
declare const chrome: {
  permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
  };
};

test('access that is granted after a refusal, for another reason, starts no recording', async () => {
  const { handle, control, page } = session;
  const origins = [`${new URL(server.origin).protocol}//127.0.0.1/*`];
  await handle.grantHosts(...origins);
  const popup = await handle.popup(page);
  await popup.evaluate((hosts) => {
    const request = () => chrome.permissions.request({ origins: hosts });
    addEventListener('click', () => void request(), { capture: true, once: true });
  }, origins);
  await popup.mouse.click(2, 2);
  await popup.waitForFunction(
    (hosts) => chrome.permissions.contains({ origins: hosts }),
    {},
    origins,
  );
  await control.quiet();
  expect((await control.state()).status).toBe('idle');
  await popup.close();
});

describe('a broken package', () => {
  let good: Buffer;
  let library: Surface;
  const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

  beforeAll(async () => {
    const { control, handle } = session;
    const { sopId, sectionId } = await control.send<{ sopId: string; sectionId: string }>({
      type: 'sop/create',
      title: 'Good',
    });
    const command = { type: 'add-step', sectionId, afterStepId: null, text: 'Press Save' } as const;
    await control.send({ type: 'sop/edit', sopId, command });
    library = new Surface(await handle.openExtensionPage(`editor.html#/sop/${sopId}`));
    good = await readFile(await library.export(handle, 'json'));
    await library.press('all-sops');
  });
  afterAll(() => library.page.close());

  /** The good package with its sop.json changed as text. */
  async function changed(change: (json: string) => string): Promise<Buffer> {
    const zip = await JSZip.loadAsync(good);
    const json = (await zip.file('sop.json')?.async('string')) ?? '';
    expect(change(json)).not.toBe(json);
    zip.file('sop.json', change(json));
    return zip.generateAsync({ type: 'nodebuffer' });
  }

  test.each([
    [
      'something that is no package',
      async () => Buffer.from('%PDF-1.7 not a package'),
      'This is not a SOPwright package: its sop.json is not valid JSON.',
    ],
    [
      'half a package',
      async () => good.subarray(0, good.length / 2),
      'This file is damaged: it is not a complete ZIP archive.',
    ],
    ['an empty file', async () => Buffer.alloc(0), 'This file is empty.'],
    [
      'another ZIP',
      async () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' }),
      'This is not a SOPwright package: there is no sop.json in it.',
    ],
    [
      'a package of a newer SOPwright',
      () => changed((json) => json.replace(/"formatVersion": ?\d+/, '"formatVersion": 99')),
      'newer',
    ],
    [
      'a key that reaches for the prototype',
      () => changed((json) => json.replace('{', '{"__proto__": {"polluted": true},')),
      'This package holds a key that is not allowed (__proto__).',
    ],
  ])('%s is refused with a sentence, and nothing is touched', async (name, make, sentence) => {
    const before = await session.control.rows();
    const file = join(folder, `${name.replaceAll(' ', '-')}.sop.zip`);
    await writeFile(file, await make());
    await library.import(file);
    await library.says(sentence);
    await library.says('Nothing was imported.');
    expect(await session.control.rows()).toEqual(before);
    await library.page.reload();
  });

  test('a secret in a package is destroyed on the way in', async () => {
    const file = join(folder, 'secret.sop.zip');
    await writeFile(
      file,
      await changed((json) => json.replaceAll('Press Save', `Use the key ${token}`)),
    );
    await library.import(file);
    await library.page.waitForSelector('[data-testid="step"]');
    expect(await library.texts()).toEqual([expect.stringMatching(/^Use the key \[/)]);
    expect(JSON.stringify(await session.control.rows())).not.toContain(token);
  });
});

describe('the scripted recording', () => {
  const RECORD = fileURLToPath(new URL('../harness/record.ts', import.meta.url));

  /** Runs `npm run record` as its own process. */
  function record(args: string[], env: Record<string, string> = {}) {
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['--import', 'tsx', RECORD, ...args],
        { env: { ...process.env, ...env } },
        (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err: err.trim() }),
      );
    });
  }

  test('a scenario that throws: its message, exit 1, and what was done until then is exported', async () => {
    const scenario = join(folder, 'throws.mjs');
    const out = join(folder, 'thrown');
    await writeFile(
      scenario,
      `export const title = 'Half a task';
       export default async ({ page }) => {
         await page.goto('${server.origin}');
         await page.locator('button').click();
         throw new Error('the Users page had no Archive button');
       };`,
    );
    const result = await record([scenario, '--out', out, '--formats', 'json']);
    expect(result).toMatchObject({
      code: 1,
      err: 'The scenario failed: the Users page had no Archive button',
    });
    expect(result.out).toContain('2. Click "Save"');
    expect(await readdir(out)).toEqual(expect.arrayContaining(['sop.json', 'half-a-task.sop.zip']));
    expect(await readFile(join(out, 'sop.json'), 'utf8')).toContain('Click \\"Save\\"');
  });

  test.each([
    ['no scenario at all', ['--out', 'x'], {}, 2, 'Which scenario? Name its file.'],
    [
      'a file that is not there',
      ['/nowhere/task.mjs', '--out', 'x'],
      {},
      1,
      'There is no scenario at /nowhere/task.mjs.',
    ],
    [
      'an option that does not exist',
      ['a.mjs', '--out', 'x', '--bogus'],
      {},
      2,
      "Unknown option '--bogus'.",
    ],
    [
      'no browser',
      [
        fileURLToPath(new URL('../consoles/okta-like/reset-password.mjs', import.meta.url)),
        '--out',
        'x',
      ],
      { CHROME_PATH: '/nonexistent' },
      1,
      'CHROME_PATH is /nonexistent, which is not a program that can be run.',
    ],
  ])('%s', async (_name, args, env, code, line) => {
    const result = await record(args, env);
    expect(result.err.split('\n')[0]).toBe(line);
    expect(result.code).toBe(code);
    expect(result.out).toBe('');
  });
});

describe('while recording', () => {
  afterEach(() => session.stop());

  test('a click that leads to a site without access is a step, and a gap says that work went on there', async () => {
    await session.page.goto(server.origin);
    await session.record('site');
    await click('Save');
    await session.page.locator('a').click();
    await session.page.waitForSelector('::-p-text(Inside)');
    await click('Inside');
    expect((await session.steps()).map((step) => [step.kind, step.text])).toEqual([
      ['click', 'Click "Save"'],
      ['click', 'Click the "Elsewhere" link'],
      ['gap', 'Work went on on a site that this recording has no access to.'],
    ]);
    await session.page.goto(server.origin);
    await click('Delete');
    expect((await session.texts()).at(-1)).toBe('Click "Delete"');
  });
});

describe.runIf(canMount())('a full disk', () => {
  test('is said in words; when there is room again, what was there and what was done meanwhile is all there', async () => {
    const profile = join(folder, 'small-disk');
    await mkdir(profile);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', profile]);
    const full = await openSession({ profile });
    try {
      const { control, handle, page } = full;
      const press = (name: string) =>
        page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
      await page.goto(server.origin);
      await full.record();
      await press('Save');
      expect(await full.texts()).toEqual(['Click "Save"']);
      const { sopId } = await control.state();

      const filler = join(profile, 'filler');
      fill(filler);
      for (let index = 0; index < 20; index++) await press(index % 2 ? 'Save' : 'Delete');
      await waitUntil('the badge to warn', async () => (await full.badge()) === '!', 20_000);
      const popup = new Surface(await handle.popup(page));
      await popup.says(STORAGE_CLOSED_MESSAGE);
      await popup.page.close();

      await rm(filler);
      const steps = await waitUntil(
        'the clicks to be stored',
        async () => {
          const document = await control.document(sopId ?? '');
          const found = document.sections.flatMap((section) => section.steps);
          return found.length === 21 && found;
        },
        30_000,
      );
      expect(steps.map((step) => step.text)).toEqual([
        'Click "Save"',
        ...Array.from({ length: 20 }, (_, index) =>
          index % 2 ? 'Click "Save"' : 'Click "Delete"',
        ),
      ]);
      await expect.poll(() => full.badge()).toBe('21');
      const again = new Surface(await handle.popup(page));
      await again.page.waitForSelector(stepSelector(21));
      const zip = await JSZip.loadAsync(await readFile(await again.export(handle, 'markdown')));
      expect(Object.keys(zip.files).some((name) => name.endsWith('.md'))).toBe(true);
    } finally {
      await full.close();
      execFileSync('umount', ['-l', profile]);
    }
  });
});

/** A small disk of its own can be made by root only. */
function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Writes zeros until the disk is full. */
function fill(file: string): void {
  const chunk = Buffer.alloc(64 * 1024);
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeSync(descriptor, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}
