import { ImportError } from './import-error';
import { IMPORT_LIMITS } from './limits';

/** A file in an archive, as its central directory describes it; sizes there may be lies. */
export interface ArchiveFile {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  compressedSize: number;
  /** Of the local header in the archive. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;

const DAMAGED = 'This file is damaged: it is not a complete ZIP archive.';

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The files that an archive lists (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16). Names that lead
 * out of the archive, absolute ones and folders are left out; a name that stands twice is refused,
 * because two readers would see two different packages.
 *
 * @throws ImportError
 */
export function listFiles(bytes: Uint8Array): Map<string, ArchiveFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.entries) {
    throw new ImportError(
      `This archive holds too many files (more than ${IMPORT_LIMITS.entries}).`,
    );
  }
  const files = new Map<string, ArchiveFile>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw new ImportError(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (isPlainPath(path)) {
      if (files.has(path)) {
        throw new ImportError(
          'This archive holds two files of the same name, so it is not clear which one counts.',
        );
      }
      files.set(path, {
        path,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        compressedSize: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ImportError(DAMAGED);
}

function isPlainPath(path: string): boolean {
  return (
    !/^[/\\]|^[A-Za-z]:|\\|\/$/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** Real bytes read so far in one import, against which the total is held. */
export interface ByteCount {
  total: number;
}

/**
 * One file's bytes. Counts what really comes out and stops as soon as it is too much.
 *
 * @param limit most bytes that this file may have
 * @throws ImportError
 */
export async function readFile(
  bytes: Uint8Array,
  file: ArchiveFile,
  limit: number,
  count: ByteCount,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = storedBytes(bytes, file);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.length;
    count.total += chunk.length;
    const bomb = size > IMPORT_LIMITS.ratioFrom && size > data.length * IMPORT_LIMITS.ratio;
    if (size > limit || count.total > IMPORT_LIMITS.total || bomb) {
      throw new ImportError(
        `This archive unpacks to more than a package can hold (${file.path.slice(0, 80)}).`,
      );
    }
    chunks.push(chunk);
  };
  if (file.method === 0) take(data);
  else await inflate(data, take);
  return joined(chunks, size);
}

function storedBytes(bytes: Uint8Array, file: ArchiveFile): Uint8Array {
  if (file.encrypted)
    throw new ImportError(
      'This archive is encrypted. Unpack it first, then import sop.json and its pictures as a plain ZIP.',
    );
  if (file.method !== 0 && file.method !== 8) {
    throw new ImportError(
      'This archive is packed in a way that is not supported. Pack it as a plain ZIP.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.offset + 30 > bytes.length || view.getUint32(file.offset, true) !== LOCAL_SIGNATURE) {
    throw new ImportError(DAMAGED);
  }
  const start =
    file.offset +
    30 +
    view.getUint16(file.offset + 26, true) +
    view.getUint16(file.offset + 28, true);
  if (start + file.compressedSize > bytes.length) throw new ImportError(DAMAGED);
  return bytes.subarray(start, start + file.compressedSize);
}

/** @param take throws to stop */
async function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void): Promise<void> {
  const stream = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      take(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ImportError ? error : new ImportError(DAMAGED);
  }
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
