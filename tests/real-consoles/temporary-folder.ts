import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, and what removes it with all that it holds. */
export async function temporaryFolder(name: string) {
  const path = await mkdtemp(join(tmpdir(), `sopwright-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
