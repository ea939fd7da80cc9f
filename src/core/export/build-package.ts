import type { Section, SopDocument } from '@/core/sop/model';
import { base64Of } from './base64';
import {
  type CollectedPicture,
  type CollectedPictures,
  collectPictures,
  withCollectedOnly,
} from './collect-pictures';
import { writeHtml } from './html/write-html';
import { writeJson } from './json/write-json';
import { mapTexts } from './map-texts';
import { GFM } from './markdown/dialect';
import { writeMarkdown } from './markdown/write-markdown';
import type { BuiltPackage, ExportFormat, PackageDeps } from './package-format';
import { slugOf } from './slug';
import { visibleSections } from './visible-steps';
import { type ZipEntry, zipOf } from './zip';

/** Above this, mail servers and wikis begin to refuse a file. */
const LARGE_HTML = 10 * 1024 * 1024;

/**
 * Writes a document as a package. The same document and pictures give the same bytes.
 *
 * @example
 * const { fileName, bytes } = await buildPackage('markdown', sop, { readPicture, redactAgain });
 *
 * @throws the signal's reason when aborted; an Error with a sentence when the document can't be written
 */
export async function buildPackage(
  format: ExportFormat,
  document: SopDocument,
  deps: PackageDeps,
): Promise<BuiltPackage> {
  deps.signal?.throwIfAborted();
  const sop = deps.redactAgain ? mapTexts(document, deps.redactAgain) : document;
  const slug = slugOf(sop.title);
  switch (format) {
    case 'markdown':
      return zipped(`${slug}-markdown.zip`, sop, deps, (sections, pictures) => ({
        path: `${slug}.md`,
        data: writeMarkdown(sop, sections, pictures, GFM),
      }));
    case 'html':
      return zipped(`${slug}-html.zip`, sop, deps, (sections, pictures) => ({
        path: 'index.html',
        data: writeHtml(sop, sections, (id) => pictures.get(id)?.path ?? null),
      }));
    case 'html-single':
      return singleHtml(`${slug}.html`, sop, deps);
    case 'json':
      return jsonPackage(`${slug}.sop.zip`, sop, deps);
  }
}

async function zipped(
  fileName: string,
  sop: SopDocument,
  deps: PackageDeps,
  write: (sections: Section[], pictures: CollectedPictures) => ZipEntry,
): Promise<BuiltPackage> {
  const visible = visibleSections(sop);
  const pictures = await collectPictures(visible, deps, true);
  const page = write(withCollectedOnly(visible, pictures), pictures);
  return zipPackage(fileName, [page], pictures, sop, deps);
}

async function jsonPackage(
  fileName: string,
  sop: SopDocument,
  deps: PackageDeps,
): Promise<BuiltPackage> {
  const numbered = numberedSections(sop);
  const pictures = await collectPictures(numbered, deps, false);
  const data = writeJson({ ...sop, sections: withCollectedOnly(numbered, pictures) });
  return zipPackage(fileName, [{ path: 'sop.json', data }], pictures, sop, deps);
}

async function zipPackage(
  fileName: string,
  entries: ZipEntry[],
  pictures: CollectedPictures,
  sop: SopDocument,
  deps: PackageDeps,
): Promise<BuiltPackage> {
  const files = [...pictures.values()].map(({ path, bytes }) => ({ path, data: bytes }));
  const bytes = await zipOf([...entries, ...files], sop.updatedAt);
  deps.signal?.throwIfAborted();
  return { fileName, mime: 'application/zip', bytes, warnings: [] };
}

async function singleHtml(
  fileName: string,
  sop: SopDocument,
  deps: PackageDeps,
): Promise<BuiltPackage> {
  const visible = visibleSections(sop);
  const pictures = await collectPictures(visible, deps, true);
  const places = [...pictures.keys()];
  const html = writeHtml(sop, withCollectedOnly(visible, pictures), (id) =>
    pictures.has(id) ? `picture:${places.indexOf(id)}` : null,
  );
  const bytes = await withInlinePictures(html, [...pictures.values()]);
  deps.signal?.throwIfAborted();
  const megabytes = Math.round(bytes.length / 1024 / 1024);
  const warnings =
    bytes.length > LARGE_HTML
      ? [
          `This file has ${megabytes} MB: many mail servers and wikis refuse it. The HTML ZIP keeps pictures as files.`,
        ]
      : [];
  return { fileName, mime: 'text/html', bytes, warnings };
}

/**
 * Puts the pictures where the page names them by number. After the page is written, because a
 * serializer would go through megabytes of base64 character by character; exact, because no text
 * in the page has a bare quotation mark.
 */
async function withInlinePictures(
  html: string,
  pictures: CollectedPicture[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = html.split(/src="picture:(\d+)"/).flatMap((part, i) => {
    const picture = i % 2 === 1 ? pictures[Number(part)] : undefined;
    return picture ? [`src="data:${picture.mime};base64,`, base64Of(picture.bytes), '"'] : [part];
  });
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** All steps, hidden ones too, numbered over the whole document. */
function numberedSections(sop: SopDocument): Section[] {
  let number = 0;
  return sop.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, number: ++number })),
  }));
}
