import { buildPackage } from '@/core/export/build-package';
import type { ExportFormat, PictureFile } from '@/core/export/package-format';
import type { Screenshot } from '@/core/sop/model';
import { renderForExport } from '@/imaging/render-for-export';
import type { SopStore } from '@/storage/sop-store';
import type { ExportedFile, ExportRun } from '../ports';

interface ExportParts {
  sops: SopStore;
  /** The redaction check that every text passes once more. */
  redact: (text: string) => string;
}

/**
 * Writes an SOP of the store as a package; pictures are read one at a time.
 * @throws an Error with a sentence, or the signal's reason
 */
export async function exportSop(
  sopId: string,
  format: ExportFormat,
  { signal, onProgress }: ExportRun,
  { sops, redact }: ExportParts,
): Promise<ExportedFile> {
  const sop = await sops.loadSop(sopId);
  if (!sop) throw new Error('This SOP is no longer here.');
  const readPicture = async (
    stepNumber: number | null,
    screenshot: Screenshot,
  ): Promise<PictureFile | null> => {
    const stored = await sops.screenshotBytes(screenshot.id);
    if (!stored || stepNumber === null) return stored;
    const look = { stepNumber, highlight: true };
    return { bytes: await renderForExport(stored.bytes, screenshot, look), mime: 'image/png' };
  };
  const built = await buildPackage(format, sop, {
    readPicture,
    onProgress,
    signal,
    redactAgain: redact,
  });
  const blob = new Blob([built.bytes], { type: built.mime });
  return { fileName: built.fileName, blob, warnings: built.warnings };
}
