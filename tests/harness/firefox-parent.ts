import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

/** The raw BiDi connection, which Puppeteer keeps to itself. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): void;
}

interface Exposed {
  readonly context: string;
  readonly url: string;
}

interface CallResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

const SCRIPT = new URL('./firefox-parent-process.js', import.meta.url);

/** What BiDi has no command for, done in Firefox's parent process (needs `--remote-allow-system-access`). */
export class FirefoxParent {
  readonly #pages = new Map<string, Page>();

  private constructor(
    private readonly browser: Browser,
    private readonly connection: BidiConnection,
    private readonly window: { readonly context: string; readonly clientWindow: string },
    private readonly extensionId: string,
    private readonly script: string,
  ) {}

  static async attach(browser: Browser, extensionId: string): Promise<FirefoxParent> {
    const { connection } = browser as unknown as { connection: BidiConnection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as {
      contexts: { context: string; clientWindow: string; url: string }[];
    };
    const window = contexts.find((context) => context.url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window.');
    // a function expression: what stands before it and the semicolon are not part of it
    const text = await readFile(SCRIPT, 'utf8');
    const script = text.slice(text.indexOf('async (')).trim().replace(/;$/, '');
    return new FirefoxParent(browser, connection, window, extensionId, script);
  }

  /** Opens the toolbar popup of the window's active tab. */
  async openPopup(): Promise<Page> {
    return this.adopt(await this.call<Exposed>('openPopup'));
  }

  /** Opens an extension page in a browser element that is in no window. */
  async openHiddenPage(url: string): Promise<Page> {
    return this.adopt(await this.call<Exposed>('openHiddenPage', url));
  }

  /** The event page, started when it is not running. */
  async background(): Promise<Page> {
    return this.adopt(await this.call<Exposed>('background'));
  }

  async killBackground(): Promise<void> {
    await this.call('killBackground');
  }

  /** Makes `permissions.request` say yes without asking a person. */
  async answerPermissionPrompts(): Promise<void> {
    await this.call('answerPermissionPrompts');
  }

  /** Grows the window by a number of CSS px, which may be negative. */
  async resizeWindow(width: number, height: number): Promise<void> {
    await this.call('resizeWindow', JSON.stringify({ width, height }));
  }

  private async call<T>(command: string, argument = ''): Promise<T> {
    const strings = [command, this.extensionId, argument];
    const response = await this.connection.send('script.callFunction', {
      target: { context: this.window.context },
      functionDeclaration: this.script,
      awaitPromise: true,
      arguments: strings.map((value) => ({ type: 'string', value })),
    });
    const outcome = response.result as CallResult;
    if (outcome.type === 'exception' || !outcome.result) {
      throw new Error(`Firefox: ${command}: ${outcome.exceptionDetails?.text ?? 'no answer'}`);
    }
    return JSON.parse(outcome.result.value) as T;
  }

  /** Tells Puppeteer of a document that Firefox does not announce, and of its end. */
  private async adopt({ context, url }: Exposed): Promise<Page> {
    const known = this.#pages.get(context);
    if (known && !known.isClosed()) return known;
    const before = new Set(await this.browser.pages());
    const info = {
      context,
      url,
      parent: null,
      userContext: 'default',
      children: null,
      clientWindow: this.window.clientWindow,
      originalOpener: null,
    };
    this.connection.emit('browsingContext.contextCreated', info);
    const page = (await this.browser.pages()).find((candidate) => !before.has(candidate));
    if (!page) throw new Error(`Puppeteer did not take ${url} for a page.`);
    this.#pages.set(context, page);
    void this.call('gone', context)
      .catch(() => undefined) // the browser closed first
      .then(() => this.connection.emit('browsingContext.contextDestroyed', info));
    page.close = async () => {
      const closed = new Promise((resolve) => page.once('close', resolve));
      await this.call('remove', context);
      if (!page.isClosed()) await closed;
    };
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  }
}
