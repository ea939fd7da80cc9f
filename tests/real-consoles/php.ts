import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensurePackages } from '../harness/debian-packages';
import { freePort, startServer } from './server-process';

const run = promisify(execFile);
const NEEDED = { sqlite3: 'php-sqlite3', mbstring: 'php-mbstring' } as const;

/**
 * Makes sure of PHP's command line with SQLite and multi-byte strings.
 * @throws Error with one sentence saying what to install
 */
export async function ensurePhp(): Promise<void> {
  const modules = await run('php', ['-m']).then(
    ({ stdout }) => stdout.toLowerCase().split('\n'),
    () => null,
  );
  const missing: string[] = Object.entries(NEEDED)
    .filter(([module]) => !modules?.includes(module))
    .map(([, name]) => name);
  if (!modules) missing.unshift('php-cli');
  if (missing.length > 0) await ensurePackages(missing);
}

/** Serves a folder of PHP pages on loopback with PHP's own server, sessions kept in `data`. */
export async function servePhp(options: {
  documentRoot: string;
  data: string;
  preferredPort: number;
  path?: string;
  env?: Readonly<Record<string, string>>;
}) {
  const port = await freePort(options.preferredPort);
  const url = `http://127.0.0.1:${port}`;
  const settings = [
    `session.save_path=${options.data}`,
    'display_errors=0',
    'date.timezone=UTC',
    'allow_url_fopen=0',
  ].flatMap((setting) => ['-d', setting]);
  const server = await startServer(
    'php',
    [...settings, '-S', `127.0.0.1:${port}`, '-t', options.documentRoot],
    { url: `${url}${options.path ?? '/'}`, cwd: options.data, env: options.env },
  );
  return { url, stop: server.stop };
}
