import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DecisionInput, FindingsSummary } from '../findings/index.js';
import { checkRecord } from '../rules/index.js';
import { type DocumentRecord, documentSchema } from '../schema/document.js';
import { type Ledger, type LedgerEntry, ledgerSchema } from '../schema/ledger.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { sha256 } from '../shared/hash.js';
import { fromJson, toJson } from '../shared/json.js';
import { OutputError } from '../shared/output-error.js';
import { type Journal, openJournal } from './cache/journal.js';
import { stageVersions } from './cache/versions.js';
import { finish } from './finish/finish.js';
import { countsOf, findingCounts } from './ledger.js';
import { lockOutput } from './lock.js';
import { makeOutput, type OutputFolder, readRecord, recordIds, writeRecord } from './output-folder.js';
import { finishHere } from './pool/workforce.js';

/** How the records of a run are checked again. */
export interface RecheckOptions {
  /** Output folder of a run. */
  readonly out: string;
  /** Folder that a relative `out` starts from. Default: the working folder. */
  readonly cwd?: string;
  /** What reviewers set aside and entities answered. */
  readonly decisions?: DecisionInput;
  readonly signal?: AbortSignal;
  readonly onRecord?: (done: number, total: number) => void;
}

/** What came of checking again. */
export interface RecheckResult {
  readonly documents: number;
  /** Records whose findings or checks are others now. */
  readonly changed: number;
  /** Records that this version cannot read; they are left as they are and left out. */
  readonly unreadable: readonly string[];
  readonly findings: FindingsSummary;
}

/**
 * Applies the rules of this version to the records of a run as they stand in `options.out`, without reading a document
 * again, and writes findings, entities, disclosures and dataset anew. The same records give the same files as a run.
 * Throws `OutputError` when the output cannot be written or a run is at it.
 */
export async function recheck(options: RecheckOptions): Promise<RecheckResult> {
  const out = resolve(options.cwd ?? process.cwd(), options.out);
  const paths = await makeOutput(out);
  const lock = lockOutput(paths.locks, true);
  const journal = await openJournal(paths.state);
  try {
    return await recheckIn(paths, journal, options);
  } catch (error) {
    throw OutputError.from(error, out);
  } finally {
    await journal.close();
    lock.release();
  }
}

async function recheckIn(
  paths: OutputFolder,
  journal: Journal,
  options: RecheckOptions,
): Promise<RecheckResult> {
  const ids = await recordIds(paths);
  const unreadable: string[] = [];
  const counts = new Map<string, NonNullable<LedgerEntry['counts']>['findings']>();
  let changed = 0;
  let done = 0;
  for (const id of ids) {
    options.signal?.throwIfAborted();
    const checked = documentSchema.safeParse(await readableRecord(paths, id));
    if (checked.success) {
      const again = { ...checked.data, ...checkRecord(checked.data) };
      if (!sameChecks(checked.data, again)) {
        const json = Buffer.from(toJson(again));
        await writeRecord(paths, again.document_id, json);
        await keepRechecked(journal, again, json);
        changed++;
      }
      counts.set(again.document_id, findingCounts(again));
    } else unreadable.push(id);
    options.onRecord?.(++done, ids.length);
  }
  const readable = ids.filter((id) => !unreadable.includes(id));
  const findings = await finish(paths, readable, {
    signal: options.signal,
    decisions: options.decisions,
    finish: finishHere,
    concurrency: 1,
  });
  await updateLedger(paths, counts);
  return { documents: readable.length, changed, unreadable, findings };
}

/** The record of a document; null where it was damaged. */
async function readableRecord(paths: OutputFolder, id: string): Promise<unknown> {
  try {
    return await readRecord(paths, id);
  } catch (error) {
    if (error instanceof OutputError && error.code === 'output-damaged') return null;
    throw error;
  }
}

const sameChecks = (a: DocumentRecord, b: DocumentRecord): boolean =>
  JSON.stringify([a.findings, a.checks]) === JSON.stringify([b.findings, b.checks]);

/** Keeps that a record was written anew, so that the next run takes it as it is. */
async function keepRechecked(journal: Journal, record: DocumentRecord, json: Uint8Array): Promise<void> {
  const entry = journal.known.get(record.document_id)?.entry;
  if (!entry?.made.ok) return;
  await journal.append({
    ...entry,
    check: stageVersions().check,
    made: { ...entry.made, counts: countsOf(record) },
    record: { bytes: json.length, sha256: sha256(json) },
  });
}

/** The ledger with the findings counted anew; a folder without a ledger is left without one. */
async function updateLedger(
  paths: OutputFolder,
  counts: ReadonlyMap<string, NonNullable<LedgerEntry['counts']>['findings']>,
): Promise<void> {
  const text = await readFile(paths.ledger, 'utf8').catch(() => null);
  const parsed = text === null ? null : ledgerSchema.safeParse(fromJson(text, 'run.json'));
  if (!parsed?.success) return;
  const ledger: Ledger = {
    ...parsed.data,
    entries: parsed.data.entries.map((entry) => {
      const findings = entry.counts && counts.get(entry.document_id!);
      return findings ? { ...entry, counts: { ...entry.counts!, findings } } : entry;
    }),
  };
  if (toJson(ledger) !== text) await writeAtomically(paths.ledger, toJson(ledger));
}
