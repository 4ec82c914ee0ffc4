import type { LedgerEntry } from '../../schema/ledger.js';
import { Tally } from './tally.js';

/** Told of inputs as they are done, in that order, with how many are done and how many will be. */
export type OnEntry = (entry: LedgerEntry, done: number, total: number) => void;

/** The entries of a batch, by the numbers of its inputs. */
export class Book {
  readonly #entries: LedgerEntry[];
  readonly #tally: Tally;
  readonly #onEntry: OnEntry | undefined;

  /** For so many `inputs`, of which `leftOut` are not looked at and at most `most` are worked on. */
  constructor(inputs: number, leftOut: number, most: number, onEntry: OnEntry | undefined) {
    this.#entries = new Array<LedgerEntry>(inputs);
    this.#tally = new Tally(inputs - leftOut, most);
    this.#onEntry = onEntry;
  }

  /** An input is done: by work on it, or without any. */
  enter(index: number, entry: LedgerEntry, how: 'worked' | 'idle'): void {
    this.#entries[index] = entry;
    this.#tally.enter(how);
    this.#onEntry?.(entry, this.#tally.done, this.#tally.total);
  }

  /** An input is not looked at. Nobody is told. */
  leaveOut(index: number, entry: LedgerEntry): void {
    this.#entries[index] = entry;
  }

  /** An input is left for a later run. Nobody is told. */
  leave(index: number, entry: LedgerEntry): void {
    this.#entries[index] = entry;
    this.#tally.leave();
  }

  /** One for each input, in their order; whole when every input is in. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }
}
