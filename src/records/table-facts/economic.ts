import type { FactDraft } from '../../narrative/types.js';
import { linesOf } from '../../tables/index.js';
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
  const facts = totalRowFacts(context, totalRowOf(table), ({ label }) =>
    label === '' || /基本支出(?:预算|决算)?$/.test(label)
      ? 'basic_expenditure'
      : measureOfLabel(EXPENDITURE_LABELS, label),
  );
  const taken = new Set(facts.map((fact) => fact.measure));
  for (const line of linesOf(table)) {
    const columns = [...line.amounts.keys()];
    const whole = columns.find((column) => subjectOf(table.columns[column]!.path).label === '') ?? columns[0];
    const measure = headOf(line.code) ?? partTotal(line.name);
    if (whole === undefined || measure === null || taken.has(measure)) continue;
    const fact = amountFact(context, { row: line.row, column: whole }, measure);
    if (!fact) continue;
    facts.push(fact);
    taken.add(measure);
  }
  return facts;
}

/** A head of the departmental classification: three digits that begin with 3. */
const headOf = (code: string | null): string | null =>
  code !== null && /^3\d{2}$/.test(code) ? `economic:${code}` : null;

/** 人员经费合计 and 公用经费合计 at the foot of a half. */
function partTotal(name: string | null): string | null {
  const label = plainLabel(name ?? '');
  return /(?:合计|小计)$/.test(label) ? measureOfLabel(EXPENDITURE_LABELS, label) : null;
}
