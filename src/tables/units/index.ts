import type { Table } from '../../schema/table.js';
import type { RowUnits } from './label.js';
import { unitsOfTables } from './recognise.js';
import { splitByUnit } from './split.js';

export { type RowUnits, type UnitLabel, unitKey } from './label.js';

/** Tables with the units of their rows; `tablesOf` lists the ids of the parts of each printed table. */
export interface PartedTables {
  readonly tables: readonly Table[];
  readonly unitsOfRows: ReadonlyMap<string, RowUnits>;
  readonly tablesOf: readonly (readonly string[])[];
}

/** Takes printed tables that list one unit after another apart into a table for each, and numbers all anew. */
export function partByUnits(printed: readonly Table[]): PartedTables {
  const found = unitsOfTables(printed);
  const tables: Table[] = [];
  const unitsOfRows = new Map<string, RowUnits>();
  const tablesOf = printed.map((table) => {
    const units = found.get(table.id);
    const first = `t${tables.length + 1}`;
    const parts = units ? splitByUnit(table, units) : [{ table, units: null }];
    return parts.map((part) => {
      const id = `t${tables.length + 1}`;
      tables.push({ ...part.table, id, part: part.table.part && { ...part.table.part, of: first } });
      if (part.units?.some((label) => label !== null)) unitsOfRows.set(id, part.units);
      return id;
    });
  });
  return { tables, unitsOfRows, tablesOf };
}
