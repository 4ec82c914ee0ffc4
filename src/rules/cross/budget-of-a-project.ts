import type { Table } from '../../schema/table.js';
import { addTo } from '../../shared/multimap.js';
import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, readCell } from '../figures.js';
import { meet, sumIntervals } from '../interval.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;

/** A project has one budget, in the table of projects and in that of its targets. */
export const budgetOfAProject = defineRule({
  id: 'X-009',
  version: 1,
  slug: 'budget-of-a-project',
  name: { zh: '项目预算在两表中不一致', en: 'A project with two budgets' },
  statement: {
    zh: '同名项目在绩效目标表中的预算金额应与项目支出表一致。',
    en: 'The budget of a project in the table of performance targets is that of the table of projects.',
  },
  scope: ['records', 'tables'],
  applies: {
    zh: '绩效目标表与项目支出表中名称完全相同、且绩效目标表列有预算的项目；与项目支出表该项目任一栏或各行之和相符即可。',
    en: 'Projects of one name in both tables for which the targets state a budget; any column of the project, or the sum of a column over its rows, will do.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '同一项目只有一个预算数。', en: 'A project has one budget.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '绩效目标表中“{first_label}”为{first}，项目支出表中“{second_label}”为{second}，相差{difference}。',
      en: 'The targets have {first} for "{first_label}", the table of projects {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '比较两表中该项目的金额；先确认绩效目标是否按全周期或含结转填列。',
    en: 'Compare the project in both tables; see first whether the targets are of several years or include what was carried over.',
  },
  examples: {
    holds: '（项目支出表）设备维保费 234.48｜（绩效目标表）设备维保费 234.48',
    fails: '（项目支出表）设备维保费 234.48｜（绩效目标表）设备维保费 175.00',
  },
  related: ['X-002', 'X-007'],
  evaluate(record) {
    const projects = (record.records.performance?.projects ?? []).filter(
      ({ budget_yuan }) => budget_yuan !== null,
    );
    const rows = projects.length === 0 ? new Map<string, readonly Row[]>() : rowsByName(record);
    if (projects.length === 0 || rows.size === 0)
      return notApplicable('Not both a table of projects and one of their targets state budgets.');
    const pairs = projects.flatMap((project) => {
      const own = rows.get(comparable(project.name)) ?? [];
      const table = record.tables.find(({ id }) => id === project.table);
      const stated = table ? statedFigure(table, project.row, project.budget_yuan!) : null;
      return own.length === 0 || stated === null ? [] : [{ stated, own }];
    });
    if (pairs.length === 0) return notEvaluable('No project has the same name in both tables.');
    const breaches = pairs.flatMap(({ stated, own }) => breachOf(stated, own));
    // Where the two tables differ throughout, they count by different rules.
    if (breaches.length * 3 > pairs.length && breaches.length > 1)
      return notEvaluable(
        'The budgets differ for so many projects that the two tables are of different scopes.',
      );
    return { kind: 'evaluated', applied: pairs.length, breaches };
  },
});

interface Row {
  readonly table: Table;
  readonly row: number;
}

function rowsByName(record: CheckableRecord): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const table of record.tables) {
    if (table.kind !== 'project_expenditure' || table.grade === 'doubtful') continue;
    for (const [row, { cells, amounts }] of table.rows.entries()) {
      if (Object.keys(amounts).length === 0) continue;
      for (const name of new Set(
        cells.map(comparable).filter((cell) => cell.length >= 4 && /\p{L}/u.test(cell)),
      ))
        addTo(rows, name, { table, row });
    }
  }
  return rows;
}

function statedFigure(table: Table, row: number, budget: string): Figure | null {
  const column = Object.entries(table.rows[row]?.amounts ?? {}).find(([, amount]) => amount === budget)?.[0];
  if (column === undefined) return null;
  const cell = readCell('stated', table, row, Number(column), POLICY);
  return cell.kind === 'figure' ? cell.figure : null;
}

function breachOf(stated: Figure, rows: readonly Row[]): Breach[] {
  const columns = new Map<string, Figure[]>();
  for (const { table, row } of rows)
    for (const column of Object.keys(table.rows[row]!.amounts)) {
      const cell = readCell('table', table, row, Number(column), POLICY);
      const key = `${table.id} ${column}`;
      if (cell.kind === 'figure') addTo(columns, key, cell.figure);
    }
  const cells = [...columns.values()];
  const [first] = cells.flat();
  if (!first) return [];
  const agrees =
    cells.flat().some(({ interval }) => meet(interval, stated.interval)) ||
    cells.some((column) => meet(sumIntervals(column.map(({ interval }) => interval)), stated.interval));
  const gap = agrees ? null : equalityGap(stated, first);
  return gap === null ? [] : [equalityBreach(stated, first, gap)];
}
