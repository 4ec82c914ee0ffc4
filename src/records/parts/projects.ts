import type { Project } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { subjectOf } from '../table-facts/labels.js';
import type { Assembly } from '../types.js';
import { cellText, columnWhere } from './columns.js';

/** Named projects: those of tables of projects, and those that the prose gives an amount. Amounts in yuan. */
export function projects(assembly: Assembly): Project[] {
  const listed = assembly.tables.tables
    .filter((table) => table.kind === 'project_expenditure')
    .flatMap(rowsOf);
  return [...listed, ...told(assembly)];
}

function rowsOf(table: Table): Project[] {
  const name = columnWhere(table, /项目名称/) ?? columnWhere(table, /^项目$|项目类别/);
  if (name === null || table.grade === 'doubtful') return [];
  const amount = table.columns.findIndex(
    ({ role, path }) => role === 'amount' && subjectOf(path).label === '',
  );
  return table.rows.flatMap((row, index): Project[] => {
    const printed = cellText(row, name);
    if (printed === null || row.kind !== 'line') return [];
    return [
      {
        name: printed,
        amount_yuan: row.amounts[String(amount)] ?? null,
        facts: [],
        table: table.id,
        row: index,
        locator: row.cell_locators[name] ?? row.locator,
      },
    ];
  });
}

/** Projects of the prose, each once, in the order in which they are first given an amount. */
function told({ facts }: Assembly): Project[] {
  const own = facts.filter(
    ({ measure, role, amount_yuan }) =>
      measure.startsWith('project:') && role === 'amount' && amount_yuan !== null,
  );
  const first = own.filter((fact, i) => own.findIndex((other) => other.measure === fact.measure) === i);
  return first.map((fact) => ({
    name: fact.measure.slice('project:'.length),
    amount_yuan: fact.amount_yuan,
    facts: own
      .filter((f) => f.measure === fact.measure && f.amount_yuan === fact.amount_yuan)
      .map((f) => f.id),
    table: null,
    row: null,
    locator: fact.locator,
  }));
}
