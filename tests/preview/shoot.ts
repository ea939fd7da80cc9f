import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { SCREENS } from './screens';
import { servePreview } from './serve-preview';

/**
 * Pictures of every surface with samples, for looking at: `npx tsx tests/preview/shoot.ts <folder> [name part]`.
 */
const out = resolve(process.argv[2] ?? '.output/preview');
const only = process.argv[3] ?? '';

await mkdir(out, { recursive: true });
const server = await servePreview();
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  pipe: true,
  args: ['--no-sandbox', '--hide-scrollbars'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error('page error:', error));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
for (const shot of SCREENS.filter(({ name }) => name.includes(only))) {
  for (const scheme of ['light', 'dark']) {
    for (const scale of shot.name.endsWith('zoom200') || process.env.SCALE === '2' ? [2] : [1]) {
      const [width, height] = shot.size;
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto('about:blank');
      await page.goto(server.url(shot.query));
      await page.waitForSelector('button', { timeout: 15_000 });
      await page.waitForNetworkIdle({ idleTime: 250 });
      for (const selector of shot.click ?? []) await page.click(selector);
      await new Promise((done) => setTimeout(done, 350));
      await page.screenshot({
        path: join(out, `${shot.name}-${scheme}-${scale}x.png`) as `${string}.png`,
      });
    }
  }
}
await browser.close();
await server.close();
