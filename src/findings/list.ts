import type { DisclosureView } from '../disclosures/index.js';
import type { AcrossFinding } from '../rules/index.js';
import type { DocumentRecord } from '../schema/document.js';
import type { ListedFinding } from '../schema/findings-list.js';
import { placeOf } from '../shared/place.js';
import type { SpreadsheetRow } from '../shared/spreadsheet.js';
import type { Decided, Decisions } from './decisions.js';
import { acrossFingerprint, entityIdOfRecord, fingerprintsOf } from './fingerprint.js';

/** A finding as it is listed, before anybody has decided anything about it. */
export type UndecidedFinding = Omit<ListedFinding, keyof Decided>;

/** The findings of a record, each with the document that it is of. */
export function listFindings(record: DocumentRecord): UndecidedFinding[] {
  const fingerprints = fingerprintsOf(record);
  const { document_id } = record;
  return record.findings.map((finding, index) => ({
    ...finding,
    evidence: finding.evidence.map((evidence) => ({ ...evidence, document_id })),
    fingerprint: fingerprints[index]!,
    document_id,
    path: record.source.path,
    entity: record.entity?.name ?? null,
    entity_id: entityIdOfRecord(record),
    fiscal_year: record.fiscal_year,
    disclosure: null,
  }));
}

/** A finding with what was decided about it. */
export const decided = (finding: UndecidedFinding, decisions: Decisions): ListedFinding => ({
  ...finding,
  ...decisions.about(finding.fingerprint),
});

/** The findings across documents of a disclosure, each listed under the first document of its evidence. */
export function listAcrossFindings(
  own: DisclosureView,
  findings: readonly AcrossFinding[],
): UndecidedFinding[] {
  const sources = [...own.documents, ...own.within];
  const paths = new Map(sources.map(({ document_id, path }) => [document_id, path]));
  return findings.map(({ subject, ...finding }) => {
    const { document_id } = finding.evidence[0]!;
    const fingerprint = acrossFingerprint(own.id, finding.rule, subject);
    return {
      ...finding,
      evidence: finding.evidence.map((evidence) => ({ ...evidence })),
      fingerprint,
      document_id,
      path: paths.get(document_id) ?? sources[0]!.path,
      entity: own.name,
      entity_id: own.entity,
      fiscal_year: own.year,
      disclosure: own.id,
    };
  });
}

const COLUMNS: readonly (readonly [string, (finding: ListedFinding) => string | null])[] = [
  ['severity', (f) => f.severity],
  ['certainty', (f) => f.certainty],
  ['rule', (f) => f.rule],
  ['entity', (f) => f.entity],
  ['fiscal_year', (f) => f.fiscal_year?.toString() ?? null],
  ['message_zh', (f) => f.message.zh],
  ['message_en', (f) => f.message.en],
  ['printed', (f) => f.evidence.map((e) => e.printed).join(' | ')],
  ['places', (f) => f.evidence.map((e) => evidencePlace(f, e)).join(' | ')],
  ['observed', (f) => f.observed],
  ['expected', (f) => f.expected],
  ['difference', (f) => f.difference],
  ['tolerance', (f) => f.tolerance],
  ['cause', (f) => f.cause],
  ['related', (f) => f.related.join(' ')],
  ['suppressed', (f) => f.suppressed?.reason ?? null],
  ['responses', (f) => f.responses.map(({ who, date, text }) => `${date} ${who}: ${text}`).join(' | ')],
  ['document_id', (f) => f.document_id],
  ['disclosure', (f) => f.disclosure],
  ['path', (f) => f.path],
  ['finding_id', (f) => f.id],
  ['fingerprint', (f) => f.fingerprint],
];

/** Where a piece of evidence stands: its document too where the finding is listed under another one. */
export function evidencePlace(
  finding: ListedFinding,
  { document_id, locator }: ListedFinding['evidence'][number],
): string {
  const place = placeOf(locator);
  return document_id === finding.document_id ? place : `document ${document_id}, ${place}`;
}

/** Names of the columns of `findings.csv`, for people with a spreadsheet program. */
export const FINDINGS_CSV_HEADER: SpreadsheetRow = COLUMNS.map(([name]) => name);

/** A finding as a row of `findings.csv`. */
export const findingCsvRow = (finding: ListedFinding): SpreadsheetRow =>
  COLUMNS.map(([, value]) => value(finding));
