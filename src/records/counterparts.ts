import type { Fact } from '../schema/fact.js';

/**
 * Names with every fact the facts of the other kind of place, prose or table, that state the same figure: the same
 * measure (or line of the classification) in the same role and year of the same entity, whether or not they agree. Only
 * facts that have some are given the field.
 */
export function withCounterparts(facts: readonly Fact[]): Fact[] {
  const byFigure = new Map<string, { readonly text: string[]; readonly table: string[] }>();
  for (const fact of facts) {
    const key = figureOf(fact);
    if (key === null) continue;
    const ids = byFigure.get(key) ?? { text: [], table: [] };
    ids[fact.where].push(fact.id);
    byFigure.set(key, ids);
  }
  return facts.map((fact) => {
    const key = figureOf(fact);
    const others = key === null ? [] : byFigure.get(key)![fact.where === 'text' ? 'table' : 'text'];
    return others.length === 0 ? fact : { ...fact, counterparts: others };
  });
}

/** Roles in which prose and tables state the same thing. */
const STATED_IN_BOTH: ReadonlySet<Fact['role']> = new Set([
  'amount',
  'count',
  'prior',
  'initial_budget',
  'budgeted',
  'adjusted_budget',
]);

function figureOf(fact: Fact): string | null {
  if (!STATED_IN_BOTH.has(fact.role) || (fact.amount_yuan === null && fact.quantity === null)) return null;
  const suffix = /\/(?:basic|project)$/u.exec(fact.measure)?.[0] ?? '';
  const measure = fact.code === undefined ? fact.measure : `${fact.code}${suffix}`;
  return [measure, fact.role, fact.year, fact.reporting_entity].join('|');
}
