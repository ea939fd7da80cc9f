import puppeteer from 'puppeteer-core';
import { findBrowser } from '../harness/find-browser';
import { loadScenario, type ScenarioRecorder } from '../harness/scenario';

const NO_RECORDER: ScenarioRecorder = {
  pause: async () => {},
  resume: async () => {},
  steps: async () => [],
};

export interface UnrecordedRun {
  /** What the last page says. */
  readonly text: string;
  /** Addresses outside of the console that a page tried to load. */
  readonly strangers: readonly string[];
}

/** Runs a console's scenario in a browser without the extension, to show that the scenario itself is right. */
export async function runUnrecorded(scenarioPath: string, url: string): Promise<UnrecordedRun> {
  const scenario = await loadScenario(scenarioPath);
  process.env.SOPWRIGHT_CONSOLE_URL = url;
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    defaultViewport: { width: 1280, height: 800 },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const strangers: string[] = [];
    page.on('request', (request) => {
      const address = new URL(request.url());
      if (/^(https?|wss?):$/.test(address.protocol) && address.host !== new URL(url).host) {
        strangers.push(address.href);
      }
    });
    await scenario.default({ page, browser, recorder: NO_RECORDER });
    return { text: await page.evaluate(() => document.body.textContent), strangers };
  } finally {
    await browser.close();
  }
}
