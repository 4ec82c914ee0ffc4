import type { FactDraft, UnderstoodDocument } from '../../narrative/types.js';
import type { Table, TableRow } from '../../schema/table.js';
import { formatNumber, parsePrintedNumber } from '../../shared/money.js';
import { oneLine } from '../../shared/text.js';
import { sidesOf } from '../../tables/index.js';
import { periodOf } from './period.js';

/** A table whose headline cells are taken, and what is known of its document. */
export interface TableContext {
  readonly table: Table;
  readonly understood: UnderstoodDocument;
}

/** One cell by row and column index. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/**
 * The amount of a cell as a fact of `measure`; null for a blank cell, for one whose amount is not known for sure, and
 * for a column of changes or of another year. `label` is the row's name and the column path as printed.
 */
export function amountFact(context: TableContext, cell: CellRef, measure: string): FactDraft | null {
  const { table, understood } = context;
  const row = table.rows[cell.row]!;
  const amount = row.amounts[String(cell.column)];
  const period = periodOf(table, cell.column, understood.identity);
  const printed = parsePrintedNumber(row.cells[cell.column] ?? '');
  if (amount === undefined || period === null || printed === null) return null;
  const unit = table.columns[cell.column]!.unit ?? table.unit;
  return {
    ...commonFields(context, cell, measure),
    amount_yuan: amount,
    unit_in_text: unit,
    decimals: printed.decimals,
    quantity: null,
    year: period.year,
    role: period.role,
    irregular: !printed.regular,
  };
}

/** The count or area of a cell as a fact of `measure`; null for a cell that holds no number. */
export function quantityFact(
  context: TableContext,
  cell: CellRef,
  measure: string,
  unit: string | null,
): FactDraft | null {
  const { table, understood } = context;
  const printed = parsePrintedNumber(table.rows[cell.row]!.cells[cell.column] ?? '');
  const period = periodOf(table, cell.column, understood.identity);
  if (printed === null || period === null || period.role === 'prior') return null;
  return {
    ...commonFields(context, cell, measure),
    amount_yuan: null,
    unit_in_text: unit,
    decimals: printed.decimals,
    quantity: formatNumber(printed.value),
    year: period.year,
    role: 'count',
    irregular: !printed.regular,
  };
}

/** What every fact of a cell has in common. */
function commonFields({ table }: TableContext, { row: r, column }: CellRef, measure: string) {
  const row = table.rows[r]!;
  return {
    where: 'table' as const,
    measure,
    label: [rowLabel(table, row, column), ...table.columns[column]!.path].filter((p) => p !== '').join(' / '),
    unit_assumed: null,
    direction: null,
    compare_to: null,
    percent: null,
    percent_kind: null,
    percent_base: null,
    reason: null,
    implied: false,
    approximate: false,
    section: table.section,
    table: table.id,
    quote: row.cells[column]!,
    locator: row.cell_locators[column] ?? row.locator,
  };
}

/** Name of the row as printed, on the side of the table on which `column` stands. */
function rowLabel(table: Table, row: TableRow, column: number): string {
  const sides = sidesOf(table.columns);
  const side = sides.find(({ amounts }) => amounts.includes(column));
  const named = [labelColumn(table, column), ...(side?.names.toReversed() ?? []), ...(side?.codes ?? [])];
  const printed = named.map((at) => oneLine(row.cells[at ?? -1] ?? '')).find((words) => words !== '');
  return printed ?? (sides.length > 1 ? '' : (row.name ?? ''));
}

/** The column that names what stands in `column`: the nearest named one to its left. Null where there is none. */
export function labelColumn(table: Table, column: number): number | null {
  for (let c = column - 1; c >= 0; c--) if (table.columns[c]!.role === 'name') return c;
  for (let c = column - 1; c >= 0; c--) if (table.columns[c]!.role === 'text') return c;
  return null;
}
