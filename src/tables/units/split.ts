import type { Table } from '../../schema/table.js';
import { isPlaceholder, totalKind } from '../../vocabulary/columns.js';
import type { RowUnits } from './label.js';
import { type UnitLabel, unitKey } from './label.js';

/** One of the tables that a printed table is taken apart into. Ids are given by the caller. */
export interface UnitPart {
  readonly table: Table;
  readonly units: RowUnits;
}

/**
 * A printed table that lists the same classification codes anew for one unit after another, as a table for each unit:
 * every row keeps its place, every part its columns, title and notes. What stands before the first unit (the total, the
 * department as a whole) is the first part. Any other table stays whole: a list with the unit beside every line, say, whose
 * codes make up no sums that would have to be kept apart.
 */
export function splitByUnit(table: Table, units: RowUnits): readonly UnitPart[] {
  if (!repeatsCodes(table, units) || !nestsCodes(table, units)) return [{ table, units }];
  const parts: { from: number; label: UnitLabel | null }[] = [];
  units.forEach((label, row) => {
    const unit = label?.whole ? null : label;
    if (row === 0 || (unit !== null && unit !== parts.at(-1)!.label)) parts.push({ from: row, label: unit });
  });
  return parts.map(({ from, label }, i) => {
    const to = parts[i + 1]?.from ?? table.rows.length;
    return part(table, units, { from, to, label }, { index: i + 1, count: parts.length });
  });
}

/** Whether a code stands in the lines of several units. */
function repeatsCodes(table: Table, units: RowUnits): boolean {
  const seen = new Map<string, string>();
  return table.rows.some(({ code }, row) => {
    const label = units[row];
    if (code === null || !label) return false;
    const key = `${label.code ?? ''} ${unitKey(label.name)}`;
    const other = seen.get(code);
    if (other === undefined) seen.set(code, key);
    return other !== undefined && other !== key;
  });
}

/** Whether the lines of some unit hold a code and one below it. */
function nestsCodes(table: Table, units: RowUnits): boolean {
  const seen = new Map<string, Set<string>>();
  for (const [row, { code }] of table.rows.entries()) {
    const label = units[row];
    if (code === null || !label) continue;
    const key = `${label.code ?? ''} ${unitKey(label.name)}`;
    const own = seen.get(key) ?? new Set<string>();
    for (let end = 3; end < code.length; end += 2) if (own.has(code.slice(0, end))) return true;
    seen.set(key, own.add(code));
  }
  return false;
}

function part(
  table: Table,
  units: RowUnits,
  { from, to, label }: { from: number; to: number; label: UnitLabel | null },
  place: { readonly index: number; readonly count: number },
): UnitPart {
  const rows = table.rows.slice(from, to).map((row, i) => {
    // The row that names the unit states its whole.
    const names = row.code === null && row.kind === 'line' && Object.keys(row.amounts).length > 0;
    return i === 0 && names ? { ...row, kind: 'total' as const } : row;
  });
  const pages = [...new Set(rows.map(({ page }) => page).filter((page) => page !== null))];
  return {
    table: {
      ...table,
      entity: label?.name ?? table.entity,
      pages: pages.length > 0 ? pages : table.pages,
      rows,
      notes: [...table.notes],
      empty: rows.every((row) => row.cells.every(saysNothing)),
      locator: from === 0 ? table.locator : rows[0]!.locator,
      part: { of: table.id, ...place },
    },
    units: units.slice(from, to),
  };
}

const saysNothing = (text: string): boolean => text === '' || isPlaceholder(text) || totalKind(text) !== null;
