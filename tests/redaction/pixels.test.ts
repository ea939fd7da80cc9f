import { randomInt } from 'node:crypto';
import { decode } from 'fast-png';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RedactionBox, ScreenshotMeta } from '@/core/sop/model';
import { findBrowser } from '../harness/find-browser';
import { bundleForPage } from './bundle-for-page';
import type * as Imaging from './imaging-in-page';

declare const imaging: typeof Imaging;

interface Redacted {
  /** Base64. */
  png: string;
  meta: ScreenshotMeta;
  ms: number;
}

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundleForPage('tests/redaction/imaging-in-page.ts', 'imaging');
  browser = await launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789-~$%WWMMiil';
function randomSecret(): string {
  const length = randomInt(6, 22);
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A page as consoles are: the secret's box is its control's, whatever its length. */
const consolePage = (secret: string, style: string) => `
  <body style="font: 15px sans-serif; margin: 24px; color-scheme: ${style.includes('#111') ? 'dark' : 'light'}; ${style}">
    <h1>Reset password</h1>
    <p>The temporary password is shown once.</p>
    <div id="secret" style="width: 260px; height: 34px; padding: 8px; border: 1px solid; overflow: hidden; white-space: nowrap">${secret}</div>
    <p>Give it to Ana and close this dialog.</p>
  </body>`;

async function show(
  secret: string,
  scale: number,
  style: string,
  size = { width: 500, height: 320 },
) {
  await page.setViewport({ ...size, deviceScaleFactor: scale });
  await page.setContent(consolePage(secret, style));
  await page.evaluate(script);
  return page.screenshot({ encoding: 'base64' });
}

/** Redacts a picture of the page as the shutter would. */
async function redact(raw: string, scale: number): Promise<Redacted> {
  return page.evaluate(
    async (base64, scale) => {
      const bytes = Uint8Array.fromBase64(base64);
      const { x, y, width, height } = document.querySelector('#secret')!.getBoundingClientRect();
      const box: RedactionBox = { x, y, width, height, class: 'A', kind: 'password' };
      const size = {
        width: Math.round(innerWidth * scale),
        height: Math.round(innerHeight * scale),
        scale,
      };
      const boxes = imaging.toPictureBoxes([box], size);
      const started = performance.now();
      const done = await imaging.redactPicture(bytes, boxes, { scale, target: null });
      const ms = performance.now() - started;
      if (bytes.some((byte) => byte !== 0)) throw new Error('the source was not zeroed');
      return { png: done.bytes.toBase64(), meta: done.meta, ms };
    },
    raw,
    scale,
  );
}

const STYLES = {
  light: 'background: #fff; color: #111',
  dark: 'background: #111; color: #eee',
  'italic with shadow': 'background: #f4f6fa; font-style: italic; text-shadow: 2px 2px 3px #c00',
  'right to left': 'background: #fff; direction: rtl',
};

describe('two secrets in the same place', () => {
  for (const scale of [1, 1.25, 1.5, 2]) {
    it.each(Object.entries(STYLES))(
      `leave the same bytes at scale ${scale}: %s`,
      async (_, style) => {
        const [one, other] = [randomSecret(), `${randomSecret()}😀`];
        const rawOne = await show(one, scale, style);
        const first = await redact(rawOne, scale);
        const rawOther = await show(other, scale, style);
        const second = await redact(rawOther, scale);
        expect(rawOne).not.toBe(rawOther);
        expect(first.meta.redactions).toHaveLength(1);
        expect(second.meta).toEqual(first.meta);
        expect(second.png).toBe(first.png);
      },
    );
  }

  it('would differ if the cover were a real blur', async () => {
    const blurred = [];
    for (const secret of ['correct-horse', 'battery-staple-17']) {
      const raw = await show(secret, 1, STYLES.light);
      blurred.push(await page.evaluate(blurInstead, raw));
    }
    expect(blurred[0]).not.toBe(blurred[1]);
  });
});

/** The forbidden way: a strong Gaussian blur of the real pixels. */
async function blurInstead(base64: string): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(base64)]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { x, y, width, height } = document.querySelector('#secret')!.getBoundingClientRect();
  context.filter = 'blur(16px)';
  context.drawImage(bitmap, x, y, width, height, x, y, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer()).toBase64();
}

