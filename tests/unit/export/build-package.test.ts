import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { buildPackage } from '@/core/export/build-package';
import { readPackage } from '@/core/export/import/read-package';
import { EXPORT_FORMATS, type PackageDeps } from '@/core/export/package-format';
import { slugOf } from '@/core/export/slug';
import { readSamplePicture, sampleSop } from './sample-sop';
import { anySop, anyText } from './sop-arbitrary';

const deps: PackageDeps = { readPicture: readSamplePicture };

/** Everything readable in a package, whatever its format. */
async function textOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  const zip = await JSZip.loadAsync(bytes);
  const pages = Object.values(zip.files).filter((file) => !file.name.startsWith('images/'));
  return (await Promise.all(pages.map((file) => file.async('string')))).join('\n');
}

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('the same document gives the same bytes', async () => {
    const first = await buildPackage(format, sampleSop(), deps);
    const second = await buildPackage(format, structuredClone(sampleSop()), deps);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('any document at all can be written', async () => {
    await fc.assert(
      fc.asyncProperty(anySop, async (sop) => {
        const { bytes, fileName } = await buildPackage(format, sop, deps);
        expect(bytes.length).toBeGreaterThan(0);
        expect(fileName).toMatch(/^[a-z0-9][a-z0-9-]*(?:\.html|\.zip|\.sop\.zip)$/);
      }),
      { numRuns: 20 },
    );
  });

  test('every text passes the redaction check again', async () => {
    const sop = sampleSop();
    const secret = (text: string) => text.replaceAll('hunter2', '[secret]');
    const dirty = JSON.parse(JSON.stringify(sop).replaceAll('person', 'hunter2')) as typeof sop;
    // spread over two nodes no part of it is suspicious
    dirty.sections[0]!.steps[0]!.richText = [
      { type: 'text', value: 'Type hun' },
      { type: 'strong', children: [{ type: 'text', value: 'ter2' }] },
    ];
    const { bytes } = await buildPackage(format, dirty, { ...deps, redactAgain: secret });
    const text = await textOf(bytes);
    expect(text).toContain('[secret');
    expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/hunter2|hun\W+ter2/);
  });

  test('links lead to the web or to mail, everything else stays text', async () => {
    const sop = sampleSop();
    const urls = ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc'];
    sop.references = urls.map((url) => ({ title: '', url }));
    sop.sections[0]!.steps[0]!.richText = [...urls, 'HTTPS://ok.example/'].map((url) => ({
      type: 'link',
      url,
      children: [{ type: 'text', value: `to ${url}` }],
    }));
    const { bytes } = await buildPackage(format, sop, deps);
    const text = await textOf(bytes);
    expect(text).toMatch(/href="https:\/\/ok|]\(https:\/\/ok|"url": "HTTPS:\/\/ok/);
    expect(text).not.toMatch(/(?:href="|]\(<?)\s*(?:javascript|data|file):/i);
    if (format === 'json') expect((await readPackage(bytes)).ok).toBe(true);
  });

  test('progress counts the pictures', async () => {
    const seen: string[] = [];
    const onProgress = (done: number, total: number) => seen.push(`${done}/${total}`);
    await buildPackage(format, sampleSop(), { ...deps, onProgress });
    expect(seen).toEqual(['0/3', '1/3', '2/3', '3/3']);
  });

  test('cancelled between pictures, it reads no more of them and gives nothing', async () => {
    const controller = new AbortController();
    const read: string[] = [];
    const building = buildPackage(format, sampleSop(), {
      signal: controller.signal,
      readPicture: async (number, shot) => {
        read.push(shot.id);
        controller.abort();
        return readSamplePicture(number, shot);
      },
    });
    await expect(building).rejects.toThrow(/abort/i);
    expect(read).toEqual(['shot-1']);
  });

  test('a picture that cannot be read is left out, and no reference to it stays', async () => {
    const { bytes } = await buildPackage(format, sampleSop(), {
      readPicture: async (number, shot) =>
        shot.id === 'shot-1' || shot.id === 'shot-3' ? null : readSamplePicture(number, shot),
    });
    const text = await textOf(bytes);
    expect(text).toContain('The stored picture could not be read.');
    if (format === 'json') expect((await readPackage(bytes)).ok).toBe(true);
    expect(text).not.toMatch(/step-00[145]-2|step-00[45]\.png/);
  });
});

test('exported pictures carry the number that a reader sees; the package has the stored bytes', async () => {
  const numbers = async (format: 'markdown' | 'json') => {
    const asked: (number | null)[] = [];
    await buildPackage(format, sampleSop(), {
      readPicture: async (number, shot) => {
        asked.push(number);
        return readSamplePicture(number, shot);
      },
    });
    return asked;
  };
  // the step before the last is hidden from readers
  expect(await numbers('markdown')).toEqual([1, 1, 4]);
  expect(await numbers('json')).toEqual([null, null, null]);
});

test('single-file HTML above 10 MB comes with a warning', async () => {
  const large = { bytes: new Uint8Array(4 * 1024 * 1024), mime: 'image/png' as const };
  const { warnings } = await buildPackage('html-single', sampleSop(), {
    readPicture: async () => large,
  });
  expect(warnings).toEqual([expect.stringMatching(/16 MB: many mail servers/)]);
});

test('file names are safe on every system', () => {
  expect(slugOf('Create a local account — Okta')).toBe('create-a-local-account-okta');
  expect(slugOf('Zurücksetzen: Straße & Œuvre')).toBe('zurucksetzen-strasse-oeuvre');
  expect(slugOf('パスワード')).toBe('sop');
  expect(slugOf('CON')).toBe('sop-con');
  expect(slugOf('../../etc/passwd')).toBe('etc-passwd');
  fc.assert(
    fc.property(anyText, (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
      expect(slugOf(title)).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
    }),
  );
});
