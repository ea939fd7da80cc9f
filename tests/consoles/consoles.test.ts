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

  it('creates an API token, whose value is gone afterwards', async () => {
    await withScenario('okta-like', 'create-api-token', async () => {
      const [token] = await plantedSecrets();
      expect(token).toMatch(/^00[\w-]{40}$/);
      expect(await pageText()).toContain('Asset inventory');
      expect(await pageText()).not.toContain(token);
    });
  });

  it('draws only the rows in view and uses their nodes again', async () => {
    const served = await serveConsole('okta-like');
    await page.goto(`${served.url}admin/users`);
    await page.waitForSelector('[role=cell] a');
    const seen = await page.evaluate(async () => {
      const readRows = () => [
        ...document.querySelectorAll('[aria-label="People"] [role=row][style*=absolute]'),
      ];
      const before = readRows();
      const textBefore = before[0]?.textContent;
      document.querySelector('.virtual-scroller')!.scrollTop = 10_000;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const after = readRows();
      return {
        rows: after.length,
        sameNode: after[0] === before[0],
        sameText: after[0]?.textContent === textBefore,
      };
    });
    await served.close();
    expect(seen.rows).toBeLessThan(20);
    expect(seen).toMatchObject({ sameNode: true, sameText: false });
  });
});

describe('the Intune-like console', { timeout: 60_000 }, () => {
  it('recovers a laptop and requires encryption', async () => {
    await withScenario('intune-like', 'scenario', async () => {
      const blade = page.frames().find((frame) => frame !== page.mainFrame())!;
      const row = await blade.waitForSelector('::-p-xpath(//tr[contains(., "Encrypted laptops")])');
      expect(await row?.evaluate((element) => element.textContent)).toContain('Finance laptops');
      expect(await plantedSecrets()).toEqual([expect.stringMatching(/^(\d{6}-){7}\d{6}$/)]);
    });
  });

  it('looks up a local administrator password', async () => {
    await withScenario('intune-like', 'local-admin-password', async () => {
      expect(await plantedSecrets()).toEqual([expect.stringMatching(/^\S{18}$/)]);
    });
  });

  it('shows its blades in frames that the portal cannot reach', async () => {
    const served = await serveConsole('intune-like');
    await page.goto(`${served.url}#view/devices`);
    await page.waitForSelector('iframe');
    const blade = await page.waitForFrame((frame) => frame.url().startsWith(served.origins[1]!));
    await blade.waitForSelector('::-p-text(NB-HUM-0003)');
    expect(await page.evaluate(() => document.querySelector('iframe')!.contentDocument)).toBeNull();
    await served.close();
  });
});