describe('a redacted picture', () => {
  it('keeps every pixel outside its boxes', async () => {
    const raw = await show('hunter2hunter2', 1, STYLES.light);
    const { png, meta } = await redact(raw, 1);
    const [before, after] = [
      decode(Buffer.from(raw, 'base64')),
      decode(Buffer.from(png, 'base64')),
    ];
    const box = meta.redactions[0]!;
    let differing = 0;
    for (let y = 0; y < meta.height; y++) {
      for (let x = 0; x < meta.width; x++) {
        const isInside =
          x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
        if (isInside) continue;
        const at = y * meta.width + x;
        for (let c = 0; c < 3; c++) {
          if (before.data[at * before.channels + c] !== after.data[at * after.channels + c]) {
            differing++;
          }
        }
      }
    }
    expect(differing).toBe(0);
  });

  it('is thrown away when the finished file does not show the cover', async () => {
    const raw = await show('hunter2hunter2', 1, STYLES.light);
    const error = await page.evaluate(async (base64) => {
      const { prototype } = OffscreenCanvasRenderingContext2D;
      const { putImageData } = prototype;
      // an encoder that lets one pixel through
      prototype.putImageData = function (...args: unknown[]) {
        Reflect.apply(putImageData, this, args);
        this.fillRect(40, 120, 1, 1);
      };
      try {
        const box: RedactionBox = {
          x: 32,
          y: 112,
          width: 32,
          height: 32,
          class: 'A',
          kind: 'token',
        };
        await imaging.redactPicture(Uint8Array.fromBase64(base64), [box], {
          scale: 1,
          target: null,
        });
        return 'accepted';
      } catch (e) {
        return (e as Error).name;
      } finally {
        prototype.putImageData = putImageData;
      }
    }, raw);
    expect(error).toBe('VerificationError');
  });
});

describe('a replacement given by a person', () => {
  /** A picture file made in the page, with a made-up comment inside. */
  const file = (type: string) =>
    page.evaluate(async (type) => {
      const canvas = new OffscreenCanvas(200, 120);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#c33';
      context.fillRect(20, 20, 100, 60);
      const blob = await canvas.convertToBlob({ type });
      return new Uint8Array(await blob.arrayBuffer()).toBase64();
    }, type);

  const reencode = (base64: string, boxes: RedactionBox[] = []) =>
    page.evaluate(
      async (base64, boxes) => {
        try {
          const done = await imaging.reencodePicture(Uint8Array.fromBase64(base64), boxes);
          return { png: done.bytes.toBase64(), mime: done.mime, meta: done.meta };
        } catch (e) {
          return { message: (e as Error).message };
        }
      },
      base64,
      boxes,
    );

  it.each(['image/png', 'image/jpeg', 'image/webp'])('is taken as %s', async (type) => {
    const box: RedactionBox = { x: 16, y: 16, width: 64, height: 32, class: 'B', kind: 'manual' };
    const done = await reencode(await file(type), [box]);
    expect(done).toMatchObject({ mime: 'image/png', meta: { width: 200, height: 120 } });
    const { data, channels } = decode(Buffer.from(done.png!, 'base64'));
    const red = (x: number, y: number) => data[(y * 200 + x) * channels]!;
    expect(red(110, 70)).toBeGreaterThan(190);
    expect(red(30, 30)).toBeLessThan(198);
    expect(data[(30 * 200 + 30) * channels + 1]).toBeGreaterThan(140);
  });

  it('loses what the file says besides its pixels', async () => {
    const jpeg = Buffer.from(await file('image/jpeg'), 'base64');
    const comment = Buffer.from('\xff\xfe\x00\x16taken at 46.0N 14.5E', 'latin1');
    const tagged = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    const done = await reencode(tagged.toString('base64'));
    expect(Buffer.from(done.png!, 'base64').includes('46.0N')).toBe(false);
  });

  it.each([
    ['a text', Buffer.from('<svg onload=alert(1)>'), 'not a PNG, JPEG or WebP'],
    [
      'a cut-off PNG',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
      'damaged',
    ],
    ['a PNG that claims to be endless', endlessPng(), 'too large'],
    ['nothing', Buffer.alloc(0), 'not a PNG, JPEG or WebP'],
  ])('is refused in words: %s', async (_, bytes, message) => {
    expect(await reencode(bytes.toString('base64'))).toEqual({
      message: expect.stringContaining(message),
    });
  });
});

function endlessPng(): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(200_000, 16);
  bytes.writeUInt32BE(200_000, 20);
  return bytes;
}

describe('a picture for export', () => {
  it('has the target outlined and numbered, the same bytes each time', async () => {
    const raw = await show('hunter2hunter2', 2, STYLES.light);
    const { png, meta } = await redact(raw, 2);
    const withTarget = { ...meta, target: { x: 48, y: 40, width: 300, height: 60 } };
    const render = (stepNumber: number, highlight: boolean) =>
      page.evaluate(
        async (base64, meta, look) =>
          (await imaging.renderForExport(Uint8Array.fromBase64(base64), meta, look)).toBase64(),
        png,
        withTarget,
        { stepNumber, highlight },
      );
    const numbered = await render(12, true);
    expect(numbered).not.toBe(png);
    expect(await render(12, true)).toBe(numbered);
    expect(await render(13, true)).not.toBe(numbered);
    expect(await render(12, false)).toBe(png);
  });
});
