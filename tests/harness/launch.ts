import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ensureBuilt } from './ensure-built';
import { type BrowserName, findBrowser } from './find-browser';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LaunchOptions {
  /** Default: chromium. */
  readonly browser?: BrowserName;
  /** A visible browser. Default: headless. */
  readonly headed?: boolean;
  /** Folder of the browser's profile, kept afterwards. Default: a temporary one. */
  readonly profile?: string;
  /** Size of the page in CSS px. Default: 1280 x 800. */
  readonly viewport?: Size;
  /** Device pixels per CSS px. Default: 1. */
  readonly scale?: number;
  /** More arguments for the browser's command line. */
  readonly args?: readonly string[];
}

/** What `launch` hands to the driver of one browser, every default filled in. */
export interface LaunchSettings {
  readonly executable: string;
  readonly extensionFolder: string;
  readonly downloads: string;
  readonly headed: boolean;
  readonly profile: string | undefined;
  readonly viewport: Size;
  readonly scale: number;
  readonly args: readonly string[];
}

/** A place where the extension's own JavaScript runs. */
export type ExtensionContext = Pick<Page, 'evaluate'>;

/** A real browser with the production build of the extension in it. */
export interface ExtensionBrowser {
  readonly kind: BrowserName;
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly origin: string;
  /** The folder that downloads arrive in, without a prompt. */
  readonly downloads: string;
  /** The tab that the browser opened with, at about:blank. */
  readonly page: Page;
  /** Opens the extension's real popup, as a click on its toolbar button over `page` does. */
  popup(page: Page): Promise<Page>;
  /** Opens an extension page, for instance `editor.html#/`, in a new tab in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens an extension page that is in no window and no tab list, so that a recording does not see it. */
  openHiddenPage(path: string): Promise<Page>;
  /** Answers yes, in advance, to the extension asking for these hosts (`<all_urls>` or match patterns). */
  grantHosts(...origins: string[]): Promise<void>;
  /** The background's context (service worker or event page), woken when it sleeps. */
  worker(): Promise<ExtensionContext>;
  /** Ends the background as the browser does when it is idle or short of memory. */
  killWorker(): Promise<void>;
  /** Closes the browser and removes the temporary folders. */
  close(): Promise<void>;
}

/** What a browser's own driver implements. */
export type BrowserDriver = Omit<ExtensionBrowser, 'downloads' | 'close'>;

/**
 * Starts a real browser with the extension's unmodified production build (built first when it is old).
 * @throws Error with one sentence: no browser, no display, or the build's own message
 */
export async function launch(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const kind = options.browser ?? 'chromium';
  if (options.headed && process.platform === 'linux' && !hasDisplay()) {
    throw new Error(
      'There is no display for a visible browser. Start it from a desktop session or under xvfb-run (npm run record needs none without --headed).',
    );
  }
  const executable = await findBrowser(kind);
  const extensionFolder = await ensureBuilt(kind);
  const downloads = await mkdtemp(join(tmpdir(), 'sopwright-downloads-'));
  const settings: LaunchSettings = {
    executable,
    extensionFolder,
    downloads,
    headed: options.headed ?? false,
    profile: options.profile,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    scale: options.scale ?? 1,
    args: options.args ?? [],
  };
  const start = kind === 'chromium' ? launchChromium : launchFirefox;
  const removeDownloads = () => rm(downloads, { recursive: true, force: true });
  const driver = await start(settings).catch(async (error: unknown) => {
    await removeDownloads();
    throw error;
  });
  const close = async () => {
    if (driver.browser.connected) await driver.browser.close();
    await removeDownloads();
  };
  return Object.assign(driver, { downloads, close });
}

function hasDisplay(): boolean {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
