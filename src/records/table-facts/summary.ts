import type { FactDraft } from '../../narrative/types.js';
import type { Table } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import { amountFact, labelColumn, type TableContext } from './cell-fact.js';
import { plainLabel, subjectOf } from './labels.js';
import { EXPENDITURE_FUNDS, EXPENDITURE_LABELS, INCOME_LABELS, measureOfLabel } from './lexicon.js';
import { amountColumns } from './total-row.js';

type Side = 'income' | 'expenditure';

/** What the totals of a summary are called, by side. A fiscal summary adds up appropriations, not all money. */
const TOTALS = {
  whole: { income: 'revenue_total', expenditure: 'expenditure_total' },
  fiscal: { income: 'fiscal_revenue_total', expenditure: 'fiscal_expenditure_total' },
} as const;

/**
 * Totals and sources of a two-sided summary (收支总表, 财政拨款收支总表): every amount column reads the labels of the
 * name column left of it. Lines below 上年结转 repeat the names of the sources and are left out.
 */
export function summaryFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const scope = table.kind === 'fiscal_appropriation_summary' ? 'fiscal' : 'whole';
  return amountColumns(table).flatMap((column) => {
    const names = labelColumn(table, column);
    if (names === null) return [];
    const side = sideOf(table, names, column);
    return side === null ? [] : columnFacts(context, names, column, side, scope);
  });
}

function columnFacts(
  context: TableContext,
  names: number,
  column: number,
  side: Side,
  scope: 'whole' | 'fiscal',
): FactDraft[] {
  const { rows, columns } = context.table;
  const labels = rows.map((row) => plainLabel(row.cells[names] ?? ''));
  const grand = labels.some((label) => isGrandTotal(label, side));
  const subject = subjectOf(columns[column]!.path).label;
  const fund =
    side === 'expenditure' && scope === 'fiscal' ? measureOfLabel(EXPENDITURE_FUNDS, subject) : null;
  // Any other column that names a part (a fund, a source) holds no whole.
  if (!fund && !isWhole(subject, side)) return [];
  const facts: FactDraft[] = [];
  const taken = new Set<string>();
  let carried = false;
  labels.forEach((label, row) => {
    if (label === '') return;
    const total = isGrandTotal(label, side) || (!grand && /^(?:合计|小计)$/.test(label));
    carried = !total && (carried || /结转|结余/.test(label));
    const measure = fund
      ? fundMeasure(label, fund)
      : total
        ? TOTALS[scope][side]
        : lineMeasure(label, side, scope);
    if (measure === null || taken.has(measure)) return;
    if (carried && measure !== 'carryover_in' && measure !== 'carryover_out') return;
    const fact = amountFact(context, { row, column }, measure);
    if (!fact) return;
    facts.push(fact);
    taken.add(measure);
  });
  return facts;
}

/** Only the line of this year's expenditure tells what a fund spends; the total besides holds what is carried over. */
const fundMeasure = (label: string, fund: string): string | null =>
  /^本年支出(?:合计)?$/.test(label) ? fund : null;

/** Lines of a fiscal summary that are not its own measures (财政拨款, 本年收入, 基本支出) are left to the tables that are about them. */
function lineMeasure(label: string, side: Side, scope: 'whole' | 'fiscal'): string | null {
  const measure = measureOfLabel(side === 'income' ? INCOME_LABELS : EXPENDITURE_LABELS, label);
  if (scope === 'whole' || measure === null) return measure;
  return /^(?:general_public_budget|government_fund|state_capital)/.test(measure) ? measure : null;
}

/** 收入总计, or 总计 on the side of income. */
function isGrandTotal(label: string, side: Side): boolean {
  const own = side === 'income' ? '收入' : '支出';
  return (
    /^(?:总计|总合计)$/.test(label) ||
    (label.includes(own) && /总计$|^(?:收入|支出)(?:总额|合计)$/.test(label))
  );
}

/** True for a column that holds the whole of its side: no part is named, or 预算数, 合计, 收入, 支出. */
const isWhole = (subject: string, side: Side): boolean =>
  subject === '' ||
  (side === 'income'
    ? /^(?:本年|财政拨款)?收入(?:预算|决算)?$/
    : /^(?:本年|财政拨款)?支出(?:预算|决算)?$/
  ).test(subject);

/** Which side a pair of columns belongs to, by the words of their headers; null where they name neither or both. */
function sideOf(table: Table, names: number, column: number): Side | null {
  const words = (index: number): string => squash(table.columns[index]!.path.join('/'));
  const found = (text: string): Side | null => {
    const income = text.includes('收入');
    const expenditure = text.includes('支出');
    return income === expenditure ? null : income ? 'income' : 'expenditure';
  };
  return found(words(names)) ?? found(squash(table.columns[column]!.path[0] ?? ''));
}
