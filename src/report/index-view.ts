import type { ComparedDocument } from '../compare/types.js';
import type { DocumentRecord, Format } from '../schema/document.js';
import type { Certainty, Severity } from '../schema/finding.js';
import type { ListedFinding } from '../schema/findings-list.js';
import type { TableGrade } from '../schema/table.js';

/** A document as the index lists it. */
export interface DocumentRow extends ComparedDocument {
  readonly title: string | null;
  readonly format: Format;
  readonly partial: boolean;
  readonly pages: number | null;
  readonly tables: number;
  readonly facts: number;
  /** Figures of the original that the record does not hold. */
  readonly uncaptured: number;
  /** Rules that came to no conclusion. */
  readonly unchecked: number;
  /** Findings by severity: errors, warnings, notices. */
  readonly findings: readonly [number, number, number];
  /** The least sure grade among its tables. */
  readonly grade: TableGrade | null;
  /** Units that it reports beside its own entity; loaded on demand as `data/units/<id>.js`. */
  readonly units: number;
}

/** A finding as the index lists it. */
export interface FindingRow
  extends Pick<ListedFinding, 'id' | 'fingerprint' | 'suppressed' | 'responses' | 'disclosure'> {
  readonly document: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly zh: string;
  readonly en: string;
  /** Follows from another finding. */
  readonly follows: boolean;
}

/** An input of which there is no record, and why. */
export interface UnreadRow {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A measure that can be compared, and how many documents state it. */
export interface MeasureRow {
  readonly key: string;
  readonly documents: number;
}

/** What the index of a report starts from. */
export interface IndexView {
  readonly version: string;
  readonly documents: readonly DocumentRow[];
  /** Units whose figures a document reports apart from its own; they can be compared. */
  readonly units: readonly ComparedDocument[];
  readonly unread: readonly UnreadRow[];
  /** Parts in which the findings come; loaded on demand as `data/findings-<n>.js`. */
  readonly findings: number;
  /** What can be compared; the figures are loaded on demand as `data/measures/<key>.js`. */
  readonly measures: readonly MeasureRow[];
}

const GRADES: readonly TableGrade[] = ['doubtful', 'repaired', 'sure'];

/** The row of a document. */
export function documentRow(
  record: DocumentRecord,
  compared: ComparedDocument,
  uncaptured: number,
): DocumentRow {
  const { source, tables, facts, findings, checks } = record;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    ...compared,
    title: record.title,
    format: source.format,
    partial: record.status === 'partial',
    pages: source.pages,
    tables: tables.length,
    facts: facts.length,
    uncaptured,
    unchecked: checks.filter(({ outcome }) => outcome === 'not_evaluable' || outcome === 'rule_crashed')
      .length,
    findings: [count('error'), count('warning'), count('notice')],
    grade: GRADES.find((grade) => tables.some((table) => table.grade === grade)) ?? null,
    units: Math.max(0, record.reporting_entities.length - 1),
  };
}

/** The row of a finding. */
export const findingRow = (finding: ListedFinding): FindingRow => ({
  id: finding.id,
  fingerprint: finding.fingerprint,
  document: finding.document_id,
  disclosure: finding.disclosure,
  rule: finding.rule,
  severity: finding.severity,
  certainty: finding.certainty,
  zh: finding.message.zh,
  en: finding.message.en,
  follows: finding.cause !== null,
  suppressed: finding.suppressed,
  responses: finding.responses,
});
