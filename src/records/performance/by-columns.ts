import type { PerformanceIndicator } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { comparable, oneLine, squash } from '../../shared/text.js';
import type { FormReading } from './form.js';
import { IndicatorReader, indicatorColumns } from './indicator-rows.js';
import { newProject, type ProjectDraft } from './project.js';

const NAME = /(?:项目|政策|专项(?:资金)?|转移支付|单位\(项目\)|项目\(政策\))名称|^(?:一级|二级)?项目$/;
const ENTITY = /^(?:预算)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:名称)?$/;
const BUDGET = /金额|总额|预算|资金/;
const GOAL = /目标/;
const IMPLEMENTER = /二级预算单位|实施单位|项目单位|预算单位|使用单位/;
const WHOLE = /整体/;
const SUPERVISOR = /主管部门/;

/**
 * Reads a table that lists projects in columns, with an indicator a row or without any. A project fills the rows from
 * the one that names it; its name at the head of another page goes on with it.
 */
export function readColumns(table: Table): FormReading {
  const leaves = table.columns.map(({ path }) => oneLine(path.at(-1) ?? ''));
  const find = (pattern: RegExp, role?: string): number =>
    table.columns.findIndex(
      ({ path, role: own }) =>
        path.some((part) => pattern.test(comparable(part))) && (role === undefined || own === role),
    );
  const named = find(NAME);
  const entity = named < 0 ? leaves.findIndex((leaf) => ENTITY.test(comparable(leaf))) : -1;
  const columns = indicatorColumns(leaves);
  const name = named >= 0 ? named : entity;
  if (name < 0 && columns === null) return { projects: [], indicators: [] };
  const goal = table.columns.findIndex(
    ({ path, role }) => role !== 'amount' && GOAL.test(path.at(-1) ?? '') && !/指标/.test(path.at(-1) ?? ''),
  );
  const budget = find(BUDGET, 'amount');
  const implementer = find(IMPLEMENTER);
  const supervisor = find(SUPERVISOR);
  const reader = columns && new IndicatorReader(table, columns);
  const projects: ProjectDraft[] = [];
  // Indicators of a table that names no project and is of the whole are those of the department.
  if (name < 0 && WHOLE.test(table.title) && table.rows.length > 0)
    projects.push({ ...newProject(table, table.rows[0]!, 0, table.title, null), scope: 'department' });
  const indicators: PerformanceIndicator[] = [];
  let entitySeen: string | null = null;
  table.rows.forEach((row, index) => {
    if (row.kind === 'note' || row.kind === 'blank') return;
    const cell = (column: number): string => (column < 0 ? '' : oneLine(row.cells[column] ?? ''));
    if (cell(implementer) !== '' && implementer !== name) entitySeen = cell(implementer);
    const indicator = reader?.read(row, index, null) ?? null;
    const printed = cell(name);
    if (printed !== '' && row.kind !== 'total' && row.kind !== 'subtotal') {
      const draft = newProject(table, row, index, printed, name);
      const last = projects.at(-1);
      const amount = row.amounts[String(budget)] ?? null;
      const same =
        last && squash(last.name) === squash(draft.name) && (amount === null || amount === last.budget_yuan);
      // A row that names a unit above its projects states the sum of them.
      const isProject = columns === null || indicator !== null || cell(goal) !== '';
      if (!same && isProject)
        projects.push({
          ...draft,
          scope: entity >= 0 ? 'department' : 'project',
          budget_yuan: amount,
          goal: goal === name ? null : cell(goal) || null,
          implementer: entitySeen,
          supervisor: cell(supervisor) || null,
        });
    }
    if (indicator)
      indicators.push({ ...indicator, project: projects.length > 0 ? String(projects.length - 1) : null });
  });
  return { projects, indicators };
}
