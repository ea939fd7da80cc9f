import fc from 'fast-check';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '@/core/export/build-package';
import type { SopDocument } from '@/core/sop/model';
import { ensurePackages } from '../harness/debian-packages';
import { HOSTILE_TEXTS } from '../unit/export/hostile-texts';
import { readSamplePicture, sampleSop } from '../unit/export/sample-sop';
import { everywhereSop } from './everywhere-sop';
import { type RenderedPage, readPage, visible } from './rendered-page';
import { RENDERER_PACKAGES, RENDERERS } from './renderers';

/** Every element that our Markdown can become. */
const KNOWN_TAGS = new Set(
  'h1 h2 h3 h4 p br blockquote ul li table thead tbody tr th td strong em code a img figure figcaption colgroup col'.split(
    ' ',
  ),
);
const MARK = 'Placeholder7';
/** Alt texts shorten names beyond this. */
const LONG = 120;

/** Characters and short runs that mean something to one reader or another. */
const markup = fc.string({
  unit: fc.constantFrom(
    ...'*_`~[]()<>!#|\\&;:{}$=^+-.@/\'" \nab1'.split(''),
    '```',
    '**',
    '](',
    '![',
    '&lt;',
    'https://x.yz/',
    'www.x.yz',
    'a@b.cd',
    'C:\\',
    '<b>',
    '\n\n',
  ),
  maxLength: 20,
});

beforeAll(() => ensurePackages(RENDERER_PACKAGES));

async function markdownOf(sop: SopDocument): Promise<string> {
  const { bytes } = await buildPackage('markdown', sop, { readPicture: readSamplePicture });
  const [page] = (await JSZip.loadAsync(bytes)).file(/\.md$/);
  return page!.async('string');
}

/** Each hostile text with the document that has it everywhere. */
const hostile = Promise.all(
  HOSTILE_TEXTS.filter((text) => visible(text) !== '').map(
    async (text) => [text, await markdownOf(everywhereSop(text))] as const,
  ),
);

describe.each(Object.entries(RENDERERS))('rendered by %s', (_, render) => {
  test('any text comes out as the text it was, in every place', { timeout: 300_000 }, async () => {
    const plain = readPage(await render(await markdownOf(everywhereSop(MARK))));
    for (const [text, markdown] of await hostile) {
      const page = readPage(await render(markdown));
      expectSame(page, plain, visible(text));
    }
  });

  test('so does any pile of markup characters', { timeout: 300_000 }, async () => {
    const plain = readPage(await render(await markdownOf(everywhereSop(MARK))));
    await fc.assert(
      fc.asyncProperty(markup, async (text) => {
        fc.pre(visible(text) !== '');
        const page = readPage(await render(await markdownOf(everywhereSop(text))));
        expectSame(page, plain, visible(text));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 10) },
    );
  });

  test('the whole document arrives, in order', async () => {
    const page = readPage(await render(await markdownOf(sampleSop())));
    const steps = page.headings.filter((heading) => heading.includes('Step '));
    expect(steps).toEqual(['h4 Step 1', 'h4 Step 2', 'h4 Step 3 (optional)', 'h4 Step 4']);
    expect(page.images).toEqual([
      'images/step-001.png',
      'images/step-001-2.png',
      'images/step-004.png',
    ]);
    expect(page.text).not.toContain('Hidden from readers');
    expect(page.text).toContain('Draft: not approved for use.');
    expect(page.links).toContain('https://wiki.example.test/access?x=1&y=2');
    expect(page.links).toContain('#step-4');
  });
});

/** @param plain the page with the placeholder where `text` is now */
function expectSame(page: RenderedPage, plain: RenderedPage, text: string): void {
  const filled = (parts: string[]) =>
    parts.map((part) => visible(part.replaceAll(MARK, () => text)));
  const about = `text: ${text.slice(0, 80)}`;
  expect(
    [...page.tags].filter((tag) => !KNOWN_TAGS.has(tag)),
    about,
  ).toEqual([]);
  expect(page.handlers, about).toEqual([]);
  expect(page.headings, about).toEqual(filled(plain.headings));
  expect(page.cells, about).toEqual(filled(plain.cells));
  expect(page.images, about).toEqual(plain.images);
  expect(page.links, about).toEqual(plain.links);
  if (text.length <= LONG) expect(page.alts, about).toEqual(filled(plain.alts));
  const alts = /“[^”]*”/g;
  const words = (whole: string) => whole.replace(alts, '').split(' ');
  expect(words(page.text), about).toEqual(words(filled([plain.text])[0]!));
}
