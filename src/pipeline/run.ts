import { resolve } from 'node:path';
import type { FindingsSummary } from '../findings/index.js';
import type { Ledger } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { DEFAULT_LIMITS } from '../shared/limits.js';
import { OutputError } from '../shared/output-error.js';
import { findFinished, finishKey, keepFinished } from './cache/finished.js';
import { type Journal, openJournal } from './cache/journal.js';
import { inputsOf } from './inputs.js';
import { ledgerOf } from './ledger.js';
import { lockOutput } from './lock.js';
import { clearOutput, makeOutput, type OutputFolder, removeStaleRecords } from './output-folder.js';
import type { RunOptions } from './run-options.js';
import { withWorkMeans } from './work-means.js';
import { type WorkMeans, workThrough } from './work-through.js';

/** What came of a run. */
export interface RunResult {
  readonly ledger: Ledger;
  /** How many findings there are, and the severest; all of them are in `findings.json`. */
  readonly findings: FindingsSummary;
}

/**
 * Turns every document that `inputs` (files, folders, patterns, archives) name into a checked record, and writes records,
 * dataset, findings and ledger into `options.out`. Bad inputs become entries of the ledger. Files that lie in the output
 * folder itself are no input. What earlier runs into the folder did is taken from them where neither the document nor
 * the program has changed. Throws `OutputError` when the output cannot be written or another run is at it.
 *
 * @example
 * const { ledger } = await run(['2025/'], { out: 'output' });
 */
export async function run(inputs: readonly string[], options: RunOptions): Promise<RunResult> {
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS } = options;
  const startedAt = new Date();
  const out = resolve(cwd, options.out);
  const paths = await makeOutput(out);
  const lock = lockOutput(paths.locks, true);
  let journal: Journal | null = null;
  try {
    journal = await openJournal(paths.state);
    const { candidates } = await inputsOf(inputs, { ...options, cwd, limits, out });
    await clearOutput(out, paths);
    const { entries, findings } = await withWorkMeans({ ...options, limits }, async (means) => {
      const entries = await workThrough(candidates, { ...options, limits }, paths, journal!, means);
      const ids = entries.flatMap((entry) => (entry.counts ? entry.document_id! : [])).sort();
      await removeStaleRecords(paths, new Set(ids));
      const known = entries.flatMap((entry) => entry.document_id ?? []);
      await journal!.settle([...new Set(known)]);
      return { entries, findings: await finishOnce(out, paths, ids, journal!, options, means) };
    });
    // A run that was asked to stop in time is none that ended: it has no ledger.
    options.signal?.throwIfAborted();
    const ledger = ledgerOf(entries, startedAt, new Date());
    await writeAtomically(paths.ledger, toJson(ledger));
    return { ledger, findings };
  } catch (error) {
    throw OutputError.from(error, out);
  } finally {
    await journal?.close();
    lock.release();
  }
}

/** Makes what is made of all records together, unless an earlier run made it of the same ones. */
async function finishOnce(
  out: string,
  paths: OutputFolder,
  ids: readonly string[],
  journal: Journal,
  { signal, decisions, force }: RunOptions,
  { workforce, jobs }: WorkMeans,
): Promise<FindingsSummary> {
  const hashOf = (id: string): string | null => journal.known.get(id)?.entry.record?.sha256 ?? null;
  const key = finishKey(
    ids.map((id) => [id, hashOf(id)]),
    decisions,
  );
  const known = force ? null : await findFinished(out, paths, key);
  if (known) return known;
  const { finish } = await import('./finish/finish.js');
  const findings = await finish(paths, ids, {
    signal,
    decisions,
    finish: workforce.finish,
    concurrency: jobs,
  });
  await keepFinished(out, paths, key, findings);
  return findings;
}
