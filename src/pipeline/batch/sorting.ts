import type { Candidate, FileCandidate } from '../../intake/candidate.js';
import type { LedgerEntry } from '../../schema/ledger.js';
import { documentIdOf } from '../../shared/hash.js';
import { inputError } from '../../shared/input-error.js';
import type { FoundUnread, Input } from '../cache/cache.js';
import { entryWithout } from '../ledger.js';
import type { Job } from '../pool/messages.js';
import { entryOfMade, jobOf, loaded } from './job.js';
import type { BatchOptions } from './options.js';

/** What becomes of an input: a document to work on, or an entry at once. */
export type Sorted =
  | { readonly kind: 'work'; readonly input: Input; readonly job: Job; readonly loadingMs: number }
  /** `left-out` is none that the run looks at, `left` one that it leaves for a later run. */
  | { readonly kind: 'done' | 'left-out' | 'left'; readonly entry: LedgerEntry };

/**
 * Looks at inputs, one after the other in their order, and says what becomes of each. Their bytes are read here: of equal
 * files the first in order is always the one that counts, however the work is spread.
 */
export class Sorting {
  readonly #options: BatchOptions;
  readonly #unread: ReadonlyMap<FileCandidate, Known>;
  readonly #seen = new Set<string>();
  /** Documents that may still be worked on. */
  #rest: number;

  private constructor(options: BatchOptions, unread: ReadonlyMap<FileCandidate, Known>, most: number) {
    this.#options = options;
    this.#unread = unread;
    this.#rest = most;
  }

  /** Looks up first what is known of those of `candidates` that are not to be read again. */
  static async begin(
    candidates: readonly Candidate[],
    options: BatchOptions,
    most: number,
  ): Promise<Sorting> {
    return new Sorting(options, await unreadOnes(candidates, options), most);
  }

  /** How many inputs are left out. */
  get leftOut(): number {
    return [...this.#unread.values()].filter((known) => known === null).length;
  }

  async next(candidate: Candidate): Promise<Sorted> {
    const { path } = candidate;
    if (candidate.kind !== 'file')
      return { kind: 'done', entry: entryWithout(candidate.kind, path, { error: candidate.error }) };
    const known = this.#unread.get(candidate);
    return known === undefined ? this.#read(candidate) : this.#unreadOne(candidate, known);
  }

  #unreadOne(candidate: FileCandidate, known: Known): Sorted {
    const { path } = candidate;
    if (known === null)
      return {
        kind: 'left-out',
        entry: entryWithout('skipped', path, { error: inputError('skipped-older') }),
      };
    const started = performance.now();
    return {
      kind: 'done',
      entry: this.#isNew(known.id)
        ? entryOfMade({ candidate, id: known.id }, known.made, { started, cached: true })
        : entryWithout('duplicate', path, { documentId: known.id, started }),
    };
  }

  async #read(candidate: FileCandidate): Promise<Sorted> {
    const { path } = candidate;
    const started = performance.now();
    const bytes = await loaded(candidate, this.#options);
    if (!bytes.ok)
      return { kind: 'done', entry: entryWithout('failed', path, { error: bytes.error, started }) };
    const input: Input = { candidate, id: documentIdOf(bytes.value), bytes: bytes.value.length };
    if (!this.#isNew(input.id))
      return { kind: 'done', entry: entryWithout('duplicate', path, { documentId: input.id, started }) };
    const found = await this.#options.find(input);
    if (found.kind === 'made')
      return { kind: 'done', entry: entryOfMade(input, found.made, { started, cached: true }) };
    if (this.#rest === 0)
      return {
        kind: 'left',
        entry: entryWithout('skipped', path, { error: inputError('skipped-for-later') }),
      };
    this.#rest--;
    const job = jobOf(candidate, bytes.value, found, this.#options);
    return { kind: 'work', input, job, loadingMs: performance.now() - started };
  }

  /** Whether no input before had this content; from now on one has. */
  #isNew(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    return true;
  }
}

/** What is known of a file that is not to be read again; null where no run has read it. */
type Known = Exclude<FoundUnread, 'changed'>;

async function unreadOnes(
  candidates: readonly Candidate[],
  { findUnread }: Pick<BatchOptions, 'findUnread'>,
): Promise<ReadonlyMap<FileCandidate, Known>> {
  const known = new Map<FileCandidate, Known>();
  for (const candidate of candidates) {
    if (candidate.kind !== 'file' || !candidate.older) continue;
    const found = await findUnread(candidate);
    if (found !== 'changed') known.set(candidate, found);
  }
  return known;
}
