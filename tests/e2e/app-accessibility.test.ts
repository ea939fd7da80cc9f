import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../harness/find-browser';
import { SCREENS, type Screen } from '../preview/screens';
import { type PreviewServer, servePreview } from '../preview/serve-preview';

/** axe on every screen, in a real browser, with real colours: WCAG 2.2 AA, light and dark. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await servePreview();
  browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it.each(SCREENS.map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => {
    expect(await violations(screen, scheme)).toEqual([]);
  });
});

async function violations(screen: Screen, scheme: string): Promise<string[]> {
  const [width, height] = screen.size;
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto('about:blank');
  await page.goto(server.url(screen.query));
  await page.waitForSelector('button');
  // axe would measure steps off the screen by their estimated height
  await page.addStyleTag({ content: '.step { content-visibility: visible !important; }' });
  for (const selector of screen.click ?? []) await page.locator(selector).click();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.evaluate(await readFile(AXE, 'utf8'));
  const results = await page.evaluate(
    (tags): Promise<AxeResults> =>
      Reflect.get(globalThis, 'axe').run(document, { runOnly: { type: 'tag', values: tags } }),
    RULES,
  );
  return [
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
    ...results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`,
    ),
  ];
}
