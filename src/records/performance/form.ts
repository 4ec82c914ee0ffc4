import type { PerformanceIndicator } from '../../schema/records.js';
import type { Table, TableRow } from '../../schema/table.js';
import { oneLine } from '../../shared/text.js';
import { type FormField, formField, GENERIC_TITLE, PROJECT_IN_TITLE } from '../../vocabulary/performance.js';
import { IndicatorReader, indicatorColumns } from './indicator-rows.js';
import { formAmount, newProject, type ProjectDraft, unitInLabel } from './project.js';
import { mayStandBelow, type OpenLabel, ValuesBelow } from './values-below.js';

/** What forms of one table say. `project` of an indicator is an index into `projects`, as text. */
export interface FormReading {
  readonly projects: readonly ProjectDraft[];
  readonly indicators: readonly PerformanceIndicator[];
  /** The list of indicators that the last form ends in: it may go on in the next table. */
  readonly open?: IndicatorReader | null;
}

/** Whether a table is a form: below its labels stands a header of indicators among its rows. */
export function isForm(table: Table): boolean {
  if (indicatorColumns(table.columns.map(({ path }) => oneLine(path.at(-1) ?? ''))) !== null) return false;
  return (
    table.rows.some((row) => indicatorColumns(row.cells.map(oneLine)) !== null) ||
    rowsWithHead(table).filter(({ row }) => formField(oneLine(row.cells[0] ?? '')) !== null).length >= 3
  );
}

/** Rows in order; where the first line of a form was taken for a header it is the first of them. */
function rowsWithHead(table: Table): readonly { readonly row: TableRow; readonly index: number }[] {
  const rows = table.rows.map((row, index) => ({ row, index }));
  const leaves = table.columns.map(({ path }) => path.at(-1) ?? '');
  const first = table.rows[0];
  if (!first || leaves.every((leaf) => leaf === '')) return rows;
  const cells = leaves.map((leaf, i) => (leaf === leaves[i - 1] ? '' : leaf));
  const locators = table.columns.map(({ locator }) => locator);
  const head: TableRow = { ...first, kind: 'heading', cells, amounts: {}, cell_locators: locators };
  return [{ row: head, index: 0 }, ...rows];
}

/** Reads the forms of a table, one after another: labels with their values, then indicators below their header. */
export function readForms(table: Table): FormReading {
  const projects: ProjectDraft[] = [];
  const indicators: PerformanceIndicator[] = [];
  let reader: IndicatorReader | null = null;
  const below = new ValuesBelow();
  let unit: string | null = table.unit;
  const current = (row: TableRow, index: number): ProjectDraft => {
    const open = projects.at(-1);
    if (open) return open;
    const opened = newProject(table, row, index, nameInTitle(table.title), null);
    projects.push(opened);
    return opened;
  };
  const closeBelow = (): void => {
    const project = projects.at(-1);
    const values = below.close();
    if (project) for (const { field, value, unit: own } of values) take(project, field, value, own);
  };
  for (const { row, index } of rowsWithHead(table)) {
    const cells = row.cells.map(oneLine);
    const columns = indicatorColumns(cells);
    if (columns) {
      closeBelow();
      reader = new IndicatorReader(table, columns);
      current(row, index);
      continue;
    }
    const labels = cells.map((text) => (text === '' ? null : formField(text)));
    const opens = labels.findIndex((field) => field === 'name' || field === 'entity');
    const opened = opens >= 0 && (reader !== null || projects.length === 0);
    if (opened) {
      closeBelow();
      const at = cells.findIndex((text, i) => i > opens && text !== '' && labels[i] === null);
      const draft = newProject(table, row, index, at < 0 ? '' : cells[at]!, at < 0 ? null : at);
      projects.push(labels[opens] === 'entity' ? { ...draft, scope: 'department' } : draft);
      reader = null;
      unit = table.unit;
    }
    const first = labels[0] ?? null;
    if (reader !== null && first !== null && first !== 'group' && first !== 'name') reader = null;
    if (reader) {
      const indicator = reader.read(row, index, String(projects.length - 1));
      if (indicator) indicators.push(indicator);
      continue;
    }
    if (labels.every((field) => field === null)) {
      for (const { field, value, unit: own } of below.row(cells))
        take(current(row, index), field, value, own);
      continue;
    }
    if (!opened) closeBelow();
    const open = takeFields(current(row, index), cells, labels, (label) => {
      unit = unitInLabel(label) ?? unit;
      return unitInLabel(label) ?? unit;
    });
    below.open(open);
  }
  closeBelow();
  const named = projects.map((project) =>
    project.name === '' ? { ...project, name: nameInTitle(table.title) } : project,
  );
  const blank = new Set(
    named.flatMap((project, i) =>
      saysNothing(project, table) && !indicators.some((indicator) => indicator.project === String(i))
        ? [i]
        : [],
    ),
  );
  if (blank.size === 0) return { projects: named, indicators, open: reader };
  const kept = named.flatMap((project, i) => (blank.has(i) ? [] : [{ project, i }]));
  const renamed = new Map(kept.map(({ i }, at) => [String(i), String(at)]));
  return {
    projects: kept.map(({ project }) => project),
    indicators: indicators.map((indicator) => ({ ...indicator, project: renamed.get(indicator.project!)! })),
  };
}

/** A form that was left blank names no project. */
const saysNothing = (project: ProjectDraft, { title }: Table): boolean =>
  project.name === title &&
  [project.budget_yuan, project.goal, project.goal_whole, project.overview, project.supervisor].every(
    (v) => v === null,
  );

/** Takes the values of the labels of one row; gives those that may have theirs below. */
function takeFields(
  project: ProjectDraft,
  cells: readonly string[],
  labels: readonly (FormField | null)[],
  unitOf: (label: string) => string | null,
): readonly OpenLabel[] {
  const open: OpenLabel[] = [];
  labels.forEach((field, column) => {
    if (field === null) return;
    const unit = unitOf(cells[column]!);
    const at = cells.findIndex((text, i) => i > column && text !== '');
    const value = at >= 0 && labels[at] === null ? cells[at]! : '';
    if (value === '') {
      if (mayStandBelow(field)) open.push({ field, column, unit });
      return;
    }
    take(project, field, value, unit);
  });
  return open;
}

function take(project: ProjectDraft, field: FormField, value: string, unit: string | null): void {
  switch (field) {
    case 'budget':
      project.budget_yuan ??= formAmount(value, unit);
      break;
    case 'fiscal':
      project.fiscal_yuan ??= formAmount(value, unit);
      break;
    case 'other_funds':
      project.other_funds_yuan ??= formAmount(value, unit);
      break;
    case 'supervisor':
    case 'implementer':
    case 'period':
    case 'overview':
    case 'goal':
    case 'goal_whole':
    case 'code':
      project[field] ??= value;
      break;
    case 'name':
    case 'entity':
    case 'group':
      break;
  }
}

/** The project that a title names (`办公楼物业项目绩效目标表`), else the title itself. */
function nameInTitle(title: string): string {
  const name = PROJECT_IN_TITLE.exec(title.slice(0, 80))?.[1] ?? '';
  return name !== '' && !GENERIC_TITLE.test(name) ? name : title;
}
