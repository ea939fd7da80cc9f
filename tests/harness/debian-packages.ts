import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this process may install Debian packages: Debian (or a child of it), as root. */
export function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Makes sure that Debian packages are installed, so that `npm test` works on a fresh machine.
 * As root on Debian the missing ones are installed, with one line on standard error saying so.
 * @throws Error with one sentence naming what to install, when they are missing and can't be installed here
 */
export async function ensurePackages(packages: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const name of packages) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return;
  if (!canInstallPackages()) {
    throw new Error(
      `Missing ${missing.join(', ')}: install with "sudo apt-get install ${missing.join(' ')}" (or what your system calls it) and run this again.`,
    );
  }
  console.error(`Installing ${missing.join(', ')} with apt-get (once)...`);
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', ...missing);
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    const { stdout } = await run('dpkg', ['--status', name]);
    return /^Status: .* installed$/m.test(stdout);
  } catch {
    return false;
  }
}

async function aptGet(...args: string[]): Promise<void> {
  try {
    await run('apt-get', ['-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const reason = stderr.trim().split('\n').at(-1) || 'no reason given';
    throw new Error(`apt-get ${args.join(' ')} failed: ${reason}`);
  }
}
