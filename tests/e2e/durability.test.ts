import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditCommand } from '@/core/sop/edit-command';
import { type PageServer, servePages } from './page-server';
import { openSession, type RecordingSession } from './recording-session';
import { Surface, stepSelector, textSelector } from './surface';

let server: PageServer;
let session: RecordingSession;

beforeAll(async () => {
  server = await servePages({
    '/': '<title>Users</title><h1>Users</h1><button>Save</button><button>Delete</button><label>Name <input></label>',
  });
  session = await openSession();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});
beforeEach(async () => {
  await session.stop();
  await session.page.bringToFront();
  await session.page.goto(server.origin);
});

const click = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** An SOP with these steps; returns its id. */
async function sopWith(...texts: string[]): Promise<string> {
  const { control } = session;
  const made = await control.send<{ sopId: string; sectionId: string }>({
    type: 'sop/create',
    title: 'Made',
  });
  let afterStepId: string | null = null;
  for (const text of texts) {
    const command: EditCommand = { type: 'add-step', sectionId: made.sectionId, afterStepId, text };
    const added: { stepIds: string[] } = await control.send({
      type: 'sop/edit',
      sopId: made.sopId,
      command,
    });
    afterStepId = added.stepIds[0] ?? null;
  }
  return made.sopId;
}

async function openEditor(sopId: string): Promise<Surface> {
  const page = await session.handle.openExtensionPage(`editor.html#/sop/${sopId}`);
  await page.waitForSelector(stepSelector(1));
  return new Surface(page);
}

const textsOf = async (sopId: string) =>
  (await session.control.document(sopId)).sections.flatMap((section) =>
    section.steps.map((step) => step.text),
  );

describe('what is typed is stored', () => {
  test('every letter, when the popup is closed in the middle of a word', async () => {
    const sopId = await sopWith('Open');
    const popup = new Surface(await session.handle.popup(session.page));
    await popup.putCaret(1, 4);
    await popup.page.keyboard.type(' the door of the serv');
    await popup.page.close();
    await expect.poll(() => textsOf(sopId)).toEqual(['Open the door of the serv']);
  });

  test('what is being typed into a page shows at once, and stays when the page is closed', async () => {
    const { control, handle } = session;
    const panel = new Surface(await handle.openHiddenPage('sidepanel.html'));
    const page = await handle.browser.newPage();
    await page.goto(server.origin);
    await session.record('all', page);
    await page.locator('input').click();
    for (const so_far of ['Blue', 'Blue te', 'Blue team']) {
      const typed = await page.$eval('input', (input) => input.value);
      await page.keyboard.type(so_far.slice(typed.length));
      await expect
        .poll(() => panel.texts())
        .toContainEqual(expect.stringContaining(`Type "${so_far}"`));
    }
    expect((await control.rows()).steps.find((step) => step.kind === 'type')?.action?.open).toBe(
      true,
    );
    await page.keyboard.type('s of tw');
    await page.close();
    await expect
      .poll(() => session.texts())
      .toContainEqual(expect.stringContaining('Type "Blue teams of tw"'));
    await panel.page.close();
  });
});

describe('two windows on one SOP', () => {
  test('edit at the same time while a recording goes on: nothing is overwritten', async () => {
    await session.record();
    await click(session.page, 'Save');
    await click(session.page, 'Delete');
    await session.texts();
    const sopId = (await session.control.state()).sopId ?? '';
    const [one, two] = [await openInTab(session.page), await openInTab(session.page)];
    await session.page.bringToFront();
    await Promise.all([
      typeInto(one.page, textSelector(1), ' and wait for the message'),
      typeInto(two.page, textSelector(2), ' without looking back'),
      clickAlternately(session.page, 6),
    ]);
    // the second window shows what the first one wrote before anybody can go on there
    await shows(two.page, textSelector(1), 'for the message');
    await Promise.all([
      typeInto(one.page, '[data-testid="sop-title"]', ' one'),
      typeInto(two.page, textSelector(1), ' there'),
    ]);
    await expect
      .poll(() => textsOf(sopId))
      .toEqual([
        'Click "Save" and wait for the message there',
        'Click "Delete" without looking back',
        ...Array.from({ length: 6 }, (_, index) => (index % 2 ? 'Click "Delete"' : 'Click "Save"')),
      ]);
    expect((await session.control.document(sopId)).title).toBe('Untitled SOP one');
    await expect.poll(() => one.texts()).toEqual(await textsOf(sopId));
    await Promise.all([one.page.close(), two.page.close()]);
  });

  test('undo takes back what was done here, not what was done there later', async () => {
    const sopId = await sopWith('First');
    const [one, two] = [await openEditor(sopId), await openEditor(sopId)];
    const title = async () => (await session.control.document(sopId)).title;
    await typeInto(one.page, '[data-testid="sop-title"]', ' here');
    await expect.poll(title).toBe('Made here');
    await shows(two.page, '[data-testid="sop-title"]', 'here');
    await typeInto(two.page, '[data-testid="sop-title"]', ' and there');
    await expect.poll(title).toBe('Made here and there');
    await one.page.bringToFront();
    await one.press('undo');
    await one.page.waitForSelector('[data-testid="redo"]:not([disabled])');
    expect(await title()).toBe('Made here and there');

    // what a closed window did can be taken back from the one that is left
    await two.page.close();
    await one.page.waitForSelector('[data-testid="undo"]:not([disabled])');
    await one.press('undo');
    await expect.poll(title).toBe('Made here');
    await one.page.close();
  });
});

test('sixty fast clicks, and the worker is killed: every one is a step, numbered without a gap', async () => {
  await session.record();
  await clickAlternately(session.page, 60);
  await session.handle.killWorker();
  const steps = await session.steps();
  expect(steps.map((step) => step.text)).toEqual(
    Array.from({ length: 60 }, (_, index) => (index % 2 ? 'Click "Delete"' : 'Click "Save"')),
  );
  expect(steps.map((step) => step.number)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
});

/** Opens the current SOP in a tab as a technician does, from the popup. */
async function openInTab(over: Page): Promise<Surface> {
  await over.bringToFront();
  const { browser } = session.handle;
  const known = new Set(browser.targets());
  const popup = new Surface(await session.handle.popup(over));
  const [target] = await Promise.all([
    browser.waitForTarget(
      (found) => !known.has(found) && found.url().includes('editor.html#/sop/'),
    ),
    popup.buttonSaying('Open in a tab'),
  ]);
  // a new tab takes the focus from the popup, which closes it
  await popup.page.close().catch(() => undefined);
  const page = await target.asPage();
  await page.waitForSelector(stepSelector(1));
  return new Surface(page);
}

/** Waits for the end of a field's text in a window that need not be in front, where nothing is drawn. */
async function shows(page: Page, selector: string, end: string): Promise<void> {
  const text = () => page.$eval(selector, (field) => (field as HTMLTextAreaElement).value);
  await expect.poll(text).toMatch(new RegExp(`${end}$`));
}

/** Types at the end of a field of a window that need not be in front. */
async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (element) => {
    const field = element as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  await page.keyboard.type(text);
}

/** Clicks Save and Delete in turn, as fast as the browser takes it. */
async function clickAlternately(page: Page, times: number): Promise<void> {
  const places = await page.$$eval('button', (buttons) =>
    buttons
      .map((button) => button.getBoundingClientRect())
      .map(({ x, y }) => ({ x: x + 5, y: y + 5 })),
  );
  for (let index = 0; index < times; index++) {
    const { x, y } = places[index % 2]!;
    await page.mouse.click(x, y);
  }
}
