import type { Fact, FactRole } from '../schema/fact.js';
import { isCompared } from './measures.js';
import type { DigestFigure, Digestible } from './types.js';

const ROLES: ReadonlySet<FactRole> = new Set(['amount', 'prior', 'initial_budget', 'budgeted', 'change']);

/** Figures of one body of a record that other documents may state too. */
export const figuresOf = (record: Digestible, body = principalOf(record)): readonly DigestFigure[] =>
  factsOf(record, body, (fact) => isCompared(fact.measure) && ROLES.has(fact.role));

const LINE = /^functional:\d{7}$/;
const LINE_ROLES: ReadonlySet<FactRole> = new Set(['amount', 'prior']);

/** What the prose about a body states of single lines by function, for its year and the one before. */
export const linesOf = (record: Digestible, body = principalOf(record)): readonly DigestFigure[] =>
  factsOf(
    record,
    body,
    (fact) => fact.where === 'text' && LINE.test(fact.measure) && LINE_ROLES.has(fact.role) && !fact.implied,
  );

function factsOf(
  record: Digestible,
  body: string | null,
  isWanted: (fact: Fact) => boolean,
): readonly DigestFigure[] {
  const grades = new Map(record.tables.map(({ id, grade }) => [id, grade]));
  return record.facts
    .filter(
      (fact) =>
        fact.reporting_entity === body && fact.amount_yuan !== null && fact.year !== null && isWanted(fact),
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
