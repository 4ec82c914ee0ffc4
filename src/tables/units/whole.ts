import type { Table } from '../../schema/table.js';
import { decimal } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';
import { OWN_LEVEL } from '../../vocabulary/entities.js';
import type { RowUnits, UnitLabel } from './label.js';

/**
 * Tells the department as a whole from its units, which may bear its name: its code is the beginning of all others, or
 * its amount is the total, or it is named first with an amount not below any other.
 */
export function withWhole(table: Table, units: RowUnits): RowUnits {
  const openings = units.flatMap((label, row) => (label && label !== units[row - 1] ? [{ label, row }] : []));
  const first = openings[0];
  const bodies = openings.slice(1).filter(({ label }) => label !== first?.label);
  if (!first || bodies.length === 0 || OWN_LEVEL.test(comparable(first.label.name))) return units;
  if (!isWhole(table, first, bodies)) return units;
  const whole: UnitLabel = { ...first.label, whole: true };
  return units.map((label) => (label === first.label ? whole : label));
}

interface Opening {
  readonly label: UnitLabel;
  readonly row: number;
}

function isWhole(table: Table, first: Opening, others: readonly Opening[]): boolean {
  const { code } = first.label;
  if (code !== null && others.every(({ label }) => label.code !== null))
    return others.every(({ label }) => label.code!.startsWith(code) && label.code!.length > code.length);
  const amount = amountAt(table, first.row);
  if (amount === null) return false;
  const total = table.rows.findIndex(({ kind }) => kind === 'total');
  const stated = total < 0 ? null : amountAt(table, total);
  if (stated !== null && !stated.value.eq(amount.value)) return false;
  return others.every(({ row }) => {
    const other = amountAt(table, row, amount.column);
    return other === null || other.value.lte(amount.value);
  });
}

/** The first amount of a row, or that of a column. */
function amountAt(table: Table, row: number, column?: number) {
  const { amounts } = table.rows[row]!;
  const at =
    column ??
    Object.keys(amounts)
      .map(Number)
      .sort((a, b) => a - b)[0];
  const text = at === undefined ? undefined : amounts[String(at)];
  return text === undefined || at === undefined ? null : { column: at, value: decimal(text) };
}
