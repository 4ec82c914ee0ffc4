import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from './output-error.js';

/**
 * Bytes set aside on the disk while a run looks at one document after the other, so that memory does not grow with their
 * number. `put` gives a ticket by which `get` brings them back. `close` removes the file.
 */
export interface Spill {
  readonly put: (bytes: Uint8Array) => Promise<number>;
  readonly get: (ticket: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Written out in pieces of about this many bytes. */
const PIECE = 1 << 20;

/** Opens a spill in `folder`, under a name that `removeTemporaries` clears away after a killed run. */
export async function openSpill(folder: string): Promise<Spill> {
  const path = join(folder, `.gongkai-${randomBytes(6).toString('hex')}-0.tmp`);
  let handle: FileHandle;
  try {
    handle = await open(path, 'w+');
  } catch (error) {
    throw OutputError.from(error, path);
  }
  const offsets: number[] = [0];
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let written = 0;
  let flushing: Promise<void> = Promise.resolve();
  /** One after the other: who asks while another one's piece is on its way waits for it. */
  const flush = (): Promise<void> => {
    flushing = flushing.then(writeOut);
    return flushing;
  };
  const writeOut = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    try {
      await handle.write(piece, 0, piece.length, written);
    } catch (error) {
      throw OutputError.from(error, path);
    }
    written += piece.length;
  };
  return {
    put: async (bytes) => {
      waiting.push(bytes);
      waitingBytes += bytes.length;
      offsets.push(offsets.at(-1)! + bytes.length);
      if (waitingBytes >= PIECE) await flush();
      return offsets.length - 2;
    },
    get: async (ticket) => {
      const [start, end] = [offsets[ticket], offsets[ticket + 1]];
      if (start === undefined || end === undefined) throw new Error(`there is no ticket ${ticket}`);
      if (end > written) await flush();
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      return buffer.subarray(0, bytesRead);
    },
    close: async () => {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
    },
  };
}
