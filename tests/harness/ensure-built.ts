import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './find-browser';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'src',
  'entrypoints',
  'assets',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;
const LOCK_POLL_MS = 100;

const run = promisify(execFile);

/**
 * The folder of the production build for a browser, built first when the sources changed since it was made.
 * Several processes may ask at once: one builds, the others wait.
 * @throws Error with the build's own message when it fails
 */
export async function ensureBuilt(browser: BrowserName): Promise<string> {
  const target = TARGETS[browser];
  const folder = join(ROOT, '.output', `${target}-mv3`);
  const stamp = join(ROOT, '.output', `.${target}-mv3.hash`);
  const isFresh = async (hash: string) =>
    existsSync(join(folder, 'manifest.json')) &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === hash;

  const hash = await hashOfSources();
  if (await isFresh(hash)) return folder;
  await withLock(join(ROOT, '.output', '.build.lock'), async () => {
    if (await isFresh(hash)) return;
    await build(target);
    await writeFile(stamp, hash);
  });
  return folder;
}

async function build(target: string): Promise<void> {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  // the test runner's NODE_ENV would turn this into another build than the one that is shipped
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await run(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, env });
  } catch (error) {
    const output = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${target} build failed:\n${output.stdout ?? ''}${output.stderr ?? ''}`);
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(ROOT, source))) {
      hash
        .update(relative(ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs `task` while holding a lock file that names its process; the lock of a dead process is taken over. */
async function withLock(path: string, task: () => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await take(path))) {
    if (!(await isHeld(path))) await rm(path, { force: true });
    else await delay(LOCK_POLL_MS);
  }
  try {
    await task();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  return writeFile(path, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}

async function isHeld(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  // an empty file was just created by somebody who is about to write its id
  if (!holder) return existsSync(path);
  try {
    process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}
