import type { Fact } from '../schema/fact.js';
import type { RecordAmount, RecordQuantity } from '../schema/records.js';
import type { Assembly } from './types.js';

/**
 * The document's own figure for a measure: the first that the prose states for the year of the document, else the first
 * of the tables. All facts that state the same amount are named with it. Null where the document does not disclose it.
 */
export function amountOf(
  assembly: Assembly,
  measure: string,
  ...sections: readonly string[]
): RecordAmount | null {
  const own = ownFacts(assembly, measure, 'amount').filter((fact) => fact.amount_yuan !== null);
  const chosen = own.find((fact) => fact.section !== null && sections.includes(fact.section)) ?? own[0];
  if (!chosen) return null;
  const same = own.filter((fact) => fact.amount_yuan === chosen.amount_yuan);
  return { amount_yuan: chosen.amount_yuan, facts: idsOf(same), locator: chosen.locator };
}

/** The amounts of those of `measures` that the document states, in the order of `measures`. */
export function amountsOf(assembly: Assembly, measures: readonly string[]): Record<string, RecordAmount> {
  return pick(measures, (measure) => amountOf(assembly, measure));
}

/** The document's own count or area for a measure; null where it does not disclose one. */
export function quantityOf(assembly: Assembly, measure: string): RecordQuantity | null {
  const own = ownFacts(assembly, measure, 'count').filter((fact) => fact.quantity !== null);
  const chosen = own[0];
  if (!chosen) return null;
  const same = own.filter((fact) => fact.quantity === chosen.quantity);
  return { quantity: chosen.quantity!, facts: idsOf(same), locator: chosen.locator };
}

/** The counts of those of `measures` that the document states, in the order of `measures`. */
export function quantitiesOf(
  assembly: Assembly,
  measures: readonly string[],
): Record<string, RecordQuantity> {
  return pick(measures, (measure) => quantityOf(assembly, measure));
}

/** Measures of the facts that satisfy `test`, once each, in document order. */
export function measuresWhere(assembly: Assembly, test: (measure: string) => boolean): string[] {
  return [...new Set(assembly.facts.map((fact) => fact.measure).filter(test))];
}

/** Facts of a measure in the given role that belong to the document's year, prose first. */
export function ownFacts({ facts, identity }: Assembly, measure: string, role: Fact['role']): Fact[] {
  const year = identity.fiscalYear;
  const all = facts.filter((fact) => fact.measure === measure && fact.role === role);
  const current = all.filter((fact) => fact.year === null || year === null || fact.year === year);
  // Holdings are dated: those of a budget stand as of the end of the year before.
  const chosen = current.length > 0 ? current : all.filter((fact) => fact.year === (year ?? 0) - 1);
  return [...chosen.filter((f) => f.where === 'text'), ...chosen.filter((f) => f.where === 'table')];
}

const idsOf = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.id);

function pick<T>(keys: readonly string[], valueFor: (key: string) => T | null): Record<string, T> {
  const entries: [string, T][] = [];
  for (const key of keys) {
    const value = valueFor(key);
    if (value !== null) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
