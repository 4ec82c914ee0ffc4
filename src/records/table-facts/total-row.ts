import type { Table } from '../../schema/table.js';
import { plainLabel } from './labels.js';

const TOTAL = /^(?:(?:收入|支出)?(?:合计|总计|总合计)|合计数)$/;

/**
 * Index of the row that states the whole of a table by columns: its only 合计 row (or the first of several with the same
 * figures). Null where there is none or where it is not sure.
 */
export function totalRowOf(table: Table): number | null {
  const totals = table.rows.flatMap((row, index) => {
    // The first row of a unit's part of a table names the unit and states its whole.
    const named = table.part !== null || row.cells.some((cell) => TOTAL.test(plainLabel(cell)));
    return row.kind === 'total' && named ? [index] : [];
  });
  const [first, ...others] = totals;
  if (first === undefined) return null;
  return others.every((index) => figuresOf(table, index) === figuresOf(table, first)) ? first : null;
}

const figuresOf = ({ rows }: Table, row: number): string => JSON.stringify(rows[row]!.amounts);

/** As `totalRowOf`, and besides the only row with figures where the table has a single one (no classification below). */
export function wholeRowOf(table: Table): number | null {
  const total = totalRowOf(table);
  if (total !== null) return total;
  const filled = table.rows.flatMap((row, index) => (Object.keys(row.amounts).length > 0 ? [index] : []));
  return filled.length === 1 ? filled[0]! : null;
}

/** Indices of the columns that hold amounts. */
export const amountColumns = (table: Table): number[] =>
  table.columns.flatMap((column, index) => (column.role === 'amount' ? [index] : []));

/** A row of one year beside those of others states no whole. */
const YEAR_CELL = /^20\d\d年?(?:度)?(?:预算|决算|预算数|决算数)?$/;

/**
 * Rows that state the whole of a unit in a table of its department: the first row of each, if it is no line of a
 * classification and, where more rows of the unit follow, names nothing besides the unit (a project, a purpose). A unit
 * with such a row in each part of a table (goods, services) has none that states its whole.
 */
export function unitRowsOf(table: Table): readonly { readonly row: number; readonly entity: string }[] {
  const met = new Set<string>();
  return table.rows.flatMap(({ reporting_entity: entity, code, kind, amounts, cells }, row) => {
    if (entity === null || met.has(entity)) return [];
    met.add(entity);
    const figures = Object.keys(amounts).length > 0;
    if (
      code !== null ||
      kind !== 'line' ||
      !figures ||
      cells.some((cell) => YEAR_CELL.test(plainLabel(cell)))
    )
      return [];
    const others = table.rows.flatMap((other, at) =>
      at !== row && other.reporting_entity === entity ? [at] : [],
    );
    if (others.length === 0) return [{ row, entity }];
    const names = namesOf(table, row);
    const again = others.some(
      (at) =>
        [...namesOf(table, at)].every((name) => names.has(name)) &&
        figuresOf(table, at) !== figuresOf(table, row),
    );
    return names.size <= 1 && !again ? [{ row, entity }] : [];
  });
}

/** What the words of a row name, totals aside. */
const namesOf = (table: Table, row: number): ReadonlySet<string> =>
  new Set(
    table.rows[row]!.cells.flatMap((cell, column) => {
      const role = table.columns[column]!.role;
      const label = role === 'name' || role === 'text' ? plainLabel(cell) : '';
      return label === '' || TOTAL.test(label) ? [] : [label];
    }),
  );
