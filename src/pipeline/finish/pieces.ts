import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { DisclosureBatch } from '../../disclosures/index.js';
import { inOrder } from '../../shared/in-order.js';
import { type OutputFolder, recordPath } from '../output-folder.js';
import { chunksOf } from './chunks.js';
import type { AcrossPiece, FinishJob, FinishResult, FinishWork, Piece } from './jobs.js';

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
  options: PieceOptions,
): AsyncGenerator<Piece> {
  yield* made(await chunksOf(paths, ids), options, async (chunk, finish) => {
    // A record by itself may be very large: it is not held before it has its turn.
    const ahead = chunk.length > 1 ? await read(paths, chunk) : null;
    return finish(async () => ({ kind: 'gather', records: ahead ?? (await read(paths, chunk)) }));
  });
}

/** What becomes of the disclosures of `batches`, in their order; as `piecesOf`. */
export const acrossPiecesOf = (
  batches: AsyncIterable<DisclosureBatch>,
  options: PieceOptions,
): AsyncGenerator<AcrossPiece> =>
  made(batches, options, (batch, finish) => finish(async () => ({ kind: 'across', batch })));

const read = async (paths: OutputFolder, ids: readonly string[]): Promise<readonly Uint8Array[]> =>
  Promise.all(ids.map((id) => readFile(recordPath(paths, id))));

/** Does a job when it has its turn. */
type InTurn = <J extends FinishJob>(job: () => Promise<J>) => Promise<FinishResult<J>>;

/** What `make` makes of the items, in their order; of the jobs that it gives as many are in work as may be. */
async function* made<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  { finish, concurrency }: PieceOptions,
  make: (item: T, inTurn: InTurn) => Promise<R>,
): AsyncGenerator<R> {
  const queue = new PQueue({ concurrency });
  const inTurn: InTurn = (job) => queue.add(async () => finish(await job()));
  try {
    yield* inOrder(items, concurrency, (item) => make(item, inTurn));
  } finally {
    queue.clear();
  }
}
