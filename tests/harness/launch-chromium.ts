import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
} from 'puppeteer-core';
import type { BrowserDriver, LaunchSettings, Size } from './launch';
import { waitUntil } from './wait-until';

/** Chrome's private API of the page chrome://extensions. */
interface DeveloperPrivate {
  addHostPermission(extensionId: string, host: string): Promise<void>;
}
declare const chrome: {
  developerPrivate?: DeveloperPrivate;
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
  '--hide-crash-restore-bubble',
];

export async function launchChromium(settings: LaunchSettings): Promise<BrowserDriver> {
  const { viewport, scale } = settings;
  const browser = await puppeteer.launch({
    executablePath: settings.executable,
    headless: !settings.headed,
    pipe: true,
    enableExtensions: [settings.extensionFolder],
    // no emulated viewport: the browser's own capture must see the page as a person's browser draws it
    defaultViewport: null,
    userDataDir: settings.profile,
    downloadBehavior: { policy: 'allow', downloadPath: settings.downloads },
    args: [
      ...FLAGS,
      `--window-size=${viewport.width},${viewport.height}`,
      `--force-device-scale-factor=${scale}`,
      ...settings.args,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    return await driveChromium(browser, settings);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function driveChromium(browser: Browser, settings: LaunchSettings): Promise<BrowserDriver> {
  const root = await browser.target().createCDPSession();
  const extension = await waitUntil('the extension to load', async () =>
    [...(await browser.extensions()).values()].find(
      (candidate) => candidate.path === settings.extensionFolder,
    ),
  );
  const origin = `chrome-extension://${extension.id}`;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const fitted = fitWindow(page, settings.viewport);
  // a visible window may be kept smaller by the screen or by the window manager
  await (settings.headed ? fitted.catch(() => undefined) : fitted);
  const openHidden = (url: string) => openHiddenTarget(browser, root, url);

  return {
    kind: 'chromium',
    browser,
    extensionId: extension.id,
    origin,
    page,
    popup: (over) => openPopup(browser, extension, over),
    openExtensionPage: async (path) => {
      const opened = await browser.newPage();
      await opened.goto(`${origin}/${path}`);
      return opened;
    },
    openHiddenPage: (path) => openHidden(`${origin}/${path}`),
    grantHosts: async (...hosts) => {
      const settingsPage = await openHidden('chrome://extensions');
      await settingsPage.waitForFunction(() => chrome.developerPrivate !== undefined);
      for (const host of hosts) {
        await settingsPage.evaluate(
          (id, pattern) => chrome.developerPrivate?.addHostPermission(id, pattern),
          extension.id,
          host,
        );
      }
      await settingsPage.close();
    },
    worker: async () => {
      const running = (await extension.workers())[0];
      if (running) return running;
      const page = await openHidden(`${origin}/editor.html`);
      // any message starts it; that nobody answers this one does not matter
      await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
      return waitUntil('the worker to start', async () => (await extension.workers())[0]).finally(
        () => page.close(),
      );
    },
    killWorker: async () => {
      const running = await extension.workers();
      for (const worker of running) await worker.close();
      await waitUntil('the worker to end', async () =>
        browser.targets().every((target) => target.type() !== 'service_worker'),
      );
    },
  };
}

async function openPopup(browser: Browser, extension: Extension, over: Page): Promise<Page> {
  const known = new Set(browser.targets());
  const prefix = `chrome-extension://${extension.id}/popup.html`;
  const [target] = await Promise.all([
    browser.waitForTarget((found) => !known.has(found) && found.url().startsWith(prefix)),
    over.triggerExtensionAction(extension),
  ]);
  return target.asPage();
}

async function openHiddenTarget(browser: Browser, root: CDPSession, url: string): Promise<Page> {
  const known = new Set(browser.targets());
  const [target] = await Promise.all([
    browser.waitForTarget((found) => !known.has(found) && found.url().startsWith(url)),
    root.send('Target.createTarget', { url, hidden: true, background: true }),
  ]);
  return target.asPage();
}

/** Makes the page, not the window around it, have the size that was asked for. */
async function fitWindow(page: Page, size: Size): Promise<void> {
  const session = await page.createCDPSession();
  await waitUntil('the window to have its size', async () => {
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    if (inner.width === size.width && inner.height === size.height) return true;
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    const width = (bounds.width ?? 0) + size.width - inner.width;
    const height = (bounds.height ?? 0) + size.height - inner.height;
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    return false;
  });
  await session.detach();
}
