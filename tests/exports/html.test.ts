import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import JSZip from 'jszip';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '@/core/export/build-package';
import type { SopDocument } from '@/core/sop/model';
import { findBrowser } from '../harness/find-browser';
import { HOSTILE_TEXTS } from '../unit/export/hostile-texts';
import { readSamplePicture, sampleSop } from '../unit/export/sample-sop';
import { everywhereSop } from './everywhere-sop';
import { readPage, visible, withoutStyle } from './rendered-page';

const MARK = 'Placeholder7';
const shown = HOSTILE_TEXTS.filter((text) => visible(text) !== '');

async function htmlOf(sop: SopDocument): Promise<string> {
  const { bytes } = await buildPackage('html-single', sop, { readPicture: readSamplePicture });
  return new TextDecoder().decode(bytes);
}

describe('as a page', () => {
  test('any text comes out as the text it was, in every place', { timeout: 300_000 }, async () => {
    const plain = readPage(await htmlOf(everywhereSop(MARK)));
    const alts = /“[^”]*”/g;
    for (const text of shown) {
      const page = readPage(await htmlOf(everywhereSop(text)));
      const filled = (part: string) =>
        visible(part.replace(alts, '').replaceAll(MARK, () => visible(text)));
      const about = `text: ${text.slice(0, 80)}`;
      expect([...page.tags].filter((tag) => !plain.tags.has(tag) && !EXTRA_TAGS.has(tag))).toEqual(
        [],
      );
      expect(page.handlers, about).toEqual([]);
      expect(page.links, about).toEqual(plain.links);
      expect(page.images, about).toEqual(plain.images);
      expect(page.headings, about).toEqual(plain.headings.map(filled));
      expect(page.text.replace(alts, '').split(' '), about).toEqual(filled(plain.text).split(' '));
    }
  });

  test('html-validate finds no error, whatever the text', { timeout: 300_000 }, async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    });
    const whole = await htmlOf(sampleSop());
    const others = await Promise.all(
      shown.map(async (text) => withoutStyle(await htmlOf(everywhereSop(text)))),
    );
    for (const html of [whole, ...others]) {
      const report = await validator.validateString(html);
      const found = report.results.flatMap((result) => result.messages);
      expect(
        found.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
        html.slice(html.indexOf('<title>')).slice(0, 80),
      ).toEqual([]);
    }
  });

  test('nothing in it comes from anywhere else or runs', async () => {
    const html = await htmlOf(sampleSop());
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">/,
    );
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(/i);
    const remote = [...html.matchAll(/\b(?:src|srcset|poster|data|action)="(?!data:)([^"]*)"/g)];
    expect(remote.map((match) => match[1])).toEqual([]);
  });

  test('the folder shows the pictures beside it', async () => {
    const { bytes, fileName } = await buildPackage('html', sampleSop(), {
      readPicture: readSamplePicture,
    });
    expect(fileName).toBe('create-a-local-account-for-a-contractor-html.zip');
    const zip = await JSZip.loadAsync(bytes);
    const page = readPage(await zip.file('index.html')!.async('string'));
    expect(page.images).toEqual([
      'images/step-001.png',
      'images/step-001-2.png',
      'images/step-004.png',
    ]);
    expect(Object.keys(zip.files).sort()).toEqual([...page.images, 'index.html'].sort());
  });
});

/** A text with an address in it has a code span, one with line breaks has breaks. */
const EXTRA_TAGS = new Set(['code', 'br']);

describe('in a browser', () => {
  let browser: Browser;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
    browser = await puppeteer.launch({
      executablePath: await findBrowser('chromium'),
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  afterAll(() => browser?.close());

  test('the unpacked folder shows its pictures from disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sop-'));
    const page = await browser.newPage();
    try {
      const { bytes } = await buildPackage('html', sampleSop(), { readPicture: readSamplePicture });
      const zip = await JSZip.loadAsync(bytes);
      await mkdir(join(folder, 'images'));
      for (const file of Object.values(zip.files)) {
        await writeFile(join(folder, file.name), await file.async('nodebuffer'));
      }
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      const shown = await page.$$eval('img', (all) => all.map((img) => img.naturalWidth));
      expect(shown).toEqual([64, 64, 64]);
    } finally {
      await page.close();
      await rm(folder, { recursive: true });
    }
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ])('axe finds no violation (%s, %d px)', async (scheme, width) => {
    const page = await browser.newPage();
    try {
      const refused: string[] = [];
      page.on('console', (message) => refused.push(message.text()));
      page.on('requestfailed', (request) => refused.push(request.url()));
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(
        `data:text/html;base64,${Buffer.from(await htmlOf(sampleSop())).toString('base64')}`,
      );
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe;
        return (await run.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        );
      });
      expect(violations).toEqual([]);
      expect(refused).toEqual([]);
      const shown = await page.$$eval('img', (all) => all.map((img) => img.naturalWidth));
      expect(shown).toEqual([64, 64, 64]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    } finally {
      await page.close();
    }
  });
});

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}
