import type { CompareTo } from '../../schema/fact.js';
import type { Base, Period } from '../scan/token.js';
import type { ProseContext } from '../types.js';

/** The year that a period means in this document; null where neither states one. */
export function yearOf(period: Period | null, context: ProseContext): number | null {
  if (!period) return context.fiscalYear;
  if (period.kind === 'year') return period.year;
  return context.fiscalYear === null ? null : context.fiscalYear + period.years;
}

/**
 * The contract's word for a comparison. A year printed in figures means that year's figure of the document's own kind
 * (a budget is compared with a budget); 上年 alone does not say which.
 */
export function compareTo(base: Base | null, context: ProseContext): CompareTo {
  const ownKind: CompareTo =
    context.kind === 'final_accounts'
      ? 'prior_year_final'
      : context.kind === 'budget'
        ? 'prior_year_budget'
        : 'prior_year';
  if (!base) return ownKind;
  if (base.of === 'initial_budget') return 'initial_budget';
  if (base.of !== 'period') return 'budget';
  if (
    base.period?.kind === 'year' &&
    context.fiscalYear !== null &&
    base.period.year !== context.fiscalYear - 1
  )
    return `year:${base.period.year}`;
  if (base.figure === 'budget') return 'prior_year_budget';
  if (base.figure === 'final') return 'prior_year_final';
  if (base.figure === 'execution') return 'prior_year_execution';
  return base.period?.kind === 'year' ? ownKind : 'prior_year';
}

/** True for a comparison with the budget of the same year: the difference is a variance, not a change. */
export const isVariance = (base: Base | null): boolean => base !== null && base.of !== 'period';
