import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../harness/ensure-built';
import { type Figure, plainFigure } from './timings';

/** The script that goes into every frame while a recording runs. */
export async function benchScriptSize(): Promise<Figure[]> {
  const script = await readFile(join(await ensureBuilt('chromium'), 'recorder.js'));
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    plainFigure('recorder.js', kilobytes(script.length)),
    plainFigure('recorder.js, gzip', kilobytes(gzipSync(script, { level: 9 }).length)),
  ];
}
