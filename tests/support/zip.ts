import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a made-up ZIP file. What is left out is stated truly. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** Sizes and checksum that the headers state, where they lie. */
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
  readonly flags?: number;
  readonly externalAttributes?: number;
}

/** Builds a ZIP file byte by byte, so that tests can make it lie. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as Uint8Array);
    const packed = entry.stored ? data : deflateRawSync(data);
    const name = Buffer.from(entry.name as Uint8Array);
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
    const fixed = Buffer.alloc(22);
    fixed.writeUInt16LE(entry.flags ?? 0, 0);
    fixed.writeUInt16LE(entry.stored ? 0 : 8, 2);
    // The first day that the format knows, so that the same entries always give the same bytes.
    fixed.writeUInt16LE(0x21, 6);
    fixed.writeUInt32LE(entry.statedCrc ?? crc32(data), 8);
    fixed.writeUInt32LE(packed.length, 12);
    fixed.writeUInt32LE(entry.statedSize ?? data.length, 16);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04\x14\0', 'latin1'),
      fixed,
      Buffer.alloc(2),
      localName,
      packed,
    ]);
    local.writeUInt16LE(localName.length, 26);
    const central = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'),
      fixed,
      Buffer.alloc(16),
      name,
    ]);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((entry.externalAttributes ?? 0) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
