import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../.artifacts/debian/', import.meta.url));

/**
 * The files of a Debian package, unpacked beside the tests and not installed: nothing on the machine changes,
 * no web server is pulled in, and root is not needed. Downloaded once, checked by apt's signatures.
 * @returns the folder that stands for `/`
 * @throws Error with one sentence when this is no Debian, or the archive has no such package
 */
export async function unpackDebianPackage(name: string): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, `${name}-`));
  try {
    await download(name, work);
    const archive = (await readdir(work)).find((file) => file.endsWith('.deb'));
    if (!archive) throw new Error(`apt-get downloaded nothing for ${name}.`);
    const unpacked = join(work, 'root');
    await run('dpkg-deb', ['--extract', join(work, archive), unpacked]);
    // another process may have been faster; its copy is as good
    await rename(unpacked, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function download(name: string, folder: string): Promise<void> {
  const fetchPackage = () => run('apt-get', ['-q', 'download', name], { cwd: folder });
  try {
    await fetchPackage().catch(async () => {
      // a fresh machine has no package lists yet
      await run('apt-get', ['-q', 'update']);
      await fetchPackage();
    });
  } catch {
    throw new Error(
      `The Debian package ${name} could not be downloaded: this needs Debian's apt-get, its package lists ("sudo apt-get update") and a network.`,
    );
  }
}
