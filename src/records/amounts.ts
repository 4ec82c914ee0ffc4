import type { Fact } from '../schema/fact.js';
import type { RecordAmount, RecordQuantity } from '../schema/records.js';
import { byTrust, type Home } from './trust.js';
import type { Assembly } from './types.js';

/**
 * The document's own figure for a measure: the one that stands where such figures are stated (see `byTrust`), prose
 * before tables. All facts that state the same amount are named with it. Null where the document does not disclose it.
 */
export function amountOf(assembly: Assembly, measure: string, home?: Home): RecordAmount | null {
  const own = ownFacts(assembly, measure, 'amount').filter((fact) => fact.amount_yuan !== null);
  const [chosen] = byTrust(assembly, own, home);
  if (!chosen) return null;
  const same = own.filter((fact) => fact.amount_yuan === chosen.amount_yuan);
  return { amount_yuan: chosen.amount_yuan, facts: idsOf(same), locator: chosen.locator };
}

/** The amounts of those of `measures` that the document states, in the order of `measures`. */
export function amountsOf(
  assembly: Assembly,
  measures: readonly string[],
  home?: Home,
): Record<string, RecordAmount> {
  return pick(measures, (measure) => amountOf(assembly, measure, home));
}

/**
 * The counts or areas of those of `measures` that the document states, in the order of `measures`. What is `held` is
 * dated: a budget counts it at the end of the year before.
 */
export function quantitiesOf(
  assembly: Assembly,
  measures: readonly string[],
  held: boolean,
  home?: Home,
): Record<string, RecordQuantity> {
  return pick(measures, (measure) => {
    const own = ownFacts(assembly, measure, 'count', held).filter((fact) => fact.quantity !== null);
    const [chosen] = byTrust(assembly, own, home);
    if (!chosen) return null;
    const same = own.filter((fact) => fact.quantity === chosen.quantity);
    return { quantity: chosen.quantity!, facts: idsOf(same), locator: chosen.locator };
  });
}

/** Measures of the facts that satisfy `test`, once each, in document order. */
export function measuresWhere(assembly: Assembly, test: (measure: string) => boolean): string[] {
  return [...new Set(assembly.facts.map((fact) => fact.measure).filter(test))];
}

/** Facts of a measure in the given role that belong to the document's year, or to the year before where it is `held`. */
function ownFacts({ facts, identity }: Assembly, measure: string, role: Fact['role'], held = true): Fact[] {
  const year = identity.fiscalYear;
  const all = facts.filter((fact) => fact.measure === measure && fact.role === role);
  const current = all.filter((fact) => fact.year === null || year === null || fact.year === year);
  if (current.length > 0 || !held || !HELD.test(measure)) return current;
  return all.filter((fact) => fact.year === year! - 1);
}

/** Measures of holdings, which a budget states as of the end of the year before. */
const HELD = /^(?:fixed_assets|building_area|land_area|vehicle_count|equipment_)/;

const idsOf = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.id);

function pick<T>(keys: readonly string[], valueFor: (key: string) => T | null): Record<string, T> {
  const entries: [string, T][] = [];
  for (const key of keys) {
    const value = valueFor(key);
    if (value !== null) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
