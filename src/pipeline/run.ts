import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import type { DecisionInput, FindingsSummary } from '../findings/index.js';
import { discover } from '../intake/discover.js';
import type { Aids } from '../programs/aids.js';
import type { Ledger, LedgerEntry } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { processBatch } from './batch.js';
import { finish } from './finish.js';
import { ledgerOf } from './ledger.js';
import { prepareOutput, removeStaleRecords, writeRecord } from './output-folder.js';
import { processBytes } from './process.js';

/** How a run is done. */
export interface RunOptions {
  /** Folder to write into; made if it is not there. */
  readonly out: string;
  /** Folder that relative inputs and the paths in the records start from. Default: the working folder. */
  readonly cwd?: string;
  readonly limits?: Limits;
  /** Programs of the machine that may help, such as `{ ocr: true }`. Default: none. */
  readonly aids?: Aids;
  /** What reviewers set aside and entities answered. */
  readonly decisions?: DecisionInput;
  /** Most documents in work at a time. Default: as many as there are cores. Never changes what is written. */
  readonly concurrency?: number;
  /** Stops the run between two documents; `run` then throws the signal's reason. What is written stays whole. */
  readonly signal?: AbortSignal;
  readonly onEntry?: (entry: LedgerEntry, done: number, total: number) => void;
  /** Told of defects of the program, with the exception; the document fails with `reader-crashed`. */
  readonly onCrash?: (path: string, error: unknown) => void;
}

/** What came of a run. */
export interface RunResult {
  readonly ledger: Ledger;
  /** How many findings there are, and the severest; all of them are in `findings.json`. */
  readonly findings: FindingsSummary;
}

/**
 * Turns every document that `inputs` (files, folders, patterns) name into a checked record, and writes records,
 * dataset, findings and ledger into `options.out`. Bad inputs become entries of the ledger. Files that lie in the output
 * folder itself are no input. Throws `OutputError` when the output cannot be written.
 *
 * @example
 * const { ledger } = await run(['2025/'], { out: 'output' });
 */
export async function run(inputs: readonly string[], options: RunOptions): Promise<RunResult> {
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS, concurrency = availableParallelism() } = options;
  const startedAt = new Date();
  const out = resolve(cwd, options.out);
  const found = await discover(inputs, { cwd });
  const candidates = found.filter(({ path }) => !`${resolve(cwd, path)}${sep}`.startsWith(`${out}${sep}`));
  const paths = await prepareOutput(out);
  const entries = await processBatch(candidates, {
    limits,
    concurrency,
    process: (bytes, path, limits) => processBytes(bytes, path, limits, options.aids),
    signal: options.signal,
    onEntry: options.onEntry,
    onCrash: options.onCrash,
    save: (record) => writeRecord(paths, record),
  });
  const ids = entries.filter((entry) => entry.counts).map((entry) => entry.document_id!);
  await removeStaleRecords(paths, new Set(ids));
  const findings = await finish(paths, ids.sort(), {
    signal: options.signal,
    decisions: options.decisions,
  });
  const ledger = ledgerOf(entries, startedAt, new Date());
  await writeAtomically(paths.ledger, toJson(ledger));
  return { ledger, findings };
}
