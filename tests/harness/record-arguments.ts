import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat } from './export-packages';
import type { BrowserName } from './find-browser';
import type { Size } from './launch';
import { DEFAULT_PACE_MS } from './pace';

export const USAGE = `Usage: npm run record -- <scenario.mjs> --out <dir> [options]

  --browser chromium|firefox   default: chromium
  --headed                     show the browser
  --profile <dir>              keep the browser profile there
  --formats <list>             of ${EXPORT_FORMATS.join(', ')}; default: all
  --viewport <width>x<height>  size of the page in CSS px; default: 1280x800
  --scale 1|2                  device pixels per CSS px; default: 1
  --site-only                  grant only the first page's site; default: all sites
  --trace <file>               write when each step and its picture were stored, as JSON lines
  --sop <package>              append to this .sop.zip package
  --slow-mo <ms>               rest before each press and each burst of typing; default: ${DEFAULT_PACE_MS}`;

export interface RecordArguments {
  readonly scenario: string;
  readonly out: string;
  readonly browser: BrowserName;
  readonly headed: boolean;
  readonly profile: string | undefined;
  readonly formats: readonly ExportFormat[];
  readonly viewport: Size;
  readonly scale: number;
  readonly siteOnly: boolean;
  readonly trace: string | undefined;
  readonly sop: string | undefined;
  readonly slowMo: number;
}

/** Arguments that make no sense; the message says which one, in a line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Reads the command line of `npm run record`.
 * @throws UsageError
 */
export function parseRecordArguments(args: readonly string[]): RecordArguments {
  const { values, positionals } = parse(args);
  const [scenario, ...others] = positionals;
  if (!scenario) throw new UsageError('Which scenario? Name its file.');
  if (others.length > 0)
    throw new UsageError(`One scenario at a time: ${others.join(' ')} is too much.`);
  if (!values.out) throw new UsageError('Where to? Name a folder with --out.');
  return {
    scenario,
    out: values.out,
    browser: oneOf('--browser', values.browser ?? 'chromium', ['chromium', 'firefox']),
    headed: values.headed ?? false,
    profile: values.profile,
    formats: parseFormats(values.formats),
    viewport: parseViewport(values.viewport ?? '1280x800'),
    scale: Number(oneOf('--scale', values.scale ?? '1', ['1', '2'])),
    siteOnly: values['site-only'] ?? false,
    trace: values.trace,
    sop: values.sop,
    slowMo: parseMilliseconds(values['slow-mo'] ?? String(DEFAULT_PACE_MS)),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: text,
        browser: text,
        headed: flag,
        profile: text,
        formats: text,
        viewport: text,
        scale: text,
        'site-only': flag,
        trace: text,
        sop: text,
        'slow-mo': text,
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node goes on with advice about "--", which would mislead here
    throw new UsageError(message.replace(/\. To specify.*/s, '.'));
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new UsageError(`${option} is ${allowed.join(' or ')}, not "${value}".`);
  return found;
}

function parseFormats(list: string | undefined): readonly ExportFormat[] {
  if (list === undefined) return EXPORT_FORMATS;
  return list.split(',').map((name) => oneOf('--formats', name.trim(), EXPORT_FORMATS));
}

function parseViewport(text: string): Size {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text);
  if (!match) throw new UsageError(`--viewport is <width>x<height>, like 1280x800, not "${text}".`);
  return { width: Number(match[1]), height: Number(match[2]) };
}

function parseMilliseconds(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new UsageError(`--slow-mo is a number of ms, not "${text}".`);
  return Number(text);
}
