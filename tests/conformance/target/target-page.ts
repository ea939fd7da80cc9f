import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'rolldown';
import type { Target } from '../../../src/core/sop/target';
import { type BrowserName, findBrowser } from '../../harness/find-browser';

const ENTRY = `
import { createTargetNamer } from '@/page/target/target-namer';
import { accessibleName } from '@/page/target/accessible-name';
import { computeAccessibleName } from 'dom-accessibility-api';
import { captionOf } from '@/core/recording/captions/caption-of';
const closed = (el) => globalThis.closedRoots?.get(el) ?? null;
globalThis.namer = createTargetNamer(document, closed);
Object.assign(globalThis, { accessibleName, computeAccessibleName });
globalThis.captionOf = captionOf;
globalThis.pressed = [];
addEventListener('pointerdown', (event) => {
  const element = globalThis.namer.actionable(event.composedPath());
  globalThis.pressed.push(element && globalThis.namer.describe(element));
}, true);
`;

/** A page of a real browser with the namer in it; every press is described as the recorder would. */
export class TargetPage {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly script: string,
  ) {}

  static async open(name: BrowserName): Promise<TargetPage> {
    const { output } = await build({
      input: 'entry',
      write: false,
      platform: 'browser',
      resolve: { alias: { '@': new URL('../../../src', import.meta.url).pathname } },
      output: { format: 'iife', minify: true },
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : null),
          load: (id) => (id === 'entry' ? ENTRY : null),
        },
      ],
    });
    const isChromium = name === 'chromium';
    const browser = await puppeteer.launch({
      browser: isChromium ? 'chrome' : 'firefox',
      executablePath: await findBrowser(name),
      headless: true,
      pipe: isChromium,
      args: isChromium ? ['--no-sandbox', '--no-first-run', '--disable-background-networking'] : [],
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    return new TargetPage(browser, page, output[0].code);
  }

  async show(html: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.setContent(`<!doctype html><html lang="en"><body>${html}</body></html>`);
    await this.page.evaluate(this.script);
  }

  /** Presses what a selector finds (`>>>` goes through shadow roots) and gives what was recorded of it. */
  async press(selector: string): Promise<Target | null> {
    const handle = await this.page.waitForSelector(selector);
    if (!handle) throw new Error(`Nothing at ${selector}`);
    await handle.scrollIntoView();
    await this.page.evaluate(() => {
      Object.assign(globalThis, { pressed: [] });
    });
    await handle.click();
    return this.page.evaluate(() => {
      const { pressed } = globalThis as unknown as { pressed: (Target | null)[] };
      if (pressed.length !== 1) throw new Error(`${pressed.length} presses were seen`);
      return pressed[0] ?? null;
    });
  }

  /** The sentence for a click on it. */
  async caption(selector: string): Promise<string | null> {
    const target = await this.press(selector);
    if (!target) return null;
    return this.page.evaluate((described) => {
      const { captionOf } = globalThis as unknown as {
        captionOf(action: unknown): { text: string };
      };
      const page = { title: '', url: '' };
      return captionOf({ kind: 'click', target: described, value: null, destination: null, page })
        .text;
    }, target);
  }

  /** The accessible name of `#t`, by the product and by the library that is best known for it. */
  async names(html: string): Promise<{ ours: string; library: string }> {
    return this.page.evaluate((markup) => {
      const { accessibleName, computeAccessibleName } = globalThis as unknown as Record<
        string,
        (element: Element) => string
      >;
      document.body.setHTMLUnsafe(markup);
      const element = document.querySelector('#t');
      if (!element || !accessibleName || !computeAccessibleName) throw new Error('No element');
      return { ours: accessibleName(element), library: computeAccessibleName(element) };
    }, html);
  }

  /** What was described of an element without a press. */
  async describe(selector: string): Promise<Target> {
    const handle = await this.page.waitForSelector(selector);
    if (!handle) throw new Error(`Nothing at ${selector}`);
    return handle.evaluate((element) => {
      const { namer } = globalThis as unknown as { namer: { describe(el: Element): Target } };
      return namer.describe(element);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
  }
}
