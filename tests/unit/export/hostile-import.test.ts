import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '@/core/export/build-package';
import { readPackage } from '@/core/export/import/read-package';
import { writeJson } from '@/core/export/json/write-json';
import { pngOf, readSamplePicture, sampleSop } from './sample-sop';
import { type ForgedFile, forgeZip } from './zip-bytes';

let good: Uint8Array;
let files: ForgedFile[];

beforeAll(async () => {
  good = (await buildPackage('json', sampleSop(), { readPicture: readSamplePicture })).bytes;
  const zip = await JSZip.loadAsync(good);
  files = await Promise.all(
    Object.values(zip.files).map(async ({ name, async: _ }) => ({
      path: name,
      data: await zip.file(name)!.async('uint8array'),
    })),
  );
});

/** The sentence that an import was refused with. */
async function refusal(bytes: Uint8Array | string): Promise<string> {
  const result = await readPackage(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  );
  return result.ok ? 'accepted' : result.message;
}

function withJson(change: (json: Record<string, unknown> & { sop: never }) => unknown): string {
  const json = JSON.parse(writeJson(sampleSop()));
  return JSON.stringify(change(json) ?? json);
}

function withFile(path: string, file: Partial<ForgedFile>): Uint8Array {
  return forgeZip(files.map((one) => (one.path === path ? { ...one, ...file } : one)));
}

describe('archives', () => {
  test('the forger writes what the importer reads, when it tells the truth', async () => {
    expect(await refusal(forgeZip(files))).toBe('accepted');
    expect(await refusal(forgeZip(files.map((file) => ({ ...file, deflated: true }))))).toBe(
      'accepted',
    );
  });

  test('cut off anywhere, they are refused with a sentence', async () => {
    for (let length = 0; length < good.length; length += 97) {
      expect(await refusal(good.slice(0, length))).toMatch(/damaged|empty|not valid JSON/);
    }
  });

  test('with any byte changed, they are refused or read whole', async () => {
    for (let at = 0; at < good.length; at += 13) {
      const bytes = good.slice();
      bytes[at]! ^= 0xff;
      const result = await readPackage(bytes);
      if (!result.ok) expect(result.message).toMatch(/\S.*\.$/);
      else expect(result.pictures).toHaveLength(3);
    }
  });

  test('bombs are stopped while they unpack, whatever sizes they claim', {
    timeout: 10_000,
  }, async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    const json = withFile('sop.json', { data: zeros, deflated: true, claimedSize: 100 });
    const picture = withFile('images/step-001.png', { data: zeros, deflated: true });
    expect(await refusal(json)).toMatch(/unpacks to more than a package can hold/);
    expect(await refusal(picture)).toMatch(/unpacks to more than a package can hold/);
  });

  test('names that lead elsewhere are passed over', async () => {
    const outside = ['../sop.json', '/sop.json', 'C:/sop.json', 'a/../sop.json', '.\\sop.json'];
    const evil = outside.map((path) => ({ path, data: '{}' }));
    expect(await refusal(forgeZip([...evil, ...files, ...evil]))).toBe('accepted');
    expect(await refusal(forgeZip(evil))).toMatch(/no sop.json in it/);
  });

  test.each<[string, RegExp, () => Uint8Array]>([
    ['a name twice', /two files of the same name/, () => forgeZip([...files, files[0]!])],
    ['an encrypted file', /encrypted/, () => withFile('sop.json', { encrypted: true })],
    ['another method', /not supported/, () => withFile('sop.json', { method: 14 })],
    ['no sop.json', /no sop.json in it/, () => forgeZip([{ path: 'x.txt', data: 'x' }])],
    ['a picture missing', /step-001.png is missing/, () => forgeZip([files[0]!])],
    [
      'too many files',
      /too many files/,
      () => forgeZip(Array.from({ length: 10_001 }, (_, i) => ({ path: `f${i}`, data: '' }))),
    ],
    [
      'a page as a picture',
      /not the picture/,
      () => withFile('images/step-001.png', { data: '<html><script>alert(1)</script>' }),
    ],
    [
      'a picture of another size',
      /another size/,
      () => withFile('images/step-001.png', { data: pngOf({ width: 3, height: 3 }) }),
    ],
    [
      'a picture with a huge header',
      /too large/,
      () => {
        const png = pngOf({ width: 64, height: 40 });
        new DataView(png.buffer, png.byteOffset).setUint32(16, 4_000_000_000);
        return withFile('images/step-001.png', { data: png });
      },
    ],
    [
      'an archive in the place of sop.json',
      /not valid JSON/,
      () => withFile('sop.json', { data: good }),
    ],
  ])('%s is refused', async (_, sentence, make) => {
    expect(await refusal(make())).toMatch(sentence);
  });
});

