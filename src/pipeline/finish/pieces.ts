import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import { type OutputFolder, recordPath } from '../output-folder.js';
import { chunksOf } from './chunks.js';
import type { FinishWork, Piece } from './jobs.js';

/** How pieces are made. */
export interface PieceOptions {
  readonly finish: FinishWork;
  /** Pieces in work at a time. */
  readonly concurrency: number;
}

/**
 * Pieces of the records of `ids` (ascending) as they stand on the disk, in the order of the ids. While one is taken in,
 * the next ones are made; a few at a time are held, however many there are.
 */
export async function* piecesOf(
  paths: OutputFolder,
  ids: readonly string[],
  { finish, concurrency }: PieceOptions,
): AsyncGenerator<Piece> {
  const queue = new PQueue({ concurrency });
  const chunks = await chunksOf(paths, ids);
  const begun: Promise<Piece>[] = [];
  const begin = (chunk: readonly string[] | undefined): void => {
    if (!chunk) return;
    const piece = queue.add(async () => finish({ kind: 'gather', records: await read(paths, chunk) }));
    // It is waited for in its turn.
    piece.catch(() => undefined);
    begun.push(piece);
  };
  try {
    for (const chunk of chunks.slice(0, 2 * concurrency)) begin(chunk);
    for (let next = begun.length; begun.length > 0; next++) {
      const piece = await begun.shift()!;
      begin(chunks[next]);
      yield piece;
    }
  } finally {
    queue.clear();
  }
}

const read = async (paths: OutputFolder, ids: readonly string[]): Promise<readonly Uint8Array[]> =>
  Promise.all(ids.map((id) => readFile(recordPath(paths, id))));
