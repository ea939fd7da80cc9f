import JSZip from 'jszip';

export interface ZipEntry {
  path: string;
  data: string | Uint8Array;
}

/** ZIP's calendar starts in 1980 and ends in 2107. */
const FIRST_DAY = Date.UTC(1980, 0, 1);
const LAST_DAY = Date.UTC(2107, 11, 31);

/**
 * A ZIP whose bytes depend on nothing but its entries and the time given (epoch ms): text deflated,
 * pictures stored. Written with sizes in the headers, because readers that stream (Java's among
 * them) refuse stored entries without.
 */
export async function zipOf(entries: ZipEntry[], time: number): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const date = new Date(Math.min(Math.max(time, FIRST_DAY), LAST_DAY));
  for (const { path, data } of entries) {
    zip.file(path, data, {
      date,
      createFolders: false,
      compression: typeof data === 'string' ? 'DEFLATE' : 'STORE',
      compressionOptions: { level: 6 },
    });
  }
  return (await zip.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
  })) as Uint8Array<ArrayBuffer>;
}
