import type { DocumentRecord } from '../schema/document.js';
import type { ListedFinding } from '../schema/findings-list.js';
import { placeOf } from '../shared/place.js';
import type { SpreadsheetRow } from './spreadsheet.js';

/** The findings of a record, each with the document that it is of. */
export const listFindings = (record: DocumentRecord): ListedFinding[] =>
  record.findings.map((finding) => ({
    ...finding,
    document_id: record.document_id,
    path: record.source.path,
    entity: record.entity?.name ?? null,
    fiscal_year: record.fiscal_year,
  }));

const COLUMNS: readonly (readonly [string, (finding: ListedFinding) => string | null])[] = [
  ['severity', (f) => f.severity],
  ['certainty', (f) => f.certainty],
  ['rule', (f) => f.rule],
  ['entity', (f) => f.entity],
  ['fiscal_year', (f) => f.fiscal_year?.toString() ?? null],
  ['message_zh', (f) => f.message.zh],
  ['message_en', (f) => f.message.en],
  ['printed', (f) => f.evidence.map((e) => e.printed).join(' | ')],
  ['place', (f) => placeOf(f.evidence[0]!.locator)],
  ['observed', (f) => f.observed],
  ['expected', (f) => f.expected],
  ['difference', (f) => f.difference],
  ['tolerance', (f) => f.tolerance],
  ['document_id', (f) => f.document_id],
  ['path', (f) => f.path],
  ['finding_id', (f) => f.id],
];

/** Names of the columns of `findings.csv`, for people with a spreadsheet program. */
export const FINDINGS_CSV_HEADER: SpreadsheetRow = COLUMNS.map(([name]) => name);

/** A finding as a row of `findings.csv`. */
export const findingCsvRow = (finding: ListedFinding): SpreadsheetRow =>
  COLUMNS.map(([, value]) => value(finding));
