import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser';
import { type ExtensionBrowser, launch } from './launch';

declare const chrome: {
  permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
  };
  tabs: { query(query: { active?: boolean; currentWindow?: boolean }): Promise<unknown[]> };
};
declare global {
  var answer: boolean | undefined;
  var leftover: string | undefined;
}

describe.each(['chromium', 'firefox'] as const)('the launcher with %s', (browser) => {
  let handle: ExtensionBrowser;

  beforeAll(async () => {
    handle = await launch({ browser, viewport: { width: 1100, height: 600 }, scale: 2 });
  }, 180_000);
  afterAll(() => handle?.close());

  it('shows the page at the size and scale asked for', async () => {
    const shown = await handle.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
    expect(shown).toEqual([1100, 600, 2]);
  });

  it('opens the real popup, where a click is granted the hosts', async () => {
    const contains = () => chrome.permissions.contains({ origins: ['<all_urls>'] });
    expect(await (await handle.worker()).evaluate(contains)).toBe(false);

    await handle.grantHosts('<all_urls>');
    const popup = await handle.popup(handle.page);
    expect(popup.url()).toBe(`${handle.origin}/popup.html`);
    await popup.evaluate(() => {
      const request = async () => {
        globalThis.answer = await chrome.permissions.request({ origins: ['<all_urls>'] });
      };
      addEventListener('click', () => void request(), { capture: true, once: true });
    });
    await popup.mouse.click(2, 2);
    await popup.waitForFunction(() => globalThis.answer !== undefined);
    expect(await popup.evaluate(() => globalThis.answer)).toBe(true);
    await popup.close();

    expect(await (await handle.worker()).evaluate(contains)).toBe(true);
  });

  it('ends the worker and finds it again with fresh globals', async () => {
    const worker = await handle.worker();
    await worker.evaluate(() => {
      globalThis.leftover = 'from before';
    });
    await handle.killWorker();
    const revived = await handle.worker();
    expect(await revived.evaluate(() => globalThis.leftover ?? 'nothing')).toBe('nothing');
  });

  it('keeps hidden extension pages out of the tabs', async () => {
    const hidden = await handle.openHiddenPage('editor.html');
    expect(await hidden.evaluate(async () => (await chrome.tabs.query({})).length)).toBe(1);
    await hidden.close();
    expect(hidden.isClosed()).toBe(true);
  });
});

it('says what to do when the named browser cannot be run', async () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/nowhere/chrome';
  try {
    await expect(findBrowser('chromium')).rejects.toThrow(
      'CHROME_PATH is /nowhere/chrome, which is not a program that can be run.',
    );
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
});
