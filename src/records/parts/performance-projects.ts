import type { Records } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import type { Assembly } from '../types.js';
import { cellText, columnEndingIn, columnWhere } from './columns.js';
import { activityColumn } from './performance-activities.js';

type GoalProject = NonNullable<Records['performance']>['projects'][number];

const NAME = /项目名称|^项目$/;
const BUDGET = /金额|总额|预算|资金/;
const GOAL = /目标/;

/** Projects of performance tables that list them row by row, each once, with its budget in yuan and its goal. */
export function performanceProjects({ tables }: Assembly): GoalProject[] {
  return tables.tables
    .filter((table) => table.kind === 'performance_targets' && activityColumn(table) === null)
    .flatMap(projectsOf);
}

function projectsOf(table: Table): GoalProject[] {
  const name = columnWhere(table, NAME);
  if (name === null || table.grade === 'doubtful') return [];
  const goal = columnEndingIn(table, GOAL);
  const budget = table.columns.findIndex(
    ({ role, path }) => role === 'amount' && path.some((part) => BUDGET.test(part)),
  );
  return table.rows.flatMap((row, index): GoalProject[] => {
    const printed = cellText(row, name);
    // A project fills several rows, one an indicator; only its first row names it.
    if (printed === null || row.kind === 'total' || row.kind === 'note') return [];
    return [
      {
        name: printed,
        budget_yuan: row.amounts[String(budget)] ?? null,
        goal: cellText(row, goal),
        table: table.id,
        row: index,
        locator: row.cell_locators[name] ?? row.locator,
      },
    ];
  });
}
