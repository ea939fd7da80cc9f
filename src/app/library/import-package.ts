import { readPackage } from '@/core/export/import/read-package';
import { mapTexts } from '@/core/export/map-texts';
import type { Screenshot } from '@/core/sop/model';
import type { RedactedScreenshot } from '@/imaging/redacted-screenshot';
import { reencodePicture } from '@/imaging/reencode-picture';
import type { AppReply } from '@/platform/messages';
import type { SopwrightDatabase } from '@/storage/database';
import { importSop } from '@/storage/import-sop';
import { isStorageFull, STORAGE_FULL_MESSAGE } from '@/storage/storage-error';
import { sentenceOf } from '../use-live';

interface ImportParts {
  db: SopwrightDatabase;
  newId: () => string;
  now: () => number;
  redact: (text: string) => string;
}

/**
 * Stores a package that somebody made elsewhere, all of it or nothing: every text is redacted again and every
 * picture decoded and encoded anew, whatever the package says about itself.
 * @returns the SOP's id, or a sentence
 */
export async function importPackage(
  bytes: Uint8Array<ArrayBuffer>,
  { db, newId, now, redact }: ImportParts,
): Promise<AppReply<string>> {
  try {
    const read = await readPackage(bytes);
    if (!read.ok) return read;
    const sop = mapTexts(read.sop, redact);
    const screenshots = new Map<string, Screenshot>();
    for (const section of sop.sections) {
      for (const step of section.steps) {
        for (const screenshot of step.screenshots) screenshots.set(screenshot.id, screenshot);
      }
    }
    const pictures = new Map<string, RedactedScreenshot>();
    for (const picture of read.pictures) {
      const meta = screenshots.get(picture.id);
      if (!meta) continue;
      pictures.set(picture.id, await reencodePicture(picture.bytes, meta.redactions, meta));
    }
    return { ok: true, value: await importSop(db, sop, pictures, newId, now()) };
  } catch (reason) {
    return {
      ok: false,
      message: isStorageFull(reason) ? STORAGE_FULL_MESSAGE : sentenceOf(reason),
    };
  }
}
