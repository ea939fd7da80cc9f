import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import puppeteer from 'puppeteer-core';
import { build, type InlineConfig, preview } from 'vite';

/**
 * Pictures of every surface with samples, for looking at: `npx tsx tests/preview/shoot.ts <folder> [name part]`.
 */
const out = resolve(process.argv[2] ?? '.output/preview');
const only = process.argv[3] ?? '';

interface Shot {
  name: string;
  size: [number, number];
  query: string;
  /** Run in the page before the picture. */
  click?: string[];
}

const SHOTS: Shot[] = [
  { name: 'popup-none', size: [368, 600], query: 'surface=popup&steps=' },
  { name: 'popup-0', size: [800, 600], query: 'surface=popup&steps=0' },
  { name: 'popup-5', size: [800, 600], query: 'surface=popup&steps=5' },
  { name: 'popup-60', size: [800, 600], query: 'surface=popup&steps=60,5' },
  { name: 'popup-recording', size: [800, 600], query: 'surface=popup&steps=5,60&recording=on' },
  {
    name: 'popup-interrupted',
    size: [800, 600],
    query: 'surface=popup&steps=5&recording=interrupted',
  },
  { name: 'popup-library', size: [800, 600], query: 'surface=popup&steps=5,60,0#/library' },
  {
    name: 'popup-export',
    size: [800, 600],
    query: 'surface=popup&steps=5',
    click: ['[data-testid=export]'],
  },
  { name: 'panel-none', size: [360, 800], query: 'surface=side-panel&steps=' },
  { name: 'panel-5', size: [360, 800], query: 'surface=side-panel&steps=5' },
  { name: 'panel-60', size: [360, 800], query: 'surface=side-panel&steps=60' },
  { name: 'panel-recording', size: [360, 800], query: 'surface=side-panel&steps=5&recording=on' },
  { name: 'panel-paused', size: [320, 800], query: 'surface=side-panel&steps=0&recording=paused' },
  { name: 'tab-none', size: [1280, 900], query: 'surface=tab&steps=' },
  { name: 'tab-library', size: [1280, 900], query: 'surface=tab&steps=0,5,60' },
  { name: 'tab-0', size: [1280, 900], query: 'surface=tab&steps=0#/sop/sop-0' },
  { name: 'tab-5', size: [1280, 900], query: 'surface=tab&steps=5#/sop/sop-5' },
  { name: 'tab-60', size: [1280, 900], query: 'surface=tab&steps=60#/sop/sop-60' },
  {
    name: 'tab-document',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[data-testid=view-document]'],
  },
  {
    name: 'tab-selected',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[aria-label="Select step 2"]', '[aria-label="Select step 3"]'],
  },
  {
    name: 'tab-menu',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[aria-label="More for step 2"]'],
  },
  {
    name: 'tab-enlarged',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['.thumbnail-open'],
  },
  {
    name: 'tab-recording',
    size: [1280, 900],
    query: 'surface=tab&steps=60&recording=on#/sop/sop-60',
  },
  { name: 'tab-zoom200', size: [640, 450], query: 'surface=tab&steps=60#/sop/sop-60' },
];

await mkdir(out, { recursive: true });
const root = resolve(import.meta.dirname, '../..');
const settings: InlineConfig = {
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': join(root, 'src') } },
  build: { outDir: join(root, '.output/preview-page'), emptyOutDir: true, target: 'esnext' },
  preview: { port: 0, host: '127.0.0.1' },
};
await build(settings);
const server = await preview(settings);
const address = server.httpServer.address();
const port = typeof address === 'object' ? address?.port : 0;
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  pipe: true,
  args: ['--no-sandbox', '--hide-scrollbars'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error('page error:', error));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
for (const shot of SHOTS.filter(({ name }) => name.includes(only))) {
  for (const scheme of ['light', 'dark']) {
    for (const scale of shot.name.endsWith('zoom200') || process.env.SCALE === '2' ? [2] : [1]) {
      const [width, height] = shot.size;
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto('about:blank');
      const [search, hash = ''] = shot.query.split('#');
      await page.goto(`http://127.0.0.1:${port}/index.html?${search}${hash && `#${hash}`}`);
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
