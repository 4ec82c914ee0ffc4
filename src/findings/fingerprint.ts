import { bodyKey, entityIdOf, formOf } from '../disclosures/index.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Evidence, Finding } from '../schema/finding.js';
import { sha256 } from '../shared/hash.js';
import { comparable } from '../shared/text.js';

/** Id of the entity of a record; null where it does not say whose it is. */
export function entityIdOfRecord({ entity }: Pick<DocumentRecord, 'entity'>): string | null {
  if (entity === null) return null;
  return entityIdOf(entity.division?.code ?? null, bodyKey(formOf(entity.name).plain, entity.division));
}

/**
 * Fingerprints of the findings of a record, in their order: made from entity, year, kind, level, rule and what each is
 * about (the measure, the code and column, the words of a label), never from values, pages or the document's id, so that
 * they stay when the document is corrected elsewhere and published again. Findings about one thing are told apart by
 * the rest of their evidence, then numbered.
 */
export function fingerprintsOf(record: DocumentRecord): readonly string[] {
  const subjects = subjectsIn(record);
  const short = record.findings.map(({ rule, evidence }) => [rule, subjects(evidence[0]!)].join(' '));
  const whole = record.findings.map((finding) =>
    [finding.rule, ...wholeSubject(finding, subjects)].join(' '),
  );
  const holders = new Map<string, number>();
  for (const subject of short) holders.set(subject, (holders.get(subject) ?? 0) + 1);
  const seen = new Map<string, number>();
  return record.findings.map((finding, index) => {
    const subject = holders.get(short[index]!) === 1 ? short[index]! : whole[index]!;
    const times = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, times);
    return named(finding.rule, [
      entityIdOfRecord(record) ?? record.title,
      record.fiscal_year,
      record.kind,
      record.entity?.level ?? null,
      subject,
      times,
    ]);
  });
}

/** Fingerprint of a finding across documents: its disclosure and its subject hold neither values nor documents. */
export const acrossFingerprint = (disclosure: string, rule: string, subject: string): string =>
  named(rule, [disclosure, subject]);

const named = (rule: string, parts: readonly unknown[]): string =>
  `${rule}-${sha256(JSON.stringify(parts)).slice(0, 16)}`;

const wholeSubject = ({ evidence }: Finding, subjects: (evidence: Evidence) => string): readonly string[] =>
  [...new Set(evidence.map(subjects))].sort();

/** What a piece of evidence is about, without its value. */
function subjectsIn({ facts, tables }: DocumentRecord): (evidence: Evidence) => string {
  const measures = new Map(facts.map(({ id, measure, role, year }) => [id, [measure, role, year].join(' ')]));
  const kinds = new Map(tables.map(({ id, kind }) => [id, kind]));
  return ({ role, label, printed, amount_yuan, fact, table }) => {
    if (fact !== null) return JSON.stringify([role, measures.get(fact) ?? masked(label)]);
    const words = comparable(label);
    if (table !== null) return JSON.stringify([role, kinds.get(table) ?? 'other', words]);
    return JSON.stringify([role, masked(label), amount_yuan === null ? masked(printed) : '']);
  };
}

/** Words without their figures. */
const masked = (text: string): string => comparable(text).replace(/\d[\d,.，]*/g, '#');
