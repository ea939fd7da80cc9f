import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page, type WebWorker } from 'puppeteer-core';
import { ensureBuilt } from '../harness/ensure-built';
import { findBrowser } from '../harness/find-browser';
import { bundleForPage } from './bundle-for-page';

export interface LaunchedShutter {
  browser: Browser;
  /** Has `shutter-background.ts` as `globalThis.shutterBackground`. */
  worker: WebWorker;
  tab: Page;
  close(): Promise<void>;
}

/**
 * Chromium with the production build, except that its background is the shutter alone, and with access to
 * `hosts` from the start. There is no activeTab: nobody pressed the extension's button.
 */
export async function launchShutter(hosts: string[]): Promise<LaunchedShutter> {
  const folder = await mkdtemp(join(tmpdir(), 'sopwright-shutter-'));
  await cp(await ensureBuilt('chromium'), folder, { recursive: true });
  const script = await bundleForPage('tests/redaction/shutter-background.ts', 'shutterBackground');
  await writeFile(join(folder, 'background.js'), script);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  const browser = await launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: null,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--window-size=1000,760'],
  });
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background did not start.');
  return {
    browser,
    worker,
    tab: await browser.newPage(),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
