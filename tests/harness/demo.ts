import { rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { serveConsole } from '../consoles/serve';
import { recordScenario } from './record-scenario';
import { loadScenario } from './scenario';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = resolve(ROOT, 'dist/demo');
const SCENARIO = 'tests/consoles/okta-like/scenario.mjs';

/** `npm run demo`: the main job on the bundled demo console, in a real browser with the built extension. */
async function demo(): Promise<void> {
  console.log('Starting the demo console and a browser with SOPwright...');
  const consoleServer = await serveConsole('okta-like');
  try {
    process.env.SOPWRIGHT_CONSOLE_URL = consoleServer.url;
    await rm(OUT, { recursive: true, force: true });
    const scenario = await loadScenario(resolve(ROOT, SCENARIO));
    const result = await recordScenario({ scenario, out: OUT });
    if (result.scenarioError) throw result.scenarioError;
    const pictures = result.steps.filter((step) => step.screenshots.length > 0).length;
    console.log(`\n${result.document.title}\n`);
    for (const step of result.steps) console.log(`${step.number}. ${step.text}`);
    console.log(`\n${result.steps.length} steps, ${pictures} redacted pictures. Written to:`);
    for (const file of result.files) console.log(`  ${relative(ROOT, file)}`);
  } finally {
    await consoleServer.close();
  }
}

try {
  await demo();
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
// Servers and browsers are closed; nothing that a library left open may keep the command waiting.
process.exit();
