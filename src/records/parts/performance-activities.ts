import type { Activity } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { openingNumber } from '../numbering.js';
import type { Assembly } from '../types.js';
import { cellText, columnEndingIn, columnWhere } from './columns.js';

const NAME = /(?:职责|工作)?活动(?:名称)?$|^职责(?:-|—)?工作活动/;
const BUDGET = /预算(?:数|金额|资金)|资金(?:总额|安排)|^金额/;
const CONTENT = /内容(?:描述|说明)?$|描述$/;
const GOAL = /(?:绩效)?目标(?:描述|内容)?$/;
const INDICATOR = /指标(?:名称|内容)?$/;
const GRADES = { excellent: /^优秀?$/, good: /^良好?$/, fair: /^(?:中等?|一般)$/, poor: /^较?差$/ } as const;

/** Column that names the activities of a performance table; null for a table of another shape. */
export const activityColumn = (table: Table): number | null => columnWhere(table, NAME);

/**
 * Activities of the performance tables by duty, each below the activity that it belongs to: content, goal, indicator and
 * the four grades as printed, blank cells null, the budget in yuan.
 */
export function performanceActivities({ tables }: Assembly): Activity[] {
  return tables.tables.filter((table) => table.kind === 'performance_targets').flatMap(activitiesOf);
}

function activitiesOf(table: Table): Activity[] {
  const name = activityColumn(table);
  if (name === null) return [];
  const columns = {
    budget: columnWhere(table, BUDGET),
    content: columnEndingIn(table, CONTENT),
    goal: columnEndingIn(table, GOAL),
    indicator: columnEndingIn(table, INDICATOR),
  };
  const grade = {
    excellent: columnEndingIn(table, GRADES.excellent),
    good: columnEndingIn(table, GRADES.good),
    fair: columnEndingIn(table, GRADES.fair),
    poor: columnEndingIn(table, GRADES.poor),
  };
  const top = Math.min(...table.rows.map((row) => row.level ?? Number.POSITIVE_INFINITY));
  const activities: Activity[] = [];
  let parent: string | null = null;
  table.rows.forEach((row, index) => {
    const printed = cellText(row, name);
    if (printed === null || row.kind === 'total' || row.kind === 'note') return;
    const number = openingNumber(printed);
    const below = row.level === null ? number?.style === 'arabic' : row.level > top;
    if (!below) parent = number?.label ?? null;
    activities.push({
      number: number?.label ?? null,
      name: number ? printed.slice(number.end) : printed,
      parent: below ? parent : null,
      budget_yuan: columns.budget === null ? null : (row.amounts[String(columns.budget)] ?? null),
      content: cellText(row, columns.content),
      goal: cellText(row, columns.goal),
      indicator: cellText(row, columns.indicator),
      criteria: {
        excellent: cellText(row, grade.excellent),
        good: cellText(row, grade.good),
        fair: cellText(row, grade.fair),
        poor: cellText(row, grade.poor),
      },
      table: table.id,
      row: index,
      locator: row.cell_locators[name] ?? row.locator,
    });
  });
  return activities;
}
