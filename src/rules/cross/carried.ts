import type { Decimal } from '../../shared/money.js';
import { decimal, formatYuan } from '../../shared/money.js';
import type { Figure } from '../figures.js';
import type { CheckableRecord } from '../types.js';

const CARRIED = /carryover_|^use_of_nonfiscal_surplus|^surplus_distribution/;

/**
 * Whether two tables differ in scope: one leaves out what is carried over. The difference is then stated as that, or the
 * smaller figure as the year's own; or one of the tables prints the difference as a figure of its own.
 */
export function differInScope(record: CheckableRecord, a: Figure, b: Figure, difference: Decimal): boolean {
  const carried = difference.abs();
  const less = a.value.lt(b.value) ? a.value : b.value;
  const stated = record.facts.some(({ where, measure, amount_yuan }) => {
    if (where !== 'table' || amount_yuan === null) return false;
    const amount = decimal(amount_yuan);
    return measure.endsWith('_current_year') ? amount.eq(less) : CARRIED.test(measure) && amount.eq(carried);
  });
  return stated || [a, b].some(({ evidence }) => prints(record, evidence.table, formatYuan(carried)));
}

const prints = (record: CheckableRecord, id: string | null, yuan: string): boolean =>
  record.tables
    .find((table) => table.id === id)
    ?.rows.some(({ amounts }) => Object.values(amounts).includes(yuan)) ?? false;
