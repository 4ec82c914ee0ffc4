import type { ClassifiedLine } from '../../schema/records.js';
import type { Table, TableKind, TableRow } from '../../schema/table.js';
import { type Segment, segmentsOf } from '../segments.js';
import type { Assembly } from '../types.js';

type System = 'functional' | 'economic';

/** Tables whose lines are classified, with the system of lines that print no code. */
const CLASSIFIED: Partial<Record<TableKind, System>> = {
  income_summary: 'functional',
  expenditure_summary: 'functional',
  general_public_budget_expenditure: 'functional',
  government_fund_expenditure: 'functional',
  state_capital_expenditure: 'functional',
  basic_expenditure_economic: 'economic',
  agency_operating: 'economic',
};

/** Lines by function (2010301 行政运行), table by table, with their amounts in yuan by header path. */
export const functionalLines = (assembly: Assembly): ClassifiedLine[] => linesOf(assembly, 'functional');

/** Lines by economic purpose (30101 基本工资), table by table, with their amounts in yuan by header path. */
export const economicLines = (assembly: Assembly): ClassifiedLine[] => linesOf(assembly, 'economic');

function linesOf({ tables }: Assembly, system: System): ClassifiedLine[] {
  return tables.tables
    .filter((table) => table.kind in CLASSIFIED && table.grade !== 'doubtful')
    .flatMap((table) => {
      const segments = segmentsOf(table);
      return table.rows.flatMap((row, index) =>
        segments.flatMap((segment) => lineOf(table, row, index, segment, system)),
      );
    });
}

function lineOf(
  table: Table,
  row: TableRow,
  index: number,
  segment: Segment,
  system: System,
): ClassifiedLine[] {
  const { code, name } = segment.entry(row);
  if (name === null || row.kind === 'total' || row.kind === 'note' || row.kind === 'heading') return [];
  const amounts = segment.amounts.flatMap((column): [string, string][] => {
    const amount = row.amounts[String(column)];
    return amount === undefined ? [] : [[table.columns[column]!.path.join('/'), amount]];
  });
  if ((systemOf(code) ?? CLASSIFIED[table.kind]) !== system) return [];
  if (code === null && (amounts.length === 0 || table.kind === 'income_summary')) return [];
  const printed = segment.columns.find((column) => row.cells[column] !== '') ?? 0;
  return [
    {
      code,
      name,
      amounts: Object.fromEntries(amounts),
      table: table.id,
      table_kind: table.kind,
      row: index,
      locator: row.cell_locators[printed] ?? row.locator,
    },
  ];
}

/** 2… codes are functional, 3… (of departments) and 5… (of governments) economic; other numbers are no classification. */
function systemOf(code: string | null): System | 'none' | null {
  if (code === null) return null;
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(code)) return 'functional';
  return /^[35]\d{2}(?:\d{2}){0,2}$/.test(code) ? 'economic' : 'none';
}
