import type { PerformanceIndicator, PerformanceProject } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { activityColumn } from '../parts/performance-activities.js';
import type { Assembly } from '../types.js';
import { readColumns } from './by-columns.js';
import { isForm, readForms } from './form.js';
import type { IndicatorReader } from './indicator-rows.js';

/** Projects and indicators of the performance tables. */
export interface PerformanceTargets {
  readonly projects: PerformanceProject[];
  readonly indicators: PerformanceIndicator[];
}

const OF_THE_WHOLE = /(?:部门|单位)(?:\(单位\))?整体|整体支出绩效/;

/** A table that prints no header of its own may go on with the form before it. */
const isHeadless = ({ kind, issues }: Table): boolean =>
  (kind === 'performance_targets' || kind === 'other') && issues.includes('no-header');

/** A form about all that the department does, by its label, its name or the title. */
const scopeOf = ({ scope, name }: PerformanceProject, title: string): PerformanceProject['scope'] =>
  OF_THE_WHOLE.test(comparable(name)) || (OF_THE_WHOLE.test(comparable(title)) && !/项目|专项/.test(title))
    ? 'department'
    : scope;

/**
 * What the performance tables say of each project: its fields and its indicators with their targets, whether the table is
 * a form (labels beside values) or lists projects in columns. Tables by duty (职责活动) are read as activities instead.
 */
export function performanceTargets({ tables }: Assembly): PerformanceTargets {
  const projects: PerformanceProject[] = [];
  const indicators: PerformanceIndicator[] = [];
  let open: IndicatorReader | null = null;
  for (const table of tables.tables) {
    const goesOn: IndicatorReader | null = open === null || !isHeadless(table) ? null : open.goingOnIn(table);
    if (goesOn) {
      const project = projects.at(-1)!.id;
      indicators.push(...table.rows.flatMap((row, index) => goesOn.read(row, index, project) ?? []));
      open = goesOn;
      continue;
    }
    open = null;
    if (table.kind !== 'performance_targets' || activityColumn(table) !== null) continue;
    const read = isForm(table) ? readForms(table) : readColumns(table);
    if (read.projects.length > 0) open = read.open ?? null;
    const first = projects.length;
    for (const project of read.projects)
      projects.push({
        ...project,
        scope: scopeOf(project, table.title),
        id: `${table.id}-p${projects.length - first + 1}`,
      });
    for (const indicator of read.indicators) {
      const id = indicator.project === null ? null : `${table.id}-p${Number(indicator.project) + 1}`;
      indicators.push({ ...indicator, project: id });
    }
  }
  return { projects, indicators };
}
