import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RealConsole } from '../real-console';
import { freePort, startServer } from '../server-process';
import { temporaryFolder } from '../temporary-folder';

const PREFERRED_PORT = 8463;

const ADMIN = { username: 'ops', password: 'Amber-Compass-58' };
const ADMIN_HASH = '$2b$08$Td1SfTKHcbwuWHHG/rgAtOi5PaRiOptsNMLX0M9fbUhz.jAJcyY7W';

/** What the console runs before anybody touches it: a check of certificates, once a day. */
const FLOWS = [
  { id: 'flow-certificates', type: 'tab', label: 'Certificates', disabled: false, info: '' },
  {
    id: 'inject-daily',
    type: 'inject',
    z: 'flow-certificates',
    name: 'Every day',
    props: [{ p: 'payload' }],
    repeat: '86400',
    crontab: '',
    once: false,
    onceDelay: 0.1,
    topic: '',
    payload: '',
    payloadType: 'date',
    x: 160,
    y: 120,
    wires: [['function-expiry']],
  },
  {
    id: 'function-expiry',
    type: 'function',
    z: 'flow-certificates',
    name: 'Expires within 30 days',
    func: 'return msg;',
    outputs: 1,
    x: 390,
    y: 120,
    wires: [[]],
  },
];

export interface NodeRed extends RealConsole {
  /** The flows that are deployed, asked of the console's own API. */
  flows(): Promise<Record<string, unknown>[]>;
}

/** Node-RED, the automation console, from npm, with a login and one flow; no telemetry, no catalogue. */
export async function startNodeRed(): Promise<NodeRed> {
  const folder = await temporaryFolder('node-red');
  try {
    const port = await freePort(PREFERRED_PORT);
    const url = `http://127.0.0.1:${port}`;
    const settings = join(folder.path, 'settings.cjs');
    await writeFile(settings, `module.exports = ${JSON.stringify(settingsFor(port))};\n`);
    await writeFile(join(folder.path, 'flows.json'), JSON.stringify(FLOWS));
    const program = createRequire(import.meta.url).resolve('node-red/red.js');
    const server = await startServer(
      process.execPath,
      [program, '--userDir', folder.path, '--settings', settings],
      { url, cwd: folder.path },
    );
    return {
      url,
      flows: () => deployedFlows(url),
      close: async () => {
        await server.stop();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

function settingsFor(port: number) {
  const install = { allowInstall: false };
  return {
    uiHost: '127.0.0.1',
    uiPort: port,
    flowFile: 'flows.json',
    credentialSecret: 'for tests only',
    telemetry: { enabled: false, updateNotification: false },
    externalModules: { palette: install, modules: install },
    editorTheme: {
      tours: false,
      palette: { catalogues: [] },
      projects: { enabled: false },
      codeEditor: { lib: 'ace' },
    },
    adminAuth: {
      type: 'credentials',
      users: [{ username: ADMIN.username, password: ADMIN_HASH, permissions: '*' }],
    },
    logging: { console: { level: 'warn' } },
  };
}

async function deployedFlows(url: string): Promise<Record<string, unknown>[]> {
  const login = await fetch(`${url}/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'node-red-admin',
      grant_type: 'password',
      scope: '*',
      ...ADMIN,
    }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const flows = await fetch(`${url}/flows`, { headers: { Authorization: `Bearer ${token}` } });
  return (await flows.json()) as Record<string, unknown>[];
}
