import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { build } from 'rolldown';
import type { Action } from '../../../src/core/recording/action';
import { coalesce } from '../../../src/core/recording/coalesce';
import type { Arrival, FrameMessage, FrameReport } from '../../../src/platform/messages';
import { waitUntil } from '../../harness/wait-until';

const ENTRY = `
import { startRecorder } from '@/page/recorder';
import { createTargetNamer } from '@/page/target/target-namer';
import { createTestRedactor } from '@/../tests/conformance/recorder/test-redactor';
const listeners = new Set();
Object.assign(globalThis, {
  recorderStatus: (status) => {
    for (const listener of [...listeners]) listener({ type: 'recording/status', status });
    return listeners.size;
  },
  startTestRecorder: () => startRecorder({
    namer: createTargetNamer(document),
    redactor: createTestRedactor(),
    channel: {
      send: (message) => globalThis.sendToBackground(message),
      onStatus: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
      isOrphaned: () => globalThis.isOrphaned === true,
    },
    failed: (error) => globalThis.sendToBackground({ type: 'failed', text: String(error?.stack ?? error) }),
  }),
});
globalThis.startTestRecorder();
`;

const QUIET_ROUNDS = 4;

type Heard = FrameMessage | { type: 'failed'; text: string };

/** A real Chromium with the recorder in every frame; what the background would hear, and the steps it would make. */
export class RecorderPage {
  heard: Heard[] = [];
  steps: Action[] = [];
  /** What the background answers to an action; `true` is an acknowledgement. */
  answer: () => unknown = () => true;
  #hello: unknown = 'recording';
  readonly #pages = new Map<string, string>();

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  static async open(): Promise<RecorderPage> {
    const script = await bundle();
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      pipe: true,
      args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const self = new RecorderPage(browser, page, server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => {
      const html = self.#pages.get(request.url?.split(/[?#]/)[0] ?? '');
      response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' });
      response.end(html ?? '');
    });
    await page.exposeFunction('sendToBackground', (message: Heard) => self.#hear(message));
    await page.evaluateOnNewDocument(script);
    return self;
  }

  /** Opens a page made of this body; other pages can be linked to. */
  async show(body: string, others: Record<string, string> = {}): Promise<void> {
    this.#pages.clear();
    for (const [path, html] of Object.entries({ '/': body, ...others })) {
      this.#pages.set(path, `<!doctype html><html lang="en"><title>Console</title><body>${html}`);
    }
    this.heard = [];
    this.steps = [];
    this.answer = () => true;
    await this.page.mouse.move(999, 799);
    await this.page.goto(`${this.origin}/`);
    await waitUntil('the recorder', async () =>
      this.heard.some(({ type }) => type === 'frame/hello'),
    );
    // what the page before had to say is no part of this one
    this.heard = this.heard.slice(this.heard.findIndex(({ type }) => type === 'frame/hello') + 1);
    this.steps = [];
  }

  /** What the next page is told when it asks. */
  atHello(status: unknown): void {
    this.#hello = status;
  }

  async #hear(message: Heard): Promise<unknown> {
    this.heard.push(message);
    if (message.type === 'frame/hello') {
      const status = this.#hello;
      this.#hello = 'recording';
      return { status: await status, options: { returnAccess: false, pictures: true } };
    }
    if (message.type !== 'frame/action') return undefined;
    const answer = this.answer();
    if (answer === true) this.#store(message.action);
    return answer;
  }

  #store(action: Action): void {
    const plan = coalesce(this.steps, action);
    if (plan.do === 'ignore') return;
    const gone = plan.do === 'replace' ? plan.actionIds : [plan.action.id];
    const at = this.steps.findIndex((step) => gone.includes(step.id));
    const rest = this.steps.filter((step) => !gone.includes(step.id));
    rest.splice(at < 0 ? rest.length : at, 0, plan.action);
    this.steps = rest;
  }

  async at(selector: string): Promise<ElementHandle> {
    const handle = await this.page.waitForSelector(selector);
    if (!handle) throw new Error(`Nothing at ${selector}`);
    return handle as ElementHandle;
  }

  async click(selector: string): Promise<void> {
    await (await this.at(selector)).click();
  }

  /** Lets the page and the line come to rest, then gives the steps in short: `click "Save"`. */
  async recorded(): Promise<string[]> {
    await this.settled();
    const failure = this.heard.find((message) => message.type === 'failed');
    if (failure) throw new Error(`The recorder failed: ${JSON.stringify(failure)}`);
    return this.steps.map(short);
  }

  /** Until nothing more is heard over a few rounds through the page: every answer has led to what it leads to. */
  async settled(): Promise<void> {
    for (let quiet = 0, before = -1; quiet < QUIET_ROUNDS; ) {
      await this.page
        .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
        .catch(() => undefined);
      quiet = this.heard.length === before ? quiet + 1 : 0;
      before = this.heard.length;
    }
  }

  types(): string[] {
    return this.heard.map(({ type }) => type);
  }

  signals(): string[] {
    return this.heard.flatMap((message) =>
      message.type === 'frame/signal' ? [`${message.signal.kind} ${message.signal.text}`] : [],
    );
  }

  arrivals(): Arrival[] {
    return this.heard.flatMap((message) =>
      message.type === 'frame/arrived' ? [message.arrival] : [],
    );
  }

  async measure(): Promise<FrameReport> {
    return this.page.evaluate(() => {
      const { __sopwrightRecorder } = globalThis as unknown as {
        __sopwrightRecorder: { measure(): Promise<FrameReport> };
      };
      return __sopwrightRecorder.measure();
    });
  }

  async say(status: 'recording' | 'paused' | 'idle'): Promise<number> {
    return this.page.evaluate((said) => {
      const { recorderStatus } = globalThis as unknown as {
        recorderStatus: (status: string) => number;
      };
      return recorderStatus(said);
    }, status);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

function short(action: Action): string {
  const value = action.value ? ` ${action.value.text}` : '';
  const to = action.destination ? ` -> "${action.destination.name}"` : '';
  const name = action.target ? ` "${action.target.name}"` : '';
  return `${action.kind}${value}${name}${to}`;
}

async function bundle(): Promise<string> {
  const { output } = await build({
    input: 'entry',
    write: false,
    platform: 'browser',
    resolve: { alias: { '@': new URL('../../../src', import.meta.url).pathname } },
    output: { format: 'iife', minify: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? ENTRY : null),
      },
    ],
  });
  return output[0].code;
}
