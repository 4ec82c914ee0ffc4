import type { FactDraft } from '../../narrative/types.js';
import { segmentsOf } from '../segments.js';
import { totalRowFacts } from './by-columns.js';
import { amountFact, type TableContext } from './cell-fact.js';
import { plainLabel, subjectOf } from './labels.js';
import { EXPENDITURE_LABELS, measureOfLabel } from './lexicon.js';
import { totalRowOf } from './total-row.js';

/**
 * A table of basic expenditure by economic purpose: the whole with its personnel and public part, and the heads (301,
 * 302, 303, 310) of the classification. Final accounts print it in two halves, each with its own total.
 */
export function economicFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const total = totalRowFacts(context, totalRowOf(table), ({ label }) =>
    label === '' || /基本支出(?:预算|决算)?$/.test(label)
      ? 'basic_expenditure'
      : measureOfLabel(EXPENDITURE_LABELS, label),
  );
  const taken = new Set(total.map((fact) => fact.measure));
  const parts = segmentsOf(table).flatMap((segment) => {
    const column =
      segment.amounts.find((c) => subjectOf(table.columns[c]!.path).label === '') ?? segment.amounts[0];
    if (column === undefined) return [];
    return table.rows.flatMap((row, index): FactDraft[] => {
      const { code, name } = segment.entry(row);
      const measure = code && /^3\d{2}$/.test(code) ? `economic:${code}` : partTotal(name);
      if (measure === null || taken.has(measure)) return [];
      const fact = amountFact(context, { row: index, column }, measure);
      if (!fact) return [];
      taken.add(measure);
      return [fact];
    });
  });
  return [...total, ...parts];
}

/** 人员经费合计 and 公用经费合计 at the foot of a half. */
function partTotal(name: string | null): string | null {
  const label = plainLabel(name ?? '');
  return /(?:合计|小计)$/.test(label) ? measureOfLabel(EXPENDITURE_LABELS, label) : null;
}
