import type { Fact } from '../schema/fact.js';
import { decimal, parsePrintedNumber, toYuan } from '../shared/money.js';
import { type Figure, readCell } from './figures.js';
import { meet } from './interval.js';
import type { CheckableRecord } from './types.js';

const POLICY = { truncation: true } as const;
/** Fewer figures than these are no set of tables in which a figure of the prose would have to stand. */
const LEAST_FIGURES = 40;

/** Whether the document prints so many figures in tables that a total of its prose should stand there. */
export const hasTables = (record: CheckableRecord): boolean => {
  let figures = 0;
  for (const { rows } of record.tables)
    for (const { amounts } of rows) {
      figures += Object.keys(amounts).length;
      if (figures >= LEAST_FIGURES) return true;
    }
  return false;
};

/** Whether any cell of any table can stand for the amount of `figure`. */
export function standsInTables(record: CheckableRecord, { value, interval }: Figure): boolean {
  const width = interval.high.minus(interval.low);
  return record.tables.some((table) =>
    table.rows.some(({ amounts }, row) =>
      Object.entries(amounts).some(([column, amount]) => {
        // Cells far off need not be read; a cell is at most as coarse as hundred times the figure of the prose.
        if (decimal(amount).minus(value).abs().gt(width.times(100))) return false;
        const cell = readCell('table', table, row, Number(column), POLICY);
        return cell.kind === 'figure' && meet(cell.figure.interval, interval);
      }),
    ),
  );
}

/** Units in which tables print money, where one does not say which. */
const UNITS = ['元', '万元'] as const;

/**
 * Whether a cell that gave no amount, because its table states no unit or was not read with certainty, prints the figure in
 * some unit: then nobody can say that the tables lack it.
 */
export function standsUnread(record: CheckableRecord, { interval }: Figure): boolean {
  return record.tables.some(({ rows }) =>
    rows.some(({ cells, amounts }) =>
      cells.some((cell, column) => {
        if (cell === '' || amounts[String(column)] !== undefined || !/[.,]/u.test(cell)) return false;
        const number = parsePrintedNumber(cell);
        return (
          number !== null &&
          UNITS.some((unit) => {
            const value = toYuan(number.value, unit);
            return value.gte(interval.low) && value.lte(interval.high);
          })
        );
      }),
    ),
  );
}

/** Sections that speak of money under another scope than that of the tables. */
const OTHER_SCOPE = /performance|assets|procurement/;

/** Whether the prose of a fact is about the money that the tables tell. */
export function speaksOfTables(record: CheckableRecord, { section }: Fact): boolean {
  const kind = record.sections.find(({ id }) => id === section)?.kind ?? '';
  return !OTHER_SCOPE.test(kind);
}
