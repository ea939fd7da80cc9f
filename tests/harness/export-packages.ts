import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import JSZip from 'jszip';
import type { ExtensionBrowser } from './launch';
import { waitUntil } from './wait-until';

/** What the export dialog offers, each with the end of its file's name and the folder it is unpacked to. */
const FORMATS = {
  markdown: { ending: '-markdown.zip', unpackTo: 'markdown' },
  html: { ending: '-html.zip', unpackTo: 'html' },
  'html-single': { ending: '.html', unpackTo: null },
  json: { ending: '.sop.zip', unpackTo: '.' },
} as const;

export type ExportFormat = keyof typeof FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

const TIMEOUT_MS = 120_000;

/**
 * Exports an SOP through the editor's dialog and writes what arrives, packed and unpacked, under `out`.
 * @returns the paths of the downloaded files
 */
export async function exportPackages(
  handle: ExtensionBrowser,
  sopId: string,
  formats: readonly ExportFormat[],
  out: string,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  for (const format of formats) {
    const { ending, unpackTo } = FORMATS[format];
    const file = join(out, await download(handle, sopId, format, ending, out));
    if (unpackTo !== null) await unpack(file, join(out, unpackTo));
    files.push(file);
  }
  return files;
}

/** Exports one format by the editor's dialog into `out`; returns the file's name. */
async function download(
  handle: ExtensionBrowser,
  sopId: string,
  format: ExportFormat,
  ending: string,
  out: string,
): Promise<string> {
  const known = new Set(await readdir(handle.downloads));
  const editor = await handle.openExtensionPage(`editor.html#/sop/${encodeURIComponent(sopId)}`);
  try {
    await editor.locator('[data-testid="export"]').click();
    await editor.locator(`[data-testid="format-${format}"]`).click();
    await editor.locator('[data-testid="export-run"]').click();
    const name = await waitUntil(
      `the ${format} download`,
      async () => {
        const problem = await editor
          .$eval('dialog, [role="dialog"]', exportProblem)
          .catch(() => '');
        if (problem) throw new Error(problem);
        return finishedDownload(handle.downloads, known, ending);
      },
      TIMEOUT_MS,
    );
    await moveFile(join(handle.downloads, name), join(out, name));
    return name;
  } finally {
    await editor.close();
  }
}

/** Runs in the editor: the dialog's own sentence when the export failed. */
function exportProblem(dialog: Element): string {
  return /The export did not finish: .*/.exec(dialog.textContent ?? '')?.[0] ?? '';
}

async function finishedDownload(
  folder: string,
  known: ReadonlySet<string>,
  ending: string,
): Promise<string | undefined> {
  const arrived = (await readdir(folder)).filter((name) => !known.has(name));
  // both browsers keep a second, temporary file beside it until the last byte is there
  if (arrived.some((name) => /\.(crdownload|part|tmp)$/.test(name))) return undefined;
  for (const name of arrived) {
    if (name.endsWith(ending) && (await stat(join(folder, name))).size > 0) return name;
  }
  return undefined;
}

/** `rename` where the two are on one file system, a copy otherwise. */
async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => writeFile(to, await readFile(from)));
}

async function unpack(file: string, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const root = resolve(folder);
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const path = resolve(root, entry.name);
    if (!path.startsWith(root + sep))
      throw new Error(`${file} holds a path outside: ${entry.name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.async('nodebuffer'));
  }
}
