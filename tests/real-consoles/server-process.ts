import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { waitUntil } from '../harness/wait-until';

const START_TIMEOUT_MS = 60_000;

export interface ServerProcess {
  /** Ends the process and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until `url` answers.
 * @throws Error with the last lines it wrote, when it ends before it answers
 */
export async function startServer(
  command: string,
  args: readonly string[],
  options: { url: string; cwd: string; env?: Readonly<Record<string, string>> },
): Promise<ServerProcess> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => end(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      output = (output + data.toString()).slice(-2000);
    });
  }
  // the server must not outlive the tests, however they end
  const abandon = () => void child.kill('SIGKILL');
  process.once('exit', abandon);
  child.once('exit', () => process.removeListener('exit', abandon));
  try {
    await waitUntil(
      `${command} to answer at ${options.url}`,
      async () => {
        if (hasEnded(child)) throw new Error(`${command} ended at once:\n${output}`);
        return fetch(options.url).then(
          (response) => response.ok,
          () => false,
        );
      },
      START_TIMEOUT_MS,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(force);
}

/** `preferred` when nobody listens there (so that recordings repeat to the letter), any free port otherwise. */
export async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(address && typeof address === 'object' ? address.port : undefined),
      );
    });
  });
}
