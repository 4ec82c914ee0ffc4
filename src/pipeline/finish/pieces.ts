import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { DisclosureBatch } from '../../disclosures/index.js';
import { inOrder } from '../../shared/in-order.js';
import { type OutputFolder, recordPath } from '../output-folder.js';
import { chunksOf } from './chunks.js';
import type { AcrossPiece, FinishWork, Piece } from './jobs.js';

/** How pieces are made. */
export interface PieceOptions {
  readonly finish: FinishWork;
  /** Pieces in work at a time. */
  readonly concurrency: number;
}

/**
 * Pieces of the records of `ids` (ascending) as they stand on the disk, in the order of the ids. While one is taken in,
 * the next ones are read and made; a few at a time are held, however many there are.
 */
export async function* piecesOf(
  paths: OutputFolder,
  ids: readonly string[],
  { finish, concurrency }: PieceOptions,
): AsyncGenerator<Piece> {
  const queue = new PQueue({ concurrency });
  try {
    yield* inOrder(await chunksOf(paths, ids), concurrency, async (chunk) => {
      // A record by itself may be very large: it is not held before it has its turn.
      const ahead = chunk.length > 1 ? await read(paths, chunk) : null;
      return queue.add(async () => finish({ kind: 'gather', records: ahead ?? (await read(paths, chunk)) }));
    });
  } finally {
    queue.clear();
  }
}

/** What becomes of the disclosures of `batches`, in their order; as `piecesOf`. */
export async function* acrossPiecesOf(
  batches: AsyncIterable<DisclosureBatch>,
  { finish, concurrency }: PieceOptions,
): AsyncGenerator<AcrossPiece> {
  const queue = new PQueue({ concurrency });
  try {
    yield* inOrder(batches, concurrency, (batch) => queue.add(() => finish({ kind: 'across', batch })));
  } finally {
    queue.clear();
  }
}

const read = async (paths: OutputFolder, ids: readonly string[]): Promise<readonly Uint8Array[]> =>
  Promise.all(ids.map((id) => readFile(recordPath(paths, id))));
