import { describe, expect, it } from 'vitest';
import { DEFAULT_PACE_MS } from './pace';
import { parseRecordArguments, UsageError } from './record-arguments';
import { loadScenario } from './scenario';

describe('the command line of npm run record', () => {
  it('needs a scenario and a folder, and fills in the rest', () => {
    expect(parseRecordArguments(['task.mjs', '--out', 'made'])).toEqual({
      scenario: 'task.mjs',
      out: 'made',
      browser: 'chromium',
      headed: false,
      profile: undefined,
      formats: ['markdown', 'html', 'html-single', 'json'],
      viewport: { width: 1280, height: 800 },
      scale: 1,
      siteOnly: false,
      trace: undefined,
      sop: undefined,
      slowMo: DEFAULT_PACE_MS,
    });
  });

  it('takes every option', () => {
    const line =
      'task.mjs --out made --browser firefox --headed --profile p --formats json,markdown ' +
      '--viewport 1024x700 --scale 2 --site-only --trace t.jsonl --sop old.sop.zip --slow-mo 50';
    expect(parseRecordArguments(line.split(' '))).toEqual({
      scenario: 'task.mjs',
      out: 'made',
      browser: 'firefox',
      headed: true,
      profile: 'p',
      formats: ['json', 'markdown'],
      viewport: { width: 1024, height: 700 },
      scale: 2,
      siteOnly: true,
      trace: 't.jsonl',
      sop: 'old.sop.zip',
      slowMo: 50,
    });
  });

  it.each([
    ['', 'Which scenario? Name its file.'],
    ['task.mjs', 'Where to? Name a folder with --out.'],
    ['a.mjs b.mjs --out made', 'One scenario at a time: b.mjs is too much.'],
    ['a.mjs --out made --browser opera', '--browser is chromium or firefox, not "opera".'],
    ['a.mjs --out made --scale 3', '--scale is 1 or 2, not "3".'],
    ['a.mjs --out made --formats markdown,docx', 'not "docx".'],
    ['a.mjs --out made --viewport big', '--viewport is <width>x<height>'],
    ['a.mjs --out made --slow-mo -1', '--slow-mo'],
    ['a.mjs --out made --bogus', "Unknown option '--bogus'"],
  ])('refuses "%s" in one line', (line, sentence) => {
    const parse = () => parseRecordArguments(line.split(' ').filter(Boolean));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(sentence);
  });
});

it('says when there is no scenario, or it is none', async () => {
  await expect(loadScenario('/nowhere/task.mjs')).rejects.toThrow(
    'There is no scenario at /nowhere/task.mjs.',
  );
  const notAScenario = new URL('./wait-until.ts', import.meta.url).pathname;
  await expect(loadScenario(notAScenario)).rejects.toThrow('no default export that is a function');
});
