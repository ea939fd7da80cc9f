import type { WebWorker } from 'puppeteer-core';
import { servePages } from '../e2e/page-server';
import { waitUntil } from '../harness/wait-until';
import { bundleForPage } from '../redaction/bundle-for-page';
import { ISOLATED, openBrowser } from './bench-handlers';
import { largePage } from './large-page';
import type * as InPage from './package-in-page';
import type * as InWorker from './product-in-worker';
import { type Figure, figure } from './timings';

declare const bench: typeof InWorker;
declare const packages: typeof InPage;

const PICTURES = 15;
const PACKAGES = 3;
const STEPS = 60;
const ACTIONS = 1000;
/** Actions compared at the beginning and at the end of a long recording. */
const COMPARED = 100;

/** What the background and the editor do outside of pages: pictures, packages, storage. */
export async function benchWorker(): Promise<Figure[]> {
  const server = await servePages({ '/': largePage() }, ISOLATED);
  const browser = await openBrowser();
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(server.origin);
    const picture = await page.screenshot({ encoding: 'base64', optimizeForSpeed: true });
    const script = await bundleForPage('tests/bench/product-in-worker.ts', 'bench');
    const created = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
    await page.evaluate((code) => {
      new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    }, script);
    const worker = await created;
    await waitUntil('the worker to start', () => worker.evaluate(() => typeof bench === 'object'));

    const pictures = await worker.evaluate(
      (png, runs) => bench.timePictures(png, runs),
      picture,
      PICTURES,
    );
    await page.evaluate(await bundleForPage('tests/bench/package-in-page.ts', 'packages'));
    const figures = [figure('picture of 1440x900: decode, cover, encode, check', pictures)];
    for (const format of ['markdown', 'html', 'html-single', 'json'] as const) {
      const times = await page.evaluate(
        (png, to, steps, runs) => packages.timePackage(png, to, steps, runs),
        picture,
        format,
        STEPS,
        PACKAGES,
      );
      figures.push(figure(`package of ${STEPS} steps with pictures: ${format}`, times));
    }
    const stored = await worker.evaluate((count) => bench.timeStorage(count), ACTIONS);
    figures.push(
      figure(`storing an action, steps 1 to ${COMPARED}`, stored.slice(0, COMPARED)),
      figure(`storing an action, the last ${COMPARED} of ${ACTIONS}`, stored.slice(-COMPARED)),
    );
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
