import type { TableColumn, TableRow } from '../../schema/table.js';
import { type Decimal, decimal, halfLastDigit, MONEY_UNITS, parsePrintedNumber } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';
import { isPlaceholder } from '../../vocabulary/columns.js';

/** What of a table its figures are read from. */
export interface Figures {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly unit: string | null;
}

/** A printed figure in yuan, and how far rounding may have moved it. */
export interface CellFigure {
  readonly row: number;
  readonly column: number;
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** Label of a row that numbers the columns. */
const INDEX_ROW = /^[栏行]次$/u;

/** The figure of an amount cell; `blank` where none is printed, null where something is that was not understood. */
export function figureAt(table: Figures, row: number, column: number): CellFigure | 'blank' | null {
  const own = table.rows[row]!;
  const printed = own.cells[column]!;
  const amount = own.amounts[String(column)];
  if (amount === undefined) return printed === '' || isPlaceholder(printed) ? 'blank' : null;
  const unit = table.columns[column]!.unit ?? table.unit;
  const number = parsePrintedNumber(printed);
  if (number === null || unit === null || !MONEY_UNITS.has(unit)) return null;
  return { row, column, value: decimal(amount), slack: halfLastDigit(number.decimals, unit) };
}

/** Whether a row holds figures that may be added up. */
export const isAdded = ({ kind, cells }: TableRow): boolean =>
  kind !== 'note' &&
  kind !== 'heading' &&
  kind !== 'blank' &&
  !cells.some((cell) => cell.length <= 8 && INDEX_ROW.test(comparable(cell)));
