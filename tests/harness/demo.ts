import { mkdir, rm, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { serveConsole } from '../consoles/serve';
import { type ExtensionBrowser, launch } from './launch';
import { type RecordResult, recordScenario } from './record-scenario';
import { loadScenario, type Scenario } from './scenario';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = resolve(ROOT, 'dist/demo');
const PICTURES = resolve(ROOT, 'assets/readme');
const SCENARIO = 'tests/consoles/okta-like/scenario.mjs';

/**
 * `npm run demo`: the main job on the bundled demo console, in a real browser with the built extension.
 * With `--pictures` it also takes the README's pictures.
 */
async function demo(takesPictures: boolean): Promise<void> {
  console.log('Starting the demo console and a browser with SOPwright...');
  const consoleServer = await serveConsole('okta-like');
  const handle = await launch();
  try {
    process.env.SOPWRIGHT_CONSOLE_URL = consoleServer.url;
    await rm(OUT, { recursive: true, force: true });
    const told = await loadScenario(resolve(ROOT, SCENARIO));
    const scenario = takesPictures ? withPopupPicture(told, handle) : told;
    const result = await recordScenario({ scenario, out: OUT, handle });
    if (result.scenarioError) throw result.scenarioError;
    if (takesPictures) await pictureResult(handle, result);
    report(result);
  } finally {
    await handle.close();
    await consoleServer.close();
  }
}

function report({ document, steps, files }: RecordResult): void {
  const pictures = steps.filter((step) => step.screenshots.length > 0).length;
  console.log(`\n${document.title}\n`);
  for (const step of steps) console.log(`${step.number}. ${step.text}`);
  console.log(`\n${steps.length} steps, ${pictures} redacted pictures. Written to:`);
  for (const file of files) console.log(`  ${relative(ROOT, file)}`);
}

/** The scenario, and at its end a picture of the popup while it records. */
function withPopupPicture(scenario: Scenario, handle: ExtensionBrowser): Scenario {
  return {
    ...scenario,
    default: async (parts) => {
      await scenario.default(parts);
      const popup = await handle.popup(parts.page);
      await popup.waitForSelector('[data-testid="stop"]');
      await popup.waitForSelector('[data-testid="step"]');
      await popup.evaluate(() => scrollTo(0, 0));
      await keep(popup, 'recording.png');
      await popup.close();
    },
  };
}

async function pictureResult(handle: ExtensionBrowser, { sopId, files }: RecordResult) {
  const editor = await handle.openExtensionPage(`editor.html#/sop/${sopId}`);
  await editor.waitForSelector('[data-testid="thumbnail"]');
  await editor.waitForNetworkIdle({ idleTime: 300 });
  await keep(editor, 'editor.png');
  const single = files.find((file) => file.endsWith('.html'));
  if (!single) return;
  await editor.goto(pathToFileURL(single).href);
  await editor.evaluate(() => document.querySelector('#step-4, figure')?.scrollIntoView());
  await keep(editor, 'exported-sop.png');
}

async function keep(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await writeFile(resolve(PICTURES, name), await page.screenshot());
}

try {
  await demo(process.argv.includes('--pictures'));
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
// Servers and browsers are closed; nothing that a library left open may keep the command waiting.
process.exit();
