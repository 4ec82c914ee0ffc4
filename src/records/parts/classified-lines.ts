import type { ClassifiedLine } from '../../schema/records.js';
import type { Table, TableKind } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import { linesOf, type Side, sidesOf, type TableLine } from '../../tables/index.js';
import { economicName, functionalName } from '../../vocabulary/classification/index.js';
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
export const functionalLines = (assembly: Assembly): ClassifiedLine[] => withProse(assembly, 'functional');

/** Lines by economic purpose (30101 基本工资), table by table, with their amounts in yuan by header path. */
export const economicLines = (assembly: Assembly): ClassifiedLine[] => withProse(assembly, 'economic');

/** Lines of the tables with the facts of the prose that state them too, then the lines that only the prose states. */
function withProse(assembly: Assembly, system: System): ClassifiedLine[] {
  const lines = classified(assembly, system);
  const stated = statedLines(assembly, system);
  const printed = new Set(lines.map(({ code }) => code));
  const linked = lines.map((line) => {
    const facts = line.code === null ? undefined : stated.get(line.code)?.facts;
    return facts === undefined ? line : { ...line, facts };
  });
  const names = new Set(lines.map(({ name }) => squash(name)));
  const others = [...stated.values()].filter(({ code, name }) =>
    code === null ? !names.has(squash(name)) : !printed.has(code),
  );
  return [...linked, ...others];
}

/** Lines that the prose states for the document's own year, by code, or by their words where they have none. */
function statedLines(
  { facts, identity }: Assembly,
  system: System,
): Map<string, ClassifiedLine & { facts: string[] }> {
  const lines = new Map<string, ClassifiedLine & { facts: string[] }>();
  for (const fact of facts) {
    const { measure, role, year, amount_yuan: amount } = fact;
    if (fact.where !== 'text' || amount === null || !LINE_ROLES.has(role)) continue;
    if (!measure.startsWith(`${system}:`) || /\+|\/(?:basic|project)$/u.test(measure)) continue;
    if (year !== null && identity.fiscalYear !== null && year !== identity.fiscalYear) continue;
    const code = fact.code ?? null;
    const key = code ?? measure;
    const name = nameOf(measure, code, fact.label, year);
    const line = lines.get(key) ?? {
      code,
      name,
      amounts: {},
      table: null,
      table_kind: null,
      row: null,
      facts: [],
      locator: fact.locator,
    };
    line.amounts[role] ??= amount;
    line.facts.push(fact.id);
    lines.set(key, line);
  }
  return lines;
}

const LINE_ROLES: ReadonlySet<string> = new Set(['amount', 'initial_budget', 'budgeted', 'adjusted_budget']);

function nameOf(measure: string, code: string | null, label: string, year: number | null): string {
  const words = measure
    .slice(measure.indexOf(':') + 1)
    .split('/')
    .at(-1)!;
  if (!/^\d+$/.test(words)) return words;
  const known = code === null ? null : (functionalName(code, year) ?? economicName(code));
  return known ?? label;
}

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
