import type { FactDraft } from '../../narrative/types.js';
import { totalRowFacts } from './by-columns.js';
import { amountFact, type TableContext } from './cell-fact.js';
import { plainLabel, subjectOf } from './labels.js';
import { measureOfLabel, PROCUREMENT_LABELS } from './lexicon.js';
import { amountColumns, totalRowOf } from './total-row.js';

/** A procurement table: its total and what goes to goods, works and services, as rows or as columns. */
export function procurementFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const total = totalRowFacts(context, totalRowOf(table), ({ label }) =>
    label === '' ? 'procurement_total' : measureOfLabel(PROCUREMENT_LABELS, label),
  );
  const whole = amountColumns(table).find((c) => subjectOf(table.columns[c]!.path).label === '');
  if (whole === undefined) return total;
  const taken = new Set(total.map((fact) => fact.measure));
  const parts = table.rows.flatMap((row, index): FactDraft[] => {
    const first = row.cells.find((cell) => cell !== '') ?? '';
    const measure = measureOfLabel(PROCUREMENT_LABELS, plainLabel(first));
    if (measure === null || measure === 'procurement_total' || taken.has(measure)) return [];
    const fact = amountFact(context, { row: index, column: whole }, measure);
    if (fact) taken.add(measure);
    return fact ? [fact] : [];
  });
  return [...total, ...parts];
}
