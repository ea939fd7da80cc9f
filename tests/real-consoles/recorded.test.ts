import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from '../harness/launch';
import { type RecordResult, recordScenario } from '../harness/record-scenario';
import { loadScenario } from '../harness/scenario';
import { startAdminer } from './adminer/start-adminer';
import { startNodeRed } from './node-red/start-node-red';
import { startPostfixAdmin } from './postfixadmin/start-postfixadmin';
import type { RealConsole } from './real-console';

const scenarioOf = (name: string) =>
  fileURLToPath(new URL(`./${name}/scenario.mjs`, import.meta.url));

describe('a task in a console that nobody here wrote becomes an SOP', () => {
  let handle: ExtensionBrowser;
  let out: string;

  beforeAll(async () => {
    handle = await launch();
    out = await mkdtemp(join(tmpdir(), 'sopwright-recorded-'));
  }, 180_000);
  afterAll(async () => {
    await handle?.close();
    await rm(out, { recursive: true, force: true });
  });

  const record = async (name: string, start: () => Promise<RealConsole>) => {
    const server = await start();
    try {
      process.env.SOPWRIGHT_CONSOLE_URL = server.url;
      const scenario = await loadScenario(scenarioOf(name));
      const result = await recordScenario({
        scenario,
        handle,
        out: join(out, name),
        formats: ['markdown', 'json'],
        slowMo: 300,
      });
      if (result.scenarioError) throw result.scenarioError;
      return result;
    } finally {
      await server.close();
    }
  };

  it('PostfixAdmin: every action is one step, and no password is anywhere', async () => {
    const result = await record('postfixadmin', startPostfixAdmin);
    expect(outline(result)).toEqual([
      'go-to',
      'type: Login (email)',
      'type: Password',
      'click: Login',
      'click: Domain List',
      'click: New Domain',
      'type: Domain',
      'type: Description',
      'click: Add Domain',
      'click: Virtual List',
      'click: Add Mailbox',
      'type: Username',
      'select: ',
      'type: Password',
      'type: Password (again)',
      'type: Name',
      'type: Quota',
      'uncheck: Send Welcome mail',
      'click: Add Mailbox',
    ]);
    expectPicturesOrReasons(result);
    await expectNowhere(join(out, 'postfixadmin'), ['Quiet-Harbour-42', 'Welcome-Aboard-77']);
  }, 180_000);

  it('Adminer: every action is one step, and neither password nor token is anywhere', async () => {
    const result = await record('adminer', startAdminer);
    expect(outline(result)).toEqual([
      'go-to',
      'select: System',
      'type: Password',
      'type: Database',
      'click: Login',
      'click: select',
      'click: Search',
      'type: ',
      'click: Select',
      'click: edit',
      'select: api_token',
      'type: locked',
      'click: Save',
    ]);
    expectPicturesOrReasons(result);
    await expectNowhere(join(out, 'adminer'), ['Copper-Lantern-19', 'tok_91d07be3f4c24a5fa6e2']);
  }, 180_000);

  it('Node-RED: what is done in its forms is a step each, and no password is anywhere', async () => {
    const result = await record('node-red', startNodeRed);
    const steps = outline(result);
    const inForms = [
      'go-to',
      'type: Username',
      'type: Password',
      'click: Login',
      'type: Name',
      'type: every',
      'click: Done',
      'click: Deploy',
    ];
    expect(steps.filter((step) => inForms.includes(step))).toEqual(inForms);
    expectPicturesOrReasons(result);
    await expectNowhere(join(out, 'node-red'), ['Amber-Compass-58']);
  }, 180_000);
});

/** Kind and target of each step: what was done, however it is worded. */
function outline(result: RecordResult): string[] {
  return result.steps.map(({ kind, target }) => (target ? `${kind}: ${target.name}` : kind));
}

function expectPicturesOrReasons(result: RecordResult): void {
  const unexplained = result.steps.filter(
    (step) => step.screenshots.length === 0 && !step.screenshotOmitted,
  );
  expect(unexplained.map((step) => step.text)).toEqual([]);
  const pictured = result.steps.filter((step) => step.screenshots.length > 0);
  expect(pictured.length).toBeGreaterThan(0);
}

/** No file of the packages holds a secret, in no folder. */
async function expectNowhere(folder: string, secrets: readonly string[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const content = await readFile(path, 'latin1');
    for (const secret of secrets) {
      expect(content.includes(secret), `${secret} in ${path}`).toBe(false);
    }
  }
}
