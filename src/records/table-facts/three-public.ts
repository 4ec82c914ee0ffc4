import type { FactDraft } from '../../narrative/types.js';
import type { Table } from '../../schema/table.js';
import { totalRowFacts } from './by-columns.js';
import { amountFact, labelColumn, quantityFact, type TableContext } from './cell-fact.js';
import { bracketedUnit, plainLabel, subjectOf } from './labels.js';
import { measureOfLabel, THREE_PUBLIC_COUNTS, THREE_PUBLIC_LABELS } from './lexicon.js';
import { amountColumns, wholeRowOf } from './total-row.js';

/** A 三公 table, whether its parts stand side by side in columns or below one another in rows. */
export function threePublicFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const inColumns = amountColumns(table).filter(
    (column) => measureOfLabel(THREE_PUBLIC_LABELS, subjectOf(table.columns[column]!.path).label) !== null,
  );
  if (inColumns.length < 2) return rowFacts(context);
  const whole = holdsMore(table) ? null : 'three_public_total';
  return totalRowFacts(context, wholeRowOf(table), ({ label }) =>
    label === '' ? whole : measureOfLabel(THREE_PUBLIC_LABELS, label),
  );
}

/** Expenses that many places print in the table of the three, and that are none of them. */
const BESIDE: ReadonlySet<string> = new Set(['meeting', 'training', 'agency_operating']);

/** A header that parts a table by years and no further. */
const PERIOD = /^(?:20\d\d年?(?:度)?|[上本当去]年)(?:预算|决算|执行)?数?$/;

/** Whether the table's bare 合计 also covers meetings, trainings or running costs: then it is not that of the three. */
const holdsMore = (table: Table): boolean =>
  table.columns.some((column) => {
    const { label, above } = subjectOf(column.path);
    return (
      above.every((word) => PERIOD.test(word)) && BESIDE.has(measureOfLabel(THREE_PUBLIC_LABELS, label) ?? '')
    );
  });

/** A bare sum is that of the three where the table lists nothing beside them. */
const SUM = /^(?:合计|总计)$/;

/** Parts as rows: amounts and, in final accounts, counts whose unit stands in the label (`公务用车保有量（辆）`). */
function rowFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const facts: FactDraft[] = [];
  const taken = new Set<string>();
  for (const column of wholeColumns(table)) {
    const names = labelColumn(table, column);
    if (names === null) continue;
    const labels = table.rows.map((row) => plainLabel(row.cells[names] ?? ''));
    const sums = labels.every((label) => !BESIDE.has(measureOfLabel(THREE_PUBLIC_LABELS, label) ?? ''));
    table.rows.forEach((row, index) => {
      const printed = row.cells[names] ?? '';
      const label = labels[index]!;
      const unit = bracketedUnit(printed);
      const cell = { row: index, column };
      const counted = measureOfLabel(THREE_PUBLIC_COUNTS, label);
      const spent =
        unit !== null
          ? null
          : sums && SUM.test(label)
            ? 'three_public_total'
            : measureOfLabel(THREE_PUBLIC_LABELS, label);
      const fact = counted
        ? quantityFact(context, cell, counted, unit)
        : spent
          ? amountFact(context, cell, spent)
          : null;
      if (!fact || taken.has(`${fact.measure} ${fact.role}`)) return;
      taken.add(`${fact.measure} ${fact.role}`);
      facts.push(fact);
    });
  }
  return facts;
}

/** Amount columns that hold the whole and no part of it by fund. */
const wholeColumns = (table: Table): number[] =>
  amountColumns(table).filter((column) => subjectOf(table.columns[column]!.path).label === '');
