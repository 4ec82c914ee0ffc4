import type { Candidate } from '../../intake/candidate.js';
import type { LedgerEntry } from '../../schema/ledger.js';
import { Book } from './book.js';
import { Line } from './line.js';
import type { BatchOptions } from './options.js';
import { Sorting } from './sorting.js';

/**
 * Works through `candidates` and gives one entry for each, in their order. A document is the unit of failure. Throws the
 * reason of `signal` when that is aborted, and what `save` throws.
 */
export async function processBatch(
  candidates: readonly Candidate[],
  options: BatchOptions,
): Promise<readonly LedgerEntry[]> {
  const most = options.most ?? Number.POSITIVE_INFINITY;
  const sorting = await Sorting.begin(candidates, options, most);
  const book = new Book(candidates.length, sorting.leftOut, most, options.onEntry);
  const line = new Line(options, book);
  for (const [index, candidate] of candidates.entries()) {
    await line.room();
    // Work is done between the turns of the event loop; without a turn a signal would never be heard.
    await new Promise(setImmediate);
    if (line.stopped) break;
    const sorted = await sorting.next(candidate);
    if (sorted.kind === 'work') line.put(index, sorted.input, sorted.job, sorted.loadingMs);
    else if (sorted.kind === 'done') book.enter(index, sorted.entry, 'idle');
    else if (sorted.kind === 'left') book.leave(index, sorted.entry);
    else book.leaveOut(index, sorted.entry);
  }
  await line.end();
  return book.entries;
}
