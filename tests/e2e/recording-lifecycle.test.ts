import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SUGGESTED_KEYS } from '@/core/recording/shortcuts';
import { RECORDER_HANDLE } from '@/platform/messages';
import { startRecording } from '../harness/start-recording';
import { waitUntil } from '../harness/wait-until';
import { type PageServer, servePages } from './page-server';
import { openSession, type RecordingSession } from './recording-session';

declare const chrome: {
  permissions: {
    contains(wanted: object): Promise<boolean>;
    getAll(): Promise<{ origins?: string[] }>;
  };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
};

let server: PageServer;
let session: RecordingSession;

beforeAll(async () => {
  server = await servePages({
    '/': '<title>Users</title><h1>Users</h1><button>Save</button><button>Delete</button><label>Name <input></label>',
    '/frames':
      '<title>Frames</title><h1>Frames</h1><button>Add frame</button><iframe title="Inner" src="{other}/inner"></iframe>' +
      '<script>document.querySelector("button").onclick=()=>{const f=document.createElement("iframe");f.title="Late";f.src="{other}/inner";document.body.append(f)}</script>',
    '/inner': '<title>Inner</title><button>Inside</button>',
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.close());

/** Event listeners on a page's window, in every world, and recorder handles in the extension's world. */
async function tracesIn(page: Page): Promise<{ listeners: number; recorders: number }> {
  const client = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await client.send('Runtime.enable');
  let listeners = 0;
  let recorders = 0;
  for (const { id } of worlds) {
    const { result } = await client.send('Runtime.evaluate', {
      expression: 'window',
      contextId: id,
    });
    const found = await client.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    listeners += found.listeners.length;
    const handle = await client.send('Runtime.evaluate', {
      expression: `globalThis[${JSON.stringify(RECORDER_HANDLE)}] ? 1 : 0`,
      contextId: id,
      returnByValue: true,
    });
    recorders += handle.result.value;
  }
  await client.detach();
  return { listeners, recorders };
}

const clickIn = async (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

describe('starting and stopping', () => {
  test('nothing is in any page before Record and after Stop; an open tab is covered in between', async () => {
    const { page, handle } = session;
    await page.goto(server.origin);
    const worker = await handle.worker();
    expect(await worker.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
    expect(await tracesIn(page)).toEqual({ listeners: 0, recorders: 0 });

    await session.record();
    expect((await tracesIn(page)).recorders).toBe(1);
    await clickIn(page, 'Save');
    expect(await session.texts()).toEqual(['Click "Save"']);

    await session.stop();
    await waitUntil('the recorder to leave the page', async () => {
      const traces = await tracesIn(page);
      return traces.listeners === 0 && traces.recorders === 0;
    });
    const scripts = () => chrome.scripting.getRegisteredContentScripts();
    expect(await (await handle.worker()).evaluate(scripts)).toEqual([]);
    await clickIn(page, 'Delete');
    expect(await session.texts()).toEqual(['Click "Save"']);
  });

  test('this site: its pages are recorded, another site is not', async () => {
    const { page, control } = session;
    await page.goto(server.origin);
    await session.record('site');
    await clickIn(page, 'Save');
    await page.goto(server.otherOrigin);
    expect(await tracesIn(page)).toEqual({ listeners: 0, recorders: 0 });
    await clickIn(page, 'Delete');
    await page.goto(server.origin);
    await clickIn(page, 'Delete');
    const texts = await session.texts();
    expect(texts.filter((text) => text.startsWith('Click'))).toEqual([
      'Click "Save"',
      'Click "Delete"',
    ]);
    expect((await control.state()).scope).toBe('site');
  });

  test('access is kept after Stop, or given back where that was wished', async () => {
    const { page, control, handle } = session;
    const site = { origins: ['http://127.0.0.1/*'] };
    const mayRead = async () =>
      (await handle.worker()).evaluate((wanted) => chrome.permissions.contains(wanted), site);
    await page.goto(server.origin);
    await session.record('site');
    await session.stop();
    expect(await mayRead()).toBe(true);
    await startRecording(handle, control, page, { scope: 'site', options: { returnAccess: true } });
    expect(await mayRead()).toBe(true);
    await session.stop();
    expect(await mayRead()).toBe(false);
  });

  test('the badge tells the state and the number of steps', async () => {
    const { page, control } = session;
    await page.goto(server.origin);
    expect(await session.badge()).toBe('');
    await session.record();
    await clickIn(page, 'Save');
    await session.texts();
    await waitUntil('the badge to count', async () => (await session.badge()) === '1');
    await control.send({ type: 'recording/pause' });
    expect(await session.badge()).toBe('❚❚');
    await control.send({ type: 'recording/resume' });
    expect(await session.badge()).toBe('1');
    await session.stop();
    expect(await session.badge()).toBe('');
  });
});

test('each command has the key that was suggested', async () => {
  const commands = await (await session.handle.worker()).evaluate(() => chrome.commands.getAll());
  const keys = commands.filter(({ name }) => name !== '_execute_action');
  expect(Object.fromEntries(keys.map(({ name, shortcut }) => [name, shortcut]))).toEqual(
    SUGGESTED_KEYS,
  );
});

describe('pause', () => {
  test('stores nothing in any frame, also in those that load later, until resumed', async () => {
    const { page, control } = session;
    await page.goto(`${server.origin}/frames`);
    await session.record();
    await clickIn(page, 'Add frame');
    await session.texts();
    await control.send({ type: 'recording/pause' });
    await clickIn(page, 'Add frame');
    const late = await waitUntil('the late frames', async () => {
      const frames = page.frames().filter((frame) => frame.url().endsWith('/inner'));
      return frames.length === 3 && frames;
    });
    for (const frame of late) await frame.locator('button').click();
    expect(await session.texts()).toEqual(['Click "Add frame"']);

    await control.send({ type: 'recording/resume' });
    await late[2]!.locator('button').click();
    expect(await session.texts()).toEqual([
      'Click "Add frame"',
      expect.stringContaining('Click "Inside"'),
    ]);
  });

  test('keeps what was being typed when it was pressed', async () => {
    const { page, control } = session;
    await page.goto(server.origin);
    await session.record();
    await page.locator('input').click();
    await page.keyboard.type('Blue team');
    await control.send({ type: 'recording/pause' });
    await page.keyboard.type(' secret');
    expect(JSON.stringify(await session.steps())).not.toContain('secret');
    expect((await session.steps()).map((step) => step.kind)).toEqual(['type']);
  });
});

describe('interruptions', () => {
  test('the worker is killed between clicks, and during one', async () => {
    const { page, handle } = session;
    await page.goto(server.origin);
    await session.record();
    await clickIn(page, 'Save');
    await session.texts();
    await handle.killWorker();
    await clickIn(page, 'Delete');
    const killing = handle.killWorker();
    await clickIn(page, 'Save');
    await killing;
    const steps = await session.steps();
    expect(steps.map((step) => step.text)).toEqual([
      'Click "Save"',
      'Click "Delete"',
      'Click "Save"',
    ]);
    expect(steps.map((step) => step.number)).toEqual([1, 2, 3]);
  });

  test('a tab crashes: what was done stays, and recording goes on after the reload', async () => {
    const { page, handle } = session;
    const other = await handle.browser.newPage();
    await other.goto(server.origin);
    await session.record('all', other);
    await clickIn(other, 'Save');
    await session.texts();
    await other.goto('chrome://crash').catch(() => undefined);
    await page.bringToFront();
    await page.goto(server.origin);
    await clickIn(page, 'Delete');
    const texts = await session.texts();
    expect(texts[0]).toBe('Click "Save"');
    expect(texts.at(-1)).toBe('Click "Delete"');
    expect((await session.control.state()).status).toBe('recording');
  });
});

test('after a restart of the browser nothing is injected until the technician goes on', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'sopwright-restart-'));
  try {
    const first = await openSession({ profile });
    await first.page.goto(server.origin);
    await first.record();
    await clickIn(first.page, 'Save');
    await first.texts();
    await first.close();

    const second = await openSession({ profile });
    try {
      await second.page.goto(server.origin);
      expect(await tracesIn(second.page)).toEqual({ listeners: 0, recorders: 0 });
      expect(await second.control.state()).toMatchObject({ interrupted: true, steps: 1 });
      expect(await second.badge()).toBe('?');
      await second.handle.grantHosts('<all_urls>');
      const popup = await second.handle.popup(second.page);
      await popup.locator('[data-testid="go-on"]').click();
      await waitUntil('the recording to go on', async () => {
        const state = await second.control.state();
        return state.status === 'recording' && !state.interrupted;
      });
      await popup.close().catch(() => undefined);
      await clickIn(second.page, 'Delete');
      expect(await second.texts()).toEqual(['Click "Save"', 'Click "Delete"']);
    } finally {
      await second.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
