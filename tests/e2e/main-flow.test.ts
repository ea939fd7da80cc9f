import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SopDocument, Step } from '@/core/sop/model';
import resetPassword from '../consoles/okta-like/reset-password.mjs';
import { serveConsole } from '../consoles/serve';
import { pace } from '../harness/pace';
import { waitUntil } from '../harness/wait-until';
import { openSession, type RecordingSession } from './recording-session';
import { Surface, stepSelector, textSelector } from './surface';

/**
 * The main job, through the real popup: record, tidy, export, read, import. One story told in parts: each test
 * goes on where the one before it ended.
 */
describe.each(['chromium', 'firefox'] as const)('from Record to the wiki, in %s', (browser) => {
  let session: RecordingSession;
  let okta: Awaited<ReturnType<typeof serveConsole>>;
  let folder: string;
  let popup: Surface;
  let sopId: string;
  const secrets: string[] = [];
  const files = new Map<string, string>();

  beforeAll(async () => {
    [okta, folder] = await Promise.all([
      serveConsole('okta-like'),
      mkdtemp(join(tmpdir(), 'sopwright-flow-')),
    ]);
    process.env.SOPWRIGHT_CONSOLE_URL = okta.url;
    session = await openSession({ browser });
  });
  afterAll(async () => {
    await session?.close();
    await okta?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stored = () => session.control.document(sopId);
  const storedTexts = async () =>
    (await stored()).sections.flatMap((section) => section.steps.map((step) => step.text));

  test('the list grows while the task is done, and Stop leaves the SOP open in the popup', async () => {
    const { page, handle, control } = session;
    await page.goto(okta.url);
    await session.record();
    const panel = new Surface(await handle.openHiddenPage('sidepanel.html'));
    pace(handle.browser, page, 500);
    await panel.page.evaluate(countStepsAsTheyCome);
    await resetPassword({ page });
    await control.quiet();
    const grown = await panel.page.evaluate(() => Reflect.get(window, 'grown') as number[]);
    expect(grown.length, `the list had ${grown} steps`).toBeGreaterThan(3);
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));

    secrets.push(...(await plantedSecrets(page)));
    expect(secrets).toHaveLength(1);
    popup = new Surface(await handle.popup(page));
    const texts = await session.texts();
    await waitUntil('the popup to show every step', async () => {
      return (await popup.texts()).length === texts.length;
    });
    expect(await popup.texts()).toEqual(texts);
    expect(await panel.texts()).toEqual(texts);
    await popup.press('stop');
    await popup.page.waitForSelector('[data-testid="record"]');
    sopId = (await control.state()).sopId ?? '';
    expect((await control.state()).status).toBe('idle');
    expect(texts.slice(1)).toEqual([
      'Type [email] in "Search people"',
      'Click "More actions"',
      'Click "Reset password" in the "More actions" menu',
      'Choose "Create a temporary password" in "Method" in the "Reset password" dialog',
      'Click "Create temporary password" in the "Reset password" dialog',
      'Click "Copy temporary password" in the "Temporary password" dialog',
      'Click "Done" in the "Temporary password" dialog',
    ]);
    await panel.page.close();
  });

  test('everything is tidied in place, taken back and done again', async () => {
    const { page } = popup;
    const before = await stored();
    const texts = await storedTexts();
    const becomes = async (expected: string[]) => {
      await expect.poll(storedTexts).toEqual(expected);
      await expect.poll(() => popup.texts()).toEqual(expected);
    };

    await popup.retype('[data-testid="sop-title"]', 'Reset a password');
    texts[3] = 'Choose *Reset password* & wait';
    await popup.retype(textSelector(4), texts[3]);
    await becomes(texts);

    await popup.focusStep(3);
    await pressTogether(page, 'Alt', 'ArrowUp');
    await becomes(swapped(texts, 1, 2));
    await popup.dragStep(2, 3);
    await becomes(texts);

    await popup.focusStep(8);
    await page.keyboard.press('Delete');
    await becomes(texts.slice(0, 7));
    await popup.buttonSaying('Undo');
    await becomes(texts);

    await popup.focusStep(7);
    await pressTogether(page, 'Control', 'd');
    await becomes(texts.toSpliced(7, 0, texts[6]!));
    await popup.focusStep(7);
    await page.keyboard.press('m');
    await expect.poll(storedTexts).toHaveLength(8);
    await becomes(texts.with(6, `${texts[6]}. ${texts[6]}`));
    await popup.putCaret(7, `${texts[6]}.`.length);
    await pressTogether(page, 'Control', 'Enter');
    const edited = texts.toSpliced(6, 0, `${texts[6]}.`);
    await becomes(edited);

    for (const step of [4, 5]) await popup.tick(step);
    await popup.buttonSaying('Group');
    await expect.poll(async () => (await stored()).sections.length).toBe(3);
    await popup.retype('.row:nth-child(5) [data-testid="section-title"]', 'Hand out a password');
    await popup.choose('Add a callout to step 5', 'Warning');
    await page.locator('[data-testid="callout"] textarea').click();
    await page.keyboard.type('The old password ends at once.');
    await popup.buttonSaying('Expected result', stepSelector(5));
    await page.waitForSelector(`${stepSelector(5)} [data-testid="expected-result"]:focus`);
    await page.keyboard.type('A temporary password is offered.');
    await popup.press('add-step');
    await page.waitForSelector(`${textSelector(10)}:focus`);
    await page.keyboard.type('Tell the colleague in person.');
    edited.push('Tell the colleague in person.');
    await becomes(edited);
    const after = await stored();
    expect(after.title).toBe('Reset a password');
    expect(after.sections.map((section) => section.title)).toContain('Hand out a password');
    expect(stepsOf(after)[4]).toMatchObject({
      callouts: [{ kind: 'warning', text: 'The old password ends at once.' }],
      expectedResult: 'A temporary password is offered.',
    });

    await popup.pressUntilDisabled('undo');
    await expect
      .poll(async () => contentOf(await stored()))
      .toEqual(contentOf({ ...before, title: 'Untitled SOP' }));
    await popup.pressUntilDisabled('redo');
    await expect.poll(async () => contentOf(await stored())).toEqual(contentOf(after));
    expect(await popup.texts()).toEqual(edited);
  });
});

function stepsOf(document: SopDocument): Step[] {
  return document.sections.flatMap((section) => section.steps);
}

/** What a reader sees of a document: not when it was last touched. */
function contentOf({ title, sections }: SopDocument) {
  return { title, sections };
}

async function pressTogether(
  page: Page,
  modifier: 'Alt' | 'Control',
  key: KeyInput,
): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  return list.with(a, list[b]!).with(b, list[a]!);
}

/** Runs in a surface: notes each length that the list of steps has. */
function countStepsAsTheyCome(): void {
  const grown: number[] = [];
  Reflect.set(window, 'grown', grown);
  new MutationObserver(() => {
    const count = document.querySelectorAll('[data-testid="step"]').length;
    if (count !== grown.at(-1)) grown.push(count);
  }).observe(document.body, { childList: true, subtree: true });
}

/** Every secret that the console has shown in any of its frames. */
async function plantedSecrets(page: Page): Promise<string[]> {
  const lists = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => Reflect.get(window, '__plantedSecrets') as string[] | undefined),
      ),
  );
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
