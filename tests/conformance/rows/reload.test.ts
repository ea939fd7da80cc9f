import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageServer, servePages } from '../../e2e/page-server';
import { openSession, type RecordingSession } from '../../e2e/recording-session';
import { ExtensionControl } from '../../harness/control-extension';
import { waitUntil } from '../../harness/wait-until';

/** Chrome's private API of the page chrome://extensions. */
declare const chrome: {
  developerPrivate?: {
    updateProfileConfiguration(configuration: object): Promise<void>;
    reload(extensionId: string, options: object): Promise<unknown>;
  };
};

let server: PageServer;
let session: RecordingSession;
beforeAll(async () => {
  server = await servePages({
    '/': '<title>Sites</title><link rel="icon" href="data:,"><button>Add site</button>',
  });
  session = await openSession();
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('120 the extension is reloaded: no error in the page, and everything once after going on', async () => {
  const { page, handle } = session;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(server.origin);
  await session.record();
  await page.click('button');
  expect(await session.texts()).toEqual(['Click "Add site"']);

  const extensions = await handle.browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.waitForFunction(() => chrome.developerPrivate !== undefined);
  await extensions.evaluate(async (id) => {
    // without it the browser turns an unpacked extension off instead of loading it again
    await chrome.developerPrivate?.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate?.reload(id, { failQuietly: true });
  }, handle.extensionId);
  await extensions.close();
  await page.click('button');
  const control = await waitUntil('the extension to be back', async () => {
    const opened = await ExtensionControl.open(handle).catch(() => null);
    const state = await opened?.state().catch(() => null);
    return state ? opened : null;
  });
  const { sopId, interrupted } = await control.state();
  if (interrupted) await control.send({ type: 'recording/go-on' });
  // the visit to chrome://extensions may be told as well
  const clicks = async () => {
    await control.quiet();
    const { sections } = await control.document(sopId ?? '');
    return sections.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'click');
  };
  const before = await clicks();
  await page.click('button');
  const after = await clicks();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)?.text).toBe('Click "Add site"');
  expect(errors).toEqual([]);
});
