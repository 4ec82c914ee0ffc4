import PQueue from 'p-queue';
import { documentIdOf } from '../../shared/hash.js';
import { inputError } from '../../shared/input-error.js';
import type { Input } from '../cache/cache.js';
import { entryWithout } from '../ledger.js';
import type { Job, Made } from '../pool/messages.js';
import type { Book } from './book.js';
import { entryOfMade, jobOf, loaded } from './job.js';
import type { BatchOptions } from './options.js';

/** Bytes of a document behind which no other one waits with its own. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** A document over which a process was lost. */
interface Suspect {
  readonly index: number;
  readonly input: Input;
}

/**
 * The line of documents that are in work, and of those whose records are being written. One over which a process is lost
 * is tried once more when all others are done, alone in a new process, so that it is never blamed for what another one did.
 */
export class Line {
  readonly #options: BatchOptions;
  readonly #book: Book;
  readonly #concurrency: number;
  readonly #work: PQueue;
  /** What came of a document is written while the process that made it has the next one in hand. */
  readonly #writing: PQueue;
  readonly #suspects: Suspect[] = [];
  #large = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(options: BatchOptions, book: Book) {
    this.#options = options;
    this.#book = book;
    this.#concurrency = Math.max(1, options.concurrency);
    this.#work = new PQueue({ concurrency: this.#concurrency });
    this.#writing = new PQueue({ concurrency: this.#concurrency });
  }

  /** Whether nothing more is to be begun: something could not be saved, or somebody stops the batch. */
  get stopped(): boolean {
    return this.#failure !== null || this.#options.signal?.aborted === true;
  }

  /** Done when a further document may be read: as many wait with their bytes as are in work, and one behind a large one. */
  room(): Promise<void> {
    return this.#work.onSizeLessThan(this.#large ? 1 : this.#concurrency);
  }

  /** Puts a document at the end of the line; `loadingMs` went by while it was read. */
  put(index: number, input: Input, job: Job, loadingMs: number): void {
    this.#large = input.bytes > LARGE_BYTES;
    this.#work.add(() => this.#workOn(index, input, job, loadingMs)).catch(this.#stop);
  }

  /** Done when all of the line are. Throws what `save` threw, and the reason of `signal`. */
  async end(): Promise<void> {
    const { signal } = this.#options;
    if (signal?.aborted) this.#work.clear();
    await this.#work.onIdle();
    await this.#writing.onIdle();
    // In the order of the inputs, so that two runs try them alike.
    for (const suspect of this.#suspects.sort((a, b) => a.index - b.index)) {
      if (this.stopped) break;
      await this.#tryAlone(suspect).catch(this.#stop);
    }
    if (this.#failure) throw this.#failure.error;
    signal?.throwIfAborted();
  }

  async #workOn(index: number, input: Input, job: Job, loadingMs: number): Promise<void> {
    const { workforce, signal } = this.#options;
    // The time that it waited for its turn is not its own.
    const started = performance.now() - loadingMs;
    const { made, lost } = await workforce.work(job);
    if (lost && !signal?.aborted) {
      this.#suspects.push({ index, input });
      return;
    }
    // Where the disk is slower than the readers they wait for it: few records are held.
    await this.#writing.onSizeLessThan(1);
    this.#writing.add(() => this.#conclude(index, input, made, started)).catch(this.#stop);
  }

  async #tryAlone({ index, input: { candidate, id } }: Suspect): Promise<void> {
    const started = performance.now();
    const bytes = await loaded(candidate, this.#options);
    if (!bytes.ok || documentIdOf(bytes.value) !== id) {
      const error = bytes.ok ? inputError('input-unreadable', 'It changed during the run.') : bytes.error;
      this.#book.enter(index, entryWithout('failed', candidate.path, { error, started }), 'worked');
      return;
    }
    const job = jobOf(candidate, bytes.value, { kind: 'new' }, this.#options);
    const { made } = await this.#options.workforce.workAlone(job);
    await this.#conclude(index, { candidate, id, bytes: bytes.value.length }, made, started);
  }

  /** What came of a document is written and entered; nothing of it counts once the batch is stopped. */
  async #conclude(index: number, input: Input, made: Made, started: number): Promise<void> {
    if (this.stopped) return;
    const { onCrash, save } = this.#options;
    if (!made.ok && made.stack) onCrash?.(input.candidate.path, made.stack);
    await save(input, made);
    this.#book.enter(index, entryOfMade(input, made, { started, cached: false }), 'worked');
  }

  readonly #stop = (error: unknown): void => {
    this.#failure ??= { error };
    this.#work.clear();
    this.#writing.clear();
  };
}
