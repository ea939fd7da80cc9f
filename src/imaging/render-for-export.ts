import type { ScreenshotMeta } from '@/core/sop/model';
import { drawHighlight } from './draw-highlight';
import { canvasToPng, contextOf } from './encode-png';
import { highlightOf } from './highlight';
import { PictureError } from './picture-error';

export interface ExportLook {
  /** Null leaves the number out. */
  stepNumber: number | null;
  /** False exports the picture as it is stored. */
  highlight: boolean;
}

/**
 * A stored picture as it goes into a package: PNG, with the target outlined and numbered, on a copy.
 * The same input gives the same bytes in the same browser on the same machine (the number's font and the
 * encoder are the machine's); a PNG with nothing to draw comes back byte for byte.
 *
 * @param bytes A stored, redacted picture (PNG or JPEG).
 * @throws PictureError when it can't be decoded.
 */
export async function renderForExport(
  bytes: Uint8Array<ArrayBuffer>,
  meta: ScreenshotMeta,
  look: ExportLook,
): Promise<Uint8Array<ArrayBuffer>> {
  const highlight = look.highlight ? highlightOf(meta, look.stepNumber) : null;
  if (!highlight && isPng(bytes)) return bytes;
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => {
    throw new PictureError('The picture is damaged.');
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = contextOf(canvas);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  if (highlight) drawHighlight(context, highlight);
  return canvasToPng(canvas);
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50;
}
