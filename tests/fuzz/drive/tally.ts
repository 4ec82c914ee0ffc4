import type { BatchResult, Fate } from './batch.js';

const MEGABYTE = 1024 * 1024;
/** Outcomes of inputs whose process was ended from outside. */
const GIVEN_UP = new Set(['timeout', 'no-progress', 'memory-exceeded']);

/** Adds up what the batches of a drive showed. */
export class Tally {
  readonly defects: Fate[] = [];
  readonly givenUp: Fate[] = [];
  readonly #formats = new Map<string, Map<string, number>>();
  readonly #disturbed: string[] = [];
  readonly #crashes: string[] = [];
  readonly #peaks = { parent: 0, child: 0, together: 0 };
  #runs = 0;
  #sound = 0;
  #longest: Fate | null = null;

  /** True where nothing was found. */
  get clean(): boolean {
    return this.defects.length + this.#disturbed.length + this.#crashes.length === 0;
  }

  /** A case that is equal to another one, and is not run again. */
  unchanged(name: string): void {
    this.#count(name, 'unchanged');
  }

  /** A whole run that did not end as it should. */
  crashed(what: string): void {
    this.#crashes.push(what);
  }

  add({ fates, disturbed, run }: BatchResult): void {
    for (const fate of fates) {
      this.#count(fate.name, fate.outcome);
      if (fate.defect !== null) this.defects.push(fate);
      if (GIVEN_UP.has(fate.outcome)) this.givenUp.push(fate);
      if (!this.#longest || fate.ms > this.#longest.ms) this.#longest = fate;
    }
    this.#disturbed.push(...disturbed);
    this.#sound += run.ledger.entries.length - fates.length;
    for (const key of ['parent', 'child', 'together'] as const)
      this.#peaks[key] = Math.max(this.#peaks[key], run.memory[key]);
  }

  /** The figures, for people and programs. */
  figures(): Record<string, unknown> {
    const formats = [...this.#formats].sort(([a], [b]) => (a < b ? -1 : 1));
    const outcomes = new Map<string, number>();
    for (const [, counts] of formats)
      for (const [outcome, n] of counts) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + n);
    return {
      runs: this.#runs,
      outcomes: sorted(outcomes),
      by_format: Object.fromEntries(formats.map(([format, counts]) => [format, sorted(counts)])),
      longest: this.#longest && { name: this.#longest.name, ms: this.#longest.ms },
      sound_documents_beside: this.#sound,
      sound_documents_disturbed: this.#disturbed,
      peak_memory_mb: Object.fromEntries(
        Object.entries(this.#peaks).map(([key, bytes]) => [key, Math.round(bytes / MEGABYTE)]),
      ),
      given_up: this.givenUp,
      defects: this.defects,
      runs_that_broke: this.#crashes,
    };
  }

  #count(name: string, outcome: string): void {
    this.#runs++;
    const format = name.slice(name.lastIndexOf('.') + 1);
    const counts = this.#formats.get(format) ?? new Map<string, number>();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    this.#formats.set(format, counts);
  }
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
