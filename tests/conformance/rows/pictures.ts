import type { RecordingSession } from '../../e2e/recording-session';
import type { Told } from './stage';

type Color = readonly [red: number, green: number, blue: number];

/**
 * How much of a step's picture is in each of these colours, 0 to 1; null when it has no picture.
 * Reads the stored bytes themselves.
 */
export async function sharesOf(
  session: RecordingSession,
  step: Told | undefined,
  colors: readonly Color[],
): Promise<number[] | null> {
  const id = step?.pictures[0]?.id;
  if (id === undefined) return null;
  const page = await session.handle.openHiddenPage('icons/16.png');
  try {
    return await page.evaluate(countPixels, id, colors as unknown as number[][]);
  } finally {
    await page.close();
  }
}

/** Runs in an extension page. */
async function countPixels(id: string, colors: number[][]): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sopwright');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const row = await new Promise<{ bytes: Uint8Array<ArrayBuffer> }>((resolve, reject) => {
    const request = database.transaction('pictures').objectStore('pictures').get(id);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  const bitmap = await createImageBitmap(new Blob([row.bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context!.getImageData(0, 0, bitmap.width, bitmap.height);
  const counts = colors.map(() => 0);
  for (let at = 0; at < data.length; at += 4) {
    for (const [i, color] of colors.entries()) {
      const distance = color.reduce((sum, part, j) => sum + Math.abs(part - data[at + j]!), 0);
      if (distance < 12) counts[i]! += 1;
    }
  }
  return counts.map((count) => (count * 4) / data.length);
}
