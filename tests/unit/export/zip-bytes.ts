import { crc32, deflateRawSync } from 'node:zlib';

/** What a file in a forged archive says of itself; by default the truth. */
export interface ForgedFile {
  path: string;
  data: Uint8Array | string;
  deflated?: boolean;
  encrypted?: boolean;
  method?: number;
  /** Size that the headers claim after inflating. */
  claimedSize?: number;
}

/** A ZIP archive written byte by byte, so that it can lie. */
export function forgeZip(files: ForgedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const raw = Buffer.from(file.data);
    const data = file.deflated ? deflateRawSync(raw) : raw;
    const name = Buffer.from(file.path);
    const local = header(file, raw, data, name, 30, 0x04034b50, 4);
    const central = header(file, raw, data, name, 46, 0x02014b50, 6);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, data);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
}

/** @param at where "version needed" stands; the fields behind it are the same in both headers */
function header(
  file: ForgedFile,
  raw: Buffer,
  data: Buffer,
  name: Buffer,
  size: number,
  signature: number,
  at: number,
): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(file.encrypted ? 1 : 0, at + 2);
  bytes.writeUInt16LE(file.method ?? (file.deflated ? 8 : 0), at + 4);
  bytes.writeUInt32LE(crc32(raw), at + 10);
  bytes.writeUInt32LE(data.length, at + 14);
  bytes.writeUInt32LE(file.claimedSize ?? raw.length, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
}
