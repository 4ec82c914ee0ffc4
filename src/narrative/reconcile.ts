import { simplify } from '../shared/simplified.js';
import { squash } from '../shared/text.js';
import type { FactDraft } from './types.js';

const TOTAL_OF: Readonly<Record<string, string>> = {
  revenue_current_year: 'revenue_total',
  expenditure_current_year: 'expenditure_total',
};

/** Totals without what is carried over, in documents that call the sum with it 总计. */
const OF_THE_YEAR: Readonly<Record<string, { readonly total: string; readonly measure: string }>> = {
  收入合计: { total: '收入总计', measure: 'revenue_current_year' },
  支出合计: { total: '支出总计', measure: 'expenditure_current_year' },
};

/**
 * 本年收入合计 is the total of a document that states no other: a figure of the current year counts as the total where
 * the prose nowhere names the total, and as its own measure where it does. 收入合计 beside 收入总计 is the revenue of the
 * year, which the total holds with what was carried over.
 */
export function reconcileTotals(facts: readonly FactDraft[]): FactDraft[] {
  const amounts = facts.filter(({ role }) => role === 'amount');
  const named = new Set(amounts.map(({ measure }) => measure));
  const labels = new Set(amounts.map(labelOf));
  return facts.map((fact) => {
    const total = TOTAL_OF[fact.measure];
    if (total !== undefined && !named.has(total)) return { ...fact, measure: total };
    const ofYear = OF_THE_YEAR[labelOf(fact)];
    return ofYear && TOTAL_OF[ofYear.measure] === fact.measure && labels.has(ofYear.total)
      ? { ...fact, measure: ofYear.measure }
      : fact;
  });
}

const labelOf = ({ label }: FactDraft): string => simplify(squash(label));
