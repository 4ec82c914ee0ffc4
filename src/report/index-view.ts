import type { DocumentKind, DocumentRecord, Format } from '../schema/document.js';
import type { Certainty, Severity } from '../schema/finding.js';
import type { TableGrade } from '../schema/table.js';

/** A document as the index lists it. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly path: string;
  readonly entity: string | null;
  readonly level: 'department' | 'unit' | null;
  /** Code of the division (GB/T 2260) and its names from province down. */
  readonly division: string | null;
  readonly place: readonly string[];
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly format: Format;
  readonly partial: boolean;
  readonly pages: number | null;
  readonly tables: number;
  readonly facts: number;
  readonly uncaptured: number;
  /** Rules that came to no conclusion. */
  readonly unchecked: number;
  /** Findings by severity: errors, warnings, notices. */
  readonly findings: readonly [number, number, number];
  /** The least sure grade among its tables. */
  readonly grade: TableGrade | null;
}

/** A finding as the index lists it. */
export interface FindingRow {
  readonly id: string;
  readonly document: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly zh: string;
  readonly en: string;
}

/** An input of which there is no record, and why. */
export interface UnreadRow {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What the index of a report starts from. */
export interface IndexView {
  readonly version: string;
  readonly documents: readonly DocumentRow[];
  readonly unread: readonly UnreadRow[];
  /** Findings in parts of so many, loaded on demand; see `findingParts`. */
  readonly findings: number;
}

const GRADES: readonly TableGrade[] = ['doubtful', 'repaired', 'sure'];

/** The row of a document. */
export function documentRow(record: DocumentRecord, uncaptured: number): DocumentRow {
  const { entity, source, tables, facts, findings, checks } = record;
  const division = entity?.division ?? null;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    id: record.document_id,
    title: record.title,
    path: source.path,
    entity: entity?.name ?? null,
    level: entity?.level ?? null,
    division: division?.code ?? null,
    place: [division?.province, division?.prefecture, division?.county].filter((name) => name != null),
    year: record.fiscal_year,
    kind: record.kind,
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
  };
}

/** The rows of the findings of a document. */
export const findingRows = (record: DocumentRecord): FindingRow[] =>
  record.findings.map(({ id, rule, severity, certainty, message }) => ({
    id,
    document: record.document_id,
    rule,
    severity,
    certainty,
    zh: message.zh,
    en: message.en,
  }));
