import { SCHEMA_VERSION } from '../schema/common.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Ledger, LedgerCounts, LedgerEntry } from '../schema/ledger.js';
import type { InputError } from '../shared/input-error.js';
import { VERSION } from '../shared/version.js';
import type { Summary } from './pool/messages.js';

/** How an input that gave no record of its own is entered. */
export const entryWithout = (
  status: 'failed' | 'skipped' | 'duplicate',
  path: string,
  details: { documentId?: string; error?: InputError; started?: number; cached?: boolean },
): LedgerEntry => ({
  path,
  status,
  document_id: details.documentId ?? null,
  error: details.error ?? null,
  counts: null,
  notices: [],
  cached: details.cached ?? false,
  duration_ms: details.started === undefined ? 0 : elapsed(details.started),
});

/** Counts what a record holds. */
export const countsOf = (record: DocumentRecord): LedgerCounts => ({
  sections: record.sections.length,
  tables: record.tables.length,
  facts: record.facts.length,
  findings: findingCounts(record),
  notes: record.notes.length,
});

/** How an input is entered whose record was written. */
export const entryWith = (
  path: string,
  documentId: string,
  { status, counts, notices }: Extract<Summary, { ok: true }>,
  { started, cached }: { readonly started: number; readonly cached: boolean },
): LedgerEntry => ({
  path,
  status,
  document_id: documentId,
  error: null,
  counts,
  notices: [...notices],
  cached,
  duration_ms: elapsed(started),
});

/** The ledger of a run over `entries`. */
export function ledgerOf(entries: readonly LedgerEntry[], startedAt: Date, finishedAt: Date): Ledger {
  const count = (status: LedgerEntry['status']) => entries.filter((entry) => entry.status === status).length;
  return {
    schema_version: SCHEMA_VERSION,
    generator: { name: 'gongkai', version: VERSION },
    started_at: startedAt.toISOString(),
    finished_at: finishedAt.toISOString(),
    totals: {
      inputs: entries.length,
      ok: count('ok'),
      partial: count('partial'),
      failed: count('failed'),
      skipped: count('skipped'),
      duplicate: count('duplicate'),
    },
    entries: [...entries],
  };
}

/** How many findings of each severity a record holds. */
export const findingCounts = (record: DocumentRecord): NonNullable<LedgerEntry['counts']>['findings'] => ({
  error: countSeverity(record, 'error'),
  warning: countSeverity(record, 'warning'),
  notice: countSeverity(record, 'notice'),
});

const countSeverity = (record: DocumentRecord, severity: string): number =>
  record.findings.filter((finding) => finding.severity === severity).length;

const elapsed = (started: number): number => Math.max(0, Math.round(performance.now() - started));
