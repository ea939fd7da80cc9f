import type { ExportedFile } from '../ports';

/** Long enough for any browser to have begun reading (ms). */
const READ_WITHIN_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function downloadBlob({ fileName, blob }: ExportedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
