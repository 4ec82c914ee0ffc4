import type { FactDraft } from './types.js';

const TOTAL_OF: Readonly<Record<string, string>> = {
  revenue_current_year: 'revenue_total',
  expenditure_current_year: 'expenditure_total',
};

/**
 * 本年收入合计 is the total of a document that states no other: a figure of the current year counts as the total where
 * the prose nowhere names the total, and as its own measure where it does.
 */
export function reconcileTotals(facts: readonly FactDraft[]): FactDraft[] {
  const named = new Set(facts.filter(({ role }) => role === 'amount').map(({ measure }) => measure));
  return facts.map((fact) => {
    const total = TOTAL_OF[fact.measure];
    return total !== undefined && !named.has(total) ? { ...fact, measure: total } : fact;
  });
}
