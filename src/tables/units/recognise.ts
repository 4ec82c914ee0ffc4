import type { Table, TableRow } from '../../schema/table.js';
import { classificationOf } from '../../vocabulary/classification/index.js';
import { type UnitColumn, unitCodeOf, unitColumnOf } from './columns.js';
import { groupRowsOf } from './groups.js';
import { isUnitName, namesNobody, type RowUnits, readUnitName, type UnitLabel, unitKey } from './label.js';
import { withWhole } from './whole.js';

/** Tables whose rows are no figures of units: lists of bodies, forms, lists of assets and staff. */
const WITHOUT_UNITS: ReadonlySet<Table['kind']> = new Set(['institutions', 'performance_targets', 'staff']);
/** A unit opens its rows once; the department as a whole may bear the name of one of its units. */
const MOST_OPENINGS = 2;

/**
 * The units that the rows of the tables are about, by table id. A unit is named in a column of its own or on a row that
 * opens its lines; names known from one table are found in the others.
 */
export function unitsOfTables(tables: readonly Table[]): ReadonlyMap<string, RowUnits> {
  const eligible = tables
    .filter((table) => !WITHOUT_UNITS.has(table.kind))
    .map((table) => ({ table, column: unitColumnOf(table) }));
  const known = new Set(eligible.flatMap(({ table, column }) => namesIn(table, column)));
  const found = new Map<string, RowUnits>();
  for (const { table, column } of eligible) {
    const own = table.rows.map((row) => labelOf(table, row, column, known));
    if (own.some((label) => label !== null))
      found.set(table.id, withWhole(table, inherited(table, own, column)));
  }
  return found;
}

/** Keys of the units that a table surely names. */
function namesIn(table: Table, column: UnitColumn | null): string[] {
  return table.rows.flatMap((row) => {
    if (!isData(row)) return [];
    const cell = column?.only ? row.cells[column.column]! : '';
    if (cell !== '') return namesNobody(cell) ? [] : [unitKey(cell)];
    const coded = row.code === null && row.name !== null && isUnitName(row.name) && hasUnitCode(table, row);
    return coded ? [unitKey(row.name!)] : [];
  });
}

const isData = (row: TableRow): boolean => row.kind === 'line' || row.kind === 'heading';

const hasUnitCode = (table: Table, row: TableRow): boolean => {
  const code = unitCodeOf(table, row);
  return code !== null && classificationOf(code) === null;
};

function labelOf(
  table: Table,
  row: TableRow,
  column: UnitColumn | null,
  known: ReadonlySet<string>,
): UnitLabel | null {
  if (!isData(row)) return null;
  const cell = column ? row.cells[column.column]! : '';
  if (column?.only && cell !== '')
    return namesNobody(cell) ? null : { ...labelled(table, row, cell), whole: false };
  const name = cell !== '' ? cell : (row.name ?? '');
  if (row.code !== null || name === '') return null;
  const fits = known.has(unitKey(name)) || (known.size === 0 && column !== null && isUnitName(name));
  return fits ? { ...labelled(table, row, name), whole: false } : null;
}

function labelled(table: Table, row: TableRow, text: string): { name: string; code: string | null } {
  const { name, code } = readUnitName(text);
  return { name, code: code ?? (row.code === null ? unitCodeOf(table, row) : null) };
}

/** Rows below the row that names a unit are its rows, as are those that its merged cell reaches down to. */
function inherited(table: Table, own: RowUnits, column: UnitColumn | null): RowUnits {
  const opens = own.map((label, i) => label !== null && table.rows[i]!.code === null);
  const times = new Map<string, number>();
  own.forEach((label, i) => {
    if (label && opens[i]) times.set(unitKey(label.name), (times.get(unitKey(label.name)) ?? 0) + 1);
  });
  const inSections = [...times.values()].every((n) => n <= MOST_OPENINGS);
  const last = table.rows.findLastIndex((row) => row.kind !== 'blank' && row.kind !== 'note');
  const groups = groupRowsOf(table, own);
  const isNobodys = ({ cells }: TableRow): boolean =>
    column?.only === true && namesNobody(cells[column.column]!);
  let current: UnitLabel | null = null;
  let opened = false;
  return own.map((label, i) => {
    const row = table.rows[i]!;
    if (label) {
      current = label;
      opened = opens[i]!;
      return label;
    }
    if (row.kind === 'note' || row.kind === 'blank') return null;
    if ((row.kind === 'total' && (i === last || !opened)) || groups.has(i) || isNobodys(row)) {
      current = null;
      return null;
    }
    if (opened && inSections) return current;
    return column && current && samePlace(table.rows[i - 1], row, column.column) ? current : null;
  });
}

/** Whether one merged cell covers the column in both rows. */
const samePlace = (above: TableRow | undefined, row: TableRow, column: number): boolean => {
  const here = row.cell_locators[column];
  return here != null && JSON.stringify(above?.cell_locators[column]) === JSON.stringify(here);
};
