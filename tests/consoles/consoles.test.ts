import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../harness/find-browser.ts';
import type { ConsoleName } from './build.ts';
import { serveConsole } from './serve.ts';

/** What a scenario may ask of a recorder; here nothing records. */
const idleRecorder = { pause() {}, resume() {}, steps: async () => [] };

type Scenario = { title: string; default: (context: object) => Promise<void> };

let browser: Browser;
let page: Page;
let pageErrors: unknown[];

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}, 60_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(10_000);
  pageErrors = [];
  page.on('pageerror', (error) => pageErrors.push(error));
});

afterEach(async () => {
  await page.close();
  expect(pageErrors).toEqual([]);
});

async function withScenario(
  name: ConsoleName,
  file: string,
  check: () => Promise<void>,
): Promise<void> {
  const served = await serveConsole(name);
  try {
    process.env.SOPWRIGHT_CONSOLE_URL = served.url;
    const scenario = (await import(`./${name}/${file}.mjs`)) as Scenario;
    expect(scenario.title).not.toBe('');
    await scenario.default({ page, browser, recorder: idleRecorder });
    await check();
  } finally {
    await served.close();
  }
}

const plantedSecrets = () => page.evaluate(() => window.__plantedSecrets ?? []);
const pageText = () => page.evaluate(() => document.body.textContent ?? '');

describe('the Okta-like console', { timeout: 60_000 }, () => {
  it('sets up a new colleague', async () => {
    await withScenario('okta-like', 'scenario', async () => {
      expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Features');
      await page.locator('::-p-aria([name="People"][role="link"])').click();
      await page.locator('::-p-aria([name="Linnea Hallward"][role="link"])').click();
      await page.locator('::-p-aria([name="Groups 2"][role="tab"])').click();
      await page.waitForSelector('::-p-aria([name="VPN users"][role="link"])');
      expect(await pageText()).toMatch(/password expired/i);
      const secrets = await plantedSecrets();
      expect(secrets).toHaveLength(1);
      expect(await pageText()).not.toContain(secrets[0]);
    });
  });

  it('resets a password, shown once and another each time', async () => {
    const seen = new Set<string>();
    for (let run = 0; run < 2; run++) {
      await withScenario('okta-like', 'reset-password', async () => {
        const [secret] = await plantedSecrets();
        expect(secret).toMatch(/^\S{12}$/);
        seen.add(secret!);
      });
    }
    expect(seen.size).toBe(2);
  });
});
