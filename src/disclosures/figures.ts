import type { Fact, FactRole } from '../schema/fact.js';
import { isCompared } from './measures.js';
import type { DigestFigure, Digestible } from './types.js';

const ROLES: ReadonlySet<FactRole> = new Set(['amount', 'prior', 'initial_budget', 'budgeted', 'change']);

/** The figures of a record's own entity that other documents may state too. */
export function figuresOf(record: Digestible): readonly DigestFigure[] {
  const grades = new Map(record.tables.map(({ id, grade }) => [id, grade]));
  const own = principalOf(record);
  return record.facts
    .filter(
      (fact) =>
        isCompared(fact.measure) &&
        fact.reporting_entity === own &&
        ROLES.has(fact.role) &&
        fact.amount_yuan !== null &&
        fact.year !== null,
    )
    .map((fact) => figureOf(fact, fact.table === null ? null : (grades.get(fact.table) ?? null)));
}

/** Id of the entity of the document itself among those that it reports; null where it reports one only. */
export const principalOf = (record: Digestible): string | null =>
  record.reporting_entities.find(({ principal }) => principal)?.id ?? null;

const figureOf = (fact: Fact, grade: DigestFigure['grade']): DigestFigure => ({
  id: fact.id,
  where: fact.where,
  measure: fact.measure,
  label: fact.label,
  amount_yuan: fact.amount_yuan,
  unit_in_text: fact.unit_in_text,
  unit_assumed: fact.unit_assumed,
  decimals: fact.decimals,
  year: fact.year,
  role: fact.role,
  direction: fact.direction,
  compare_to: fact.compare_to,
  implied: fact.implied,
  approximate: fact.approximate,
  // What was read from a picture is no surer than a damaged print.
  irregular: fact.irregular || fact.ocr === true,
  table: fact.table,
  quote: fact.quote,
  locator: fact.locator,
  grade,
});
