import { InputProblem } from '../../shared/input-error.js';

/** Little-endian numbers of a stream. Reading behind its end throws `input-corrupt`. */
export interface Bytes {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly slice: (start: number, end: number) => Bytes;
  readonly raw: Uint8Array;
}

/** Numbers of `raw`. */
export function bytesOf(raw: Uint8Array): Bytes {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const checked =
    (width: number, read: (at: number) => number) =>
    (at: number): number => {
      if (at < 0 || at + width > raw.length)
        throw new InputProblem('input-corrupt', 'A table of it is cut short.');
      return read(at);
    };
  return {
    length: raw.length,
    u8: checked(1, (at) => view.getUint8(at)),
    u16: checked(2, (at) => view.getUint16(at, true)),
    i16: checked(2, (at) => view.getInt16(at, true)),
    u32: checked(4, (at) => view.getUint32(at, true)),
    slice: (start, end) => bytesOf(raw.subarray(Math.max(0, start), Math.max(0, Math.min(end, raw.length)))),
    raw,
  };
}
