import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import { compareFindings, findingsCsv, listFindings, writeDataset } from '../dataset/index.js';
import { discover } from '../intake/discover.js';
import { SCHEMA_VERSION } from '../schema/common.js';
import type { DocumentRecord } from '../schema/document.js';
import type { ListedFinding } from '../schema/findings-list.js';
import type { Ledger, LedgerEntry } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { processBatch } from './batch.js';
import { ledgerOf } from './ledger.js';
import {
  type OutputFolder,
  prepareOutput,
  readRecords,
  removeStaleRecords,
  writeRecord,
} from './output-folder.js';
import { processBytes } from './process.js';

/** How a run is done. */
export interface RunOptions {
  /** Folder to write into; made if it is not there. */
  readonly out: string;
  /** Folder that relative inputs and the paths in the records start from. Default: the working folder. */
  readonly cwd?: string;
  readonly limits?: Limits;
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
  /** Every finding, the severest first. */
  readonly findings: readonly ListedFinding[];
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
    process: processBytes,
    signal: options.signal,
    onEntry: options.onEntry,
    onCrash: options.onCrash,
    save: (record) => writeRecord(paths, record),
  });
  const ids = entries.filter((entry) => entry.counts).map((entry) => entry.document_id!);
  await removeStaleRecords(paths, new Set(ids));
  const findings = await writeTables(paths, ids.sort(), options.signal);
  const ledger = ledgerOf(entries, startedAt, new Date());
  await writeAtomically(paths.ledger, toJson(ledger));
  return { ledger, findings };
}

/** Writes dataset and findings from the records as they stand on the disk, one in memory at a time. */
async function writeTables(
  paths: OutputFolder,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly ListedFinding[]> {
  const findings: ListedFinding[] = [];
  async function* records(): AsyncGenerator<DocumentRecord> {
    for await (const record of readRecords(paths, ids)) {
      signal?.throwIfAborted();
      findings.push(...listFindings(record));
      yield record;
    }
  }
  await writeDataset(paths.dataset, records());
  findings.sort(compareFindings);
  await writeAtomically(paths.findingsJson, toJson({ schema_version: SCHEMA_VERSION, findings }));
  await writeAtomically(paths.findingsCsv, findingsCsv(findings));
  return findings;
}
