import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FirefoxParent } from './firefox-parent';
import type { BrowserDriver, LaunchSettings, Size } from './launch';
import { waitUntil } from './wait-until';

const UUID = '5095a0de-7e57-4e57-8e57-5095a0de7e57';
const ADDON_ID = 'sopwright@sopwright.app';

function preferences(settings: LaunchSettings): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    // a temporary add-on loses its storage when the browser closes, a real one does not
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': settings.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'layout.css.devPixelsPerPx': String(settings.scale),
    'intl.locale.requested': 'en-US',
    'ui.systemUsesDarkTheme': 0,
  };
}

export async function launchFirefox(settings: LaunchSettings): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: settings.executable,
    headless: !settings.headed,
    defaultViewport: null,
    userDataDir: settings.profile,
    extraPrefsFirefox: preferences(settings),
    // lets the harness press the toolbar button and reach the popup, which BiDi alone cannot
    args: ['--remote-allow-system-access', '--width=1280', '--height=900', ...settings.args],
  });
  try {
    return await driveFirefox(browser, settings);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function driveFirefox(browser: Browser, settings: LaunchSettings): Promise<BrowserDriver> {
  const extensionId = await browser.installExtension(settings.extensionFolder);
  const parent = await FirefoxParent.attach(browser, extensionId);
  const origin = `moz-extension://${UUID}`;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const fitted = fitWindow(parent, page, settings.viewport);
  // a visible window may be kept smaller by the screen or by the window manager
  await (settings.headed ? fitted.catch(() => undefined) : fitted);

  return {
    kind: 'firefox',
    browser,
    extensionId,
    origin,
    page,
    popup: async (over) => {
      await over.bringToFront();
      return parent.openPopup();
    },
    openExtensionPage: async (path) => {
      const opened = await browser.newPage();
      await openExtensionUrl(opened, `${origin}/${path}`);
      return opened;
    },
    openHiddenPage: (path) => parent.openHiddenPage(`${origin}/${path}`),
    grantHosts: () => parent.answerPermissionPrompts(),
    worker: () => parent.background(),
    killWorker: () => parent.killBackground(),
  };
}

/** BiDi reports no load events for extension pages, so their readiness is asked for. */
async function openExtensionUrl(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction(
    (expected: string) => location.href.startsWith(expected) && document.readyState === 'complete',
    {},
    url,
  );
}

/** Makes the page, not the window around it, have the size that was asked for. */
async function fitWindow(parent: FirefoxParent, page: Page, size: Size): Promise<void> {
  await waitUntil('the window to have its size', async () => {
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (inner.width === size.width && inner.height === size.height) return true;
    await parent.resizeWindow(size.width - inner.width, size.height - inner.height);
    return false;
  });
}
