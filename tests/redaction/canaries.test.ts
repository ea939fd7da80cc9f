import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleName } from '../consoles/build';
import { serveConsole } from '../consoles/serve';
import { ensurePackages } from '../harness/debian-packages';
import { type RecordResult, recordScenario } from '../harness/record-scenario';
import { loadScenario } from '../harness/scenario';

/** A scenario of a demo console, and words that its pages show and nothing redacts. */
interface Task {
  readonly console: ConsoleName;
  readonly scenario: string;
  /** In a step's text, so in the database and in every export. */
  readonly stepSays: string;
  /** In the navigation of every page of the console. */
  readonly pictureSays: string;
}

const TASKS: readonly Task[] = [
  {
    console: 'okta-like',
    scenario: 'reset-password',
    stepSays: 'Copy temporary password',
    pictureSays: 'Directory',
  },
  {
    console: 'okta-like',
    scenario: 'create-api-token',
    stepSays: 'Copy token value',
    pictureSays: 'Directory',
  },
  {
    console: 'intune-like',
    scenario: 'local-admin-password',
    stepSays: 'Copy local administrator password',
    pictureSays: 'Devices',
  },
];

const run = promisify(execFile);

beforeAll(() => ensurePackages(['tesseract-ocr']));

/**
 * What a console shows once must be nowhere afterwards: not in the browser's profile on disk, not in what is exported,
 * not in a picture. Each search is shown able to find what is there.
 */
describe.each(TASKS)('the secret of $scenario', (task) => {
  const planted: string[] = [];
  let folder: string;
  let result: RecordResult;
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sopwright-canaries-'));
    const served = await serveConsole(task.console);
    process.env.SOPWRIGHT_CONSOLE_URL = served.url;
    const path = new URL(`../consoles/${task.console}/${task.scenario}.mjs`, import.meta.url);
    const scenario = await loadScenario(fileURLToPath(path));
    try {
      result = await recordScenario({
        out: join(folder, 'out'),
        profile: join(folder, 'profile'),
        slowMo: 600,
        scenario: {
          ...scenario,
          default: async (context) => {
            await scenario.default(context);
            planted.push(...(await plantedSecrets(context.page)));
          },
        },
      });
    } finally {
      await served.close();
    }
    files = await filesOf(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is in no file of the database and of the exports, however it is written', async () => {
    expect(result.scenarioError).toBeNull();
    expect(planted.length).toBeGreaterThan(0);
    expect(planted.every((secret) => secret.length >= 12)).toBe(true);
    const database = select(files, (path) => path.includes('/IndexedDB/chrome-extension_'));
    const exported = select(files, (path) => path.startsWith('out/'));
    expect(database.size).toBeGreaterThan(2);
    expect(result.files).toHaveLength(4);

    expect(holding(database, task.stepSays)).not.toEqual([]);
    for (const file of result.files) {
      const parts = select(exported, (path) => path.startsWith(`out/${basename(file)}`));
      expect(holding(parts, task.stepSays), basename(file)).not.toEqual([]);
    }
    for (const secret of planted) {
      expect(holding(database, secret)).toEqual([]);
      expect(holding(exported, secret)).toEqual([]);
    }
  });

  it('can be read in no picture', async () => {
    const pictures = select(files, (path) => /^out\/markdown\/.*\.(?:png|jpe?g|webp)$/.test(path));
    expect(pictures.size).toBeGreaterThan(1);
    const texts = await Promise.all(
      Array.from(pictures.keys(), (path) => readPicture(join(folder, path))),
    );
    const read = lettersOf(texts.join('\n'));
    expect(read).toContain(lettersOf(task.pictureSays));
    for (const secret of planted) {
      for (const part of partsOf(lettersOf(secret))) expect(read).not.toContain(part);
    }
  });
});

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

/** All files under a folder by their path in it; those in a zip under the zip's path, inflated. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (!/^out\/|\/IndexedDB\//.test(name)) continue;
    const bytes = await readFile(path);
    files.set(name, bytes);
    if (!name.endsWith('.zip')) continue;
    for (const inside of Object.values((await JSZip.loadAsync(bytes)).files)) {
      if (!inside.dir) files.set(`${name}/${inside.name}`, await inside.async('nodebuffer'));
    }
  }
  return files;
}

function select(files: Map<string, Buffer>, isWanted: (path: string) => boolean) {
  return new Map([...files].filter(([path]) => isWanted(path)));
}

/** Files that hold a text: as UTF-8, UTF-16, base64 at any offset, hex, or percent-encoded. */
function holding(files: Map<string, Buffer>, text: string): string[] {
  const patterns = waysToWrite(text);
  return [...files].flatMap(([path, bytes]) =>
    patterns.some((pattern) => bytes.includes(pattern)) ? [path] : [],
  );
}

function waysToWrite(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const hex = utf8.toString('hex');
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      // what the bytes before and behind have a part in is left out
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    ...[hex, hex.toUpperCase(), encodeURIComponent(text), ...base64].map((way) => Buffer.from(way)),
  ];
}

async function readPicture(file: string): Promise<string> {
  const { stdout } = await run('tesseract', [file, '-', '--psm', '11'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  return stdout;
}

/** What is left of a text that was read with mistakes in spaces and signs. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Parts long enough to be no chance: one misread character must not hide the rest. */
function partsOf(text: string): string[] {
  const length = 6;
  return Array.from({ length: Math.max(1, text.length - length + 1) }, (_, i) =>
    text.slice(i, i + length),
  );
}
