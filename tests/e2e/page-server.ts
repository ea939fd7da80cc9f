import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers when it is more than a page. */
export interface PageReply {
  readonly body?: string;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages by path; the body of a document, or a whole one when it begins with `<!doctype`. */
export type Pages = Record<string, string | PageReply>;

export interface PageServer {
  /** `http://127.0.0.1:<port>` and `http://localhost:<port>`: two sites. */
  readonly origin: string;
  readonly otherOrigin: string;
  close(): Promise<void>;
}

/** Serves small pages on loopback. `{other}` in a page stands for the other origin. */
export async function servePages(
  pages: Pages,
  headers: Record<string, string> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://loopback').pathname];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body = '', status = 200, ...reply } = typeof page === 'string' ? { body: page } : page;
    const own = ('headers' in reply && reply.headers) || {};
    const type = { 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(status, { ...type, ...headers, ...own });
    const isWhole = body.startsWith('<!doctype') || 'content-type' in own;
    const whole = isWhole ? body : `<!doctype html><html lang="en">${body}`;
    response.end(whole.replaceAll('{other}', otherOrigin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const otherOrigin = `http://localhost:${port}`;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
