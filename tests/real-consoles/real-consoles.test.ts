import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startAdminer } from './adminer/start-adminer';
import { startNodeRed } from './node-red/start-node-red';
import { startPostfixAdmin } from './postfixadmin/start-postfixadmin';
import type { RealConsole } from './real-console';
import { runUnrecorded } from './run-unrecorded';

const TIMEOUT_MS = 180_000;
const scenarioOf = (name: string) =>
  fileURLToPath(new URL(`./${name}/scenario.mjs`, import.meta.url));

let running: RealConsole | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('the scenario for a real console does its task without the extension', () => {
  it(
    'PostfixAdmin: the new employee has a mailbox in the new domain',
    async () => {
      const console = await startPostfixAdmin();
      running = console;
      const run = await runUnrecorded(scenarioOf('postfixadmin'), console.url);

      expect(run.strangers).toEqual([]);
      expect(run.text).toContain('jamie.rivera@staff.example has been added');
      expect(await console.query('SELECT username, name, domain, quota FROM mailbox')).toEqual([
        {
          username: 'jamie.rivera@staff.example',
          name: 'Jamie Rivera',
          domain: 'staff.example',
          quota: 5_120_000,
        },
      ]);
      const domains = await console.query("SELECT domain FROM domain WHERE domain <> 'ALL'");
      expect(domains.map((row) => row.domain)).toEqual(['corp.example', 'staff.example']);
    },
    TIMEOUT_MS,
  );

  it(
    'Adminer: one account is unlocked and has lost its token, the others are as before',
    async () => {
      const console = await startAdminer();
      running = console;
      const run = await runUnrecorded(scenarioOf('adminer'), console.url);

      expect(run.strangers).toEqual([]);
      expect(run.text).toContain('Item has been updated');
      expect(await console.query('SELECT login, api_token, locked FROM account')).toEqual([
        { login: 'akowalski', api_token: 'tok_5f2b81c9e0a74d3688b1', locked: 0 },
        { login: 'bmensah', api_token: null, locked: 0 },
        { login: 'cduarte', api_token: null, locked: 0 },
        { login: 'dhaddad', api_token: null, locked: 0 },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'Node-RED: the check runs every 6 hours and its result is wired to the new debug node',
    async () => {
      const console = await startNodeRed();
      running = console;
      const run = await runUnrecorded(scenarioOf('node-red'), console.url);

      expect(run.strangers).toEqual([]);
      expect(run.text).toContain('Successfully deployed');
      const flows = await console.flows();
      const check = flows.find((node) => node.id === 'inject-daily');
      expect(check).toMatchObject({ name: 'Every 6 hours', repeat: '21600' });
      const debug = flows.find((node) => node.type === 'debug');
      const expiry = flows.find((node) => node.id === 'function-expiry');
      expect(expiry?.wires).toEqual([[debug?.id]]);
    },
    TIMEOUT_MS,
  );
});
