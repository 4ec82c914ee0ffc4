import { crc32, deflateSync } from 'node:zlib';

/** A picture of indexed colours: one byte a pixel, row by row. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Red, green, blue of each index. */
  readonly palette: readonly (readonly [number, number, number])[];
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INDEXED = 3;

/** The picture as a PNG file, four bits a pixel where sixteen colours are enough. The same picture gives the same bytes. */
export function pngOf({ width, height, pixels, palette }: IndexedPicture): Buffer {
  const bits = palette.length <= 16 ? 4 : 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(scanLines(width, height, pixels, bits), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows as PNG packs them, each behind a zero: no filter, which suits drawn text in few colours best. */
function scanLines(width: number, height: number, pixels: Uint8Array, bits: 4 | 8): Buffer {
  const stride = 1 + (bits === 8 ? width : (width + 1) >> 1);
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * stride + 1;
    if (bits === 8) lines.set(pixels.subarray(from, from + width), to);
    else
      for (let x = 0; x < width; x++)
        lines[to + (x >> 1)]! |= x & 1 ? pixels[from + x]! : pixels[from + x]! << 4;
  }
  return lines;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(8 + data.length + 4);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), 8 + data.length);
  return out;
}
