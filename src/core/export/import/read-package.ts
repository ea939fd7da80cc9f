import type { SopDocument } from '@/core/sop/model';
import { MAX_PICTURE_SIDE, type SopPackage } from '@/core/sop/schema/package-schema';
import { ImportError } from './import-error';
import { IMPORT_LIMITS } from './limits';
import { parseJson } from './parse-json';
import { pictureSize } from './picture-size';
import { type ArchiveFile, type ByteCount, isZip, listFiles, readFile } from './read-zip';
import { parsePackage, toDocument } from './to-document';

export interface ImportedPicture {
  /** The screenshot's id in the document. */
  id: string;
  path: string;
  /** As they came: to be decoded and encoded anew before they are stored. */
  bytes: Uint8Array<ArrayBuffer>;
}

export type ImportResult =
  | {
      ok: true;
      /** Ids are the package's own; texts are unredacted as far as anyone knows. */
      sop: SopDocument;
      /** One for each screenshot. */
      pictures: ImportedPicture[];
      /** Pictures that a lone `sop.json` names and can't bring along; their steps say so. */
      missingPictures: number;
    }
  | { ok: false; message: string };

/**
 * Reads a package that a stranger may have made: `<slug>.sop.zip`, or a lone `sop.json`. Gives
 * everything or a sentence. The caller passes texts through redaction (`mapTexts`) and encodes the
 * pictures anew.
 */
export async function readPackage(bytes: Uint8Array): Promise<ImportResult> {
  try {
    if (bytes.length === 0) throw new ImportError('This file is empty.');
    return isZip(bytes) ? await readArchive(bytes) : readLoneJson(bytes);
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, message: error.message };
    throw error;
  }
}

async function readArchive(bytes: Uint8Array): Promise<ImportResult> {
  const files = listFiles(bytes);
  const count: ByteCount = { total: 0 };
  const main = files.get('sop.json');
  if (!main) throw new ImportError('This is not a SOPwright package: there is no sop.json in it.');
  const json = await readFile(bytes, main, IMPORT_LIMITS.json, count);
  const parsed = parsePackage(parseJson(json));
  const pictures: ImportedPicture[] = [];
  for (const shot of screenshotsOf(parsed)) {
    const file = files.get(shot.path);
    pictures.push({
      id: shot.id,
      path: shot.path,
      bytes: await readPicture(bytes, file, shot, count),
    });
  }
  return { ok: true, sop: toDocument(parsed), pictures, missingPictures: 0 };
}

type PackageScreenshot = ReturnType<typeof screenshotsOf>[number];

function screenshotsOf({ sop }: SopPackage) {
  return sop.sections.flatMap((section) => section.steps).flatMap((step) => step.screenshots);
}

async function readPicture(
  bytes: Uint8Array,
  file: ArchiveFile | undefined,
  shot: PackageScreenshot,
  count: ByteCount,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!file) throw new ImportError(`This package is not complete: ${shot.path} is missing.`);
  const picture = await readFile(bytes, file, IMPORT_LIMITS.picture, count);
  const size = pictureSize(picture);
  const expected = shot.path.endsWith('.jpg') ? 'image/jpeg' : 'image/png';
  if (size?.mime !== expected) {
    throw new ImportError(`${shot.path} in this package is not the picture that its name says.`);
  }
  if (size.width > MAX_PICTURE_SIDE || size.height > MAX_PICTURE_SIDE) {
    throw new ImportError(
      `${shot.path} in this package is too large (${size.width} × ${size.height}).`,
    );
  }
  if (size.width !== shot.width || size.height !== shot.height) {
    throw new ImportError(`${shot.path} in this package has another size than sop.json says.`);
  }
  return picture;
}

function readLoneJson(bytes: Uint8Array): ImportResult {
  if (bytes.length > IMPORT_LIMITS.json)
    throw new ImportError('This file is too large to be a sop.json.');
  const parsed = parsePackage(parseJson(bytes));
  const missingPictures = screenshotsOf(parsed).length;
  for (const step of parsed.sop.sections.flatMap((section) => section.steps)) {
    if (step.screenshots.length === 0) continue;
    step.screenshots = [];
    step.screenshotOmitted ??= {
      reason: 'removed',
      detail: 'The picture was not in the imported file.',
    };
  }
  return { ok: true, sop: toDocument(parsed), pictures: [], missingPictures };
}
