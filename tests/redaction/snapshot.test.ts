import { decode } from 'fast-png';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../harness/find-browser';
import { bundleForPage } from './bundle-for-page';
import type * as Snapshot from './snapshot-in-page';

declare const snapshot: typeof Snapshot;

let browser: Browser;
let page: Page;

/** As consoles are today: modern colours, a sticky header, a scrolled list, a shadow tree, a dialog. */
const CONSOLE = `<!doctype html>
<style>
  :root { --accent: oklch(0.55 0.18 255) }
  body { margin: 0; font: 14px/1.5 sans-serif; background: oklch(0.98 0.005 255); color: #1d2433 }
  header { position: sticky; top: 0; z-index: 5; padding: 12px 20px; color: #fff;
    background: var(--accent) }
  main { padding: 20px }
  table { border-collapse: collapse; width: 100%; background: #fff }
  td { border-bottom: 1px solid #d8dde6; padding: 8px 12px }
  .on { background: color-mix(in oklch, var(--accent) 15%, white) }
  .logo { width: 40px; height: 20px; background: #eee url(http://tracker.invalid/logo.png) }
  input, textarea { font: inherit; padding: 6px 10px; border: 1px solid #9aa5b8; border-radius: 6px }
  .scroll { height: 60px; overflow: auto; border: 1px solid #ccc; width: 300px }
</style>
<header>Directory console</header>
<main>
  <div class="logo"></div>
  <table>
    <tr class="on"><td>Ana</td><td class="secret"><b>Canary</b>-<i>split</i>-7Q</td></tr>
    <tr><td>Ben</td><td>Active</td></tr>
  </table>
  <p><input class="secret" value="Canary-input-7Q"> <input class="secret" type="password" value="Canary-password-7Q">
  <textarea class="secret">Canary-area-7Q</textarea> <input type="checkbox" checked></p>
  <div class="scroll">${'<div>a row of the list</div>'.repeat(20)}</div>
  <x-card></x-card>
</main>`;

beforeAll(async () => {
  browser = await launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 900, height: 560 });
  await page.setContent(CONSOLE);
  await page.evaluate(await bundleForPage('tests/redaction/snapshot-in-page.ts', 'snapshot'));
  await page.evaluate(() => {
    const card = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    text.textContent = 'Shown in a shadow tree';
    card.append(text);
  });
});
afterAll(() => browser?.close());

const secrets = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('.secret')].map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

const described = async () =>
  page.evaluate((boxes) => snapshot.describeViewport(document, boxes), await secrets());

describe('html2canvas on modern colours', () => {
  const draw = (maker: 'plainHtml2canvas' | 'html2canvasPro') =>
    page.evaluate(async (maker) => {
      try {
        const canvas = await snapshot[maker](document.body, { logging: false });
        return `${canvas.width} wide`;
      } catch (error) {
        return String(error);
      }
    }, maker);

  it('fails in the original, not in the fork that the product uses', async () => {
    expect(await draw('plainHtml2canvas')).toMatch(
      /unsupported color function "?(oklch|oklab|color)/,
    );
    expect(await draw('html2canvasPro')).toBe('900 wide');
  });
});

describe('a described viewport', () => {
  it('holds what is seen, but no text under a sensitive box and no address', async () => {
    const json = JSON.stringify(await described());
    expect(json).toContain('Directory console');
    expect(json).toContain('Shown in a shadow tree');
    expect(json).not.toMatch(/canary|split|7Q/i);
    expect(json).not.toContain('tracker');
  });

  it('leaves the page untouched', async () => {
    const before = await page.content();
    const noticed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen: MutationRecord[] = [];
          const observer = new MutationObserver((records) => seen.push(...records));
          observer.observe(document, { attributes: true, childList: true, subtree: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen.length)));
        }),
    );
    await described();
    expect(await noticed).toBe(0);
    expect(await page.content()).toBe(before);
  });

  it('looks like the page when it is drawn again, and loads nothing', async () => {
    await page.evaluate(() => {
      for (const el of document.querySelectorAll<HTMLElement>('.secret'))
        el.style.visibility = 'hidden';
      document.querySelector('.scroll')!.scrollTop = 35;
    });
    const real = decode(await page.screenshot());
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const description = await described();
    const elsewhere = await browser.newPage();
    await elsewhere.setContent('<body style="margin: 0"></body>');
    await elsewhere.evaluate(
      await bundleForPage('tests/redaction/snapshot-in-page.ts', 'snapshot'),
    );
    elsewhere.on('request', (request) => requests.push(request.url()));
    const png = await elsewhere.evaluate(
      async (description) => (await snapshot.drawDescription(description, document)).toBase64(),
      description,
    );
    const drawn = decode(Buffer.from(png, 'base64'));
    expect([drawn.width, drawn.height]).toEqual([real.width, real.height]);
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);

    // text may lie a pixel off; what matters is that the picture is the same to a person
    const share = differingShare(real, drawn);
    console.log(`drawn again: ${(share * 100).toFixed(1)} % of the pixels differ`);
    expect(share).toBeLessThan(0.015);
  });
});

interface Decoded {
  width: number;
  height: number;
  channels: number;
  data: ArrayLike<number>;
}

function differingShare(a: Decoded, b: Decoded): number {
  let differing = 0;
  for (let i = 0; i < a.width * a.height; i++) {
    const isFar = [0, 1, 2].some(
      (c) => Math.abs(a.data[i * a.channels + c]! - b.data[i * b.channels + c]!) > 40,
    );
    if (isFar) differing++;
  }
  return differing / (a.width * a.height);
}
