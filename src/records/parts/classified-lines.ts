import type { ClassifiedLine } from '../../schema/records.js';
import type { Table, TableKind } from '../../schema/table.js';
import { linesOf, type Side, sidesOf, type TableLine } from '../../tables/index.js';
import { totalKind } from '../../vocabulary/columns.js';
import type { Assembly } from '../types.js';

type System = 'functional' | 'economic';

/** Tables whose lines are classified, with the system of lines that print no code. */
const CLASSIFIED: ReadonlyMap<TableKind, System> = new Map<TableKind, System>([
  ['income_summary', 'functional'],
  ['expenditure_summary', 'functional'],
  ['general_public_budget_expenditure', 'functional'],
  ['fiscal_appropriation_expenditure', 'functional'],
  ['government_fund_expenditure', 'functional'],
  ['state_capital_expenditure', 'functional'],
  ['basic_expenditure_economic', 'economic'],
  ['agency_operating', 'economic'],
]);

/** Lines by function (2010301 行政运行), table by table, with their amounts in yuan by header path. */
export const functionalLines = (assembly: Assembly): ClassifiedLine[] => classified(assembly, 'functional');

/** Lines by economic purpose (30101 基本工资), table by table, with their amounts in yuan by header path. */
export const economicLines = (assembly: Assembly): ClassifiedLine[] => classified(assembly, 'economic');

function classified({ tables }: Assembly, system: System): ClassifiedLine[] {
  return tables.tables
    .filter((table) => CLASSIFIED.has(table.kind) && table.grade !== 'doubtful')
    .flatMap((table) => {
      const sides = sidesOf(table.columns);
      return linesOf(table).flatMap((line) => lineOf(table, line, sides[line.side]!, system));
    });
}

function lineOf(table: Table, line: TableLine, side: Side, system: System): ClassifiedLine[] {
  const { code, name } = line;
  const row = table.rows[line.row]!;
  if (name === null || row.kind === 'total' || row.kind === 'note') return [];
  if ((systemOf(code) ?? CLASSIFIED.get(table.kind)) !== system) return [];
  // Without a code, an income table lists units and a row without figures is a heading.
  if (code === null && (line.amounts.size === 0 || table.kind === 'income_summary')) return [];
  if (code === null && totalKind(name) !== null) return [];
  const label = [...side.codes, ...side.names].find((column) => row.cells[column] !== '') ?? 0;
  return [
    {
      code,
      name,
      amounts: amountsByPath(table, line),
      table: table.id,
      table_kind: table.kind,
      row: line.row,
      locator: row.cell_locators[label] ?? row.locator,
    },
  ];
}

/** Amounts by header path; a path that an earlier column has too gets the column's index behind it. */
function amountsByPath(table: Table, line: TableLine): ClassifiedLine['amounts'] {
  const amounts = new Map<string, string>();
  for (const [column, amount] of line.amounts) {
    const path = table.columns[column]!.path.join('/');
    amounts.set(amounts.has(path) ? `${path}#${column}` : path, amount);
  }
  return Object.fromEntries(amounts);
}

/** 2… codes are functional, 3… (of departments) and 5… (of governments) economic; other numbers are no classification. */
function systemOf(code: string | null): System | 'none' | null {
  if (code === null) return null;
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(code)) return 'functional';
  return /^[35]\d{2}(?:\d{2}){0,2}$/.test(code) ? 'economic' : 'none';
}