describe('sop.json', () => {
  test('alone it is read, and its steps say that the pictures are missing', async () => {
    const result = await readPackage(new TextEncoder().encode(writeJson(sampleSop())));
    expect(result).toMatchObject({ ok: true, pictures: [], missingPictures: 3 });
    const first = result.ok ? result.sop.sections[0]?.steps[0] : undefined;
    expect(first).toMatchObject({ screenshots: [], screenshotOmitted: { reason: 'removed' } });
  });

  test.each<[string, RegExp, () => string]>([
    ['nothing', /empty/, () => ''],
    ['text', /not valid JSON/, () => 'hello'],
    ['half of it', /not valid JSON/, () => writeJson(sampleSop()).slice(0, 900)],
    ['something else', /no formatVersion/, () => '{"name":"x","version":"1"}'],
    ['a list', /no formatVersion/, () => '[]'],
    ['null', /no formatVersion/, () => 'null'],
    [
      'a newer version',
      /newer SOPwright \(format 2.*Update/,
      () => withJson((json) => ({ ...json, formatVersion: 2 })),
    ],
    ['version 0', /never in use/, () => withJson((json) => ({ ...json, formatVersion: 0 }))],
    [
      'a version in words',
      /never in use/,
      () => withJson((json) => ({ ...json, formatVersion: '1' })),
    ],
    [
      'a prototype key',
      /key that is not allowed \(__proto__\)/,
      () => writeJson(sampleSop()).replace('"generator"', '"__proto__": {"x": 1}, "generator"'),
    ],
    [
      'a constructor key',
      /not allowed \(constructor\)/,
      () => writeJson(sampleSop()).replace('"id": "sec-1"', '"constructor": 1, "id": "sec-1"'),
    ],
    [
      'a key that is not known',
      /sop\.surprise/,
      () => withJson((json) => Object.assign(json.sop, { surprise: 1 }) && json),
    ],
    [
      'a field missing',
      /sop\.title/,
      () => withJson((json) => void delete (json.sop as { title?: string }).title),
    ],
    [
      'a wrong type',
      /sop\.sections\[0\]\.steps\[0\]\.kind/,
      () => writeJson(sampleSop()).replace('"kind": "click"', '"kind": ["click"]'),
    ],
    [
      'a kind that is not one',
      /steps\[0\]\.kind is "explode"/,
      () => writeJson(sampleSop()).replace('"kind": "click"', '"kind": "explode"'),
    ],
    [
      'a number that is none',
      /scale/,
      () => writeJson(sampleSop()).replace('"scale": 1', '"scale": 1e999'),
    ],
    [
      'a path out of the archive',
      /screenshots\[0\]\.path/,
      () => writeJson(sampleSop()).replace('images/step-001.png', '../../x.png'),
    ],
    [
      'a script as a link',
      /url/,
      () =>
        writeJson(sampleSop()).replace(
          '"type": "strong",',
          '"type": "link", "url": "javascript:alert(1)",',
        ),
    ],
    [
      'an id twice',
      /two steps have the same id/,
      () => writeJson(sampleSop()).replaceAll('step-id-2', 'step-id-1'),
    ],
    [
      'endless nesting',
      /nested too deeply/,
      () => `{"formatVersion":1,"sop":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
  ])('%s is refused', async (_, sentence, make) => {
    expect(await refusal(make())).toMatch(sentence);
  });

  test('a hostile package leaves no trace in the prototypes', async () => {
    await refusal('{"formatVersion":1,"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
