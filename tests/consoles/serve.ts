import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { buildConsole, type ConsoleName } from './build.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

function answer(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function listen(folder: string, makeConfig: () => object): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://loopback').pathname);
    if (path === '/config.json') return answer(response, '.json', JSON.stringify(makeConfig()));
    const file = await readFile(join(folder, path)).catch(() => null);
    if (file) return answer(response, extname(path), file);
    // A missing asset must not be answered with a page; every other path is a route of the single-page app.
    if (extname(path)) return void response.writeHead(404).end();
    answer(response, '.html', await readFile(join(folder, 'index.html')));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Serves a demo console on free loopback ports, building it first if its sources changed.
 * @returns `url` of the page to open; `origins` of all its documents (the Intune-like portal shows its blades in frames of a
 * second origin); `close` ends the servers.
 */
export async function serveConsole(
  name: ConsoleName,
): Promise<{ url: string; origins: string[]; close(): Promise<void> }> {
  const folder = await buildConsole(name);
  let origins: string[] = [];
  const makeConfig = () => ({ portalOrigin: origins[0], bladeOrigin: origins[1] });
  const servers = [await listen(folder, makeConfig)];
  if (name === 'intune-like') servers.push(await listen(folder, makeConfig));
  const hosts = ['127.0.0.1', 'localhost'];
  origins = servers.map(
    (server, index) => `http://${hosts[index]}:${(server.address() as AddressInfo).port}`,
  );
  return {
    url: `${origins[0]}/`,
    origins,
    async close() {
      await Promise.all(servers.map(close));
    },
  };
}
