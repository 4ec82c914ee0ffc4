import type { PerformanceProject } from '../../schema/records.js';
import type { Table, TableRow } from '../../schema/table.js';
import { formatYuan, parsePrintedNumber, toYuan } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';

/** A project while its form is read. */
export type ProjectDraft = { -readonly [Key in keyof PerformanceProject]: PerformanceProject[Key] };

const CODE_IN_FRONT = /^([0-9A-Z]{8,40})\s*[-—_－]\s*(.+)$/u;
const UNIT_IN_LABEL = /\((万元|元|亿元|千元)\)/;

/** A project with nothing known but its name and place; a code printed in front of the name is taken off. */
export function newProject(
  table: Table,
  row: TableRow,
  index: number,
  name: string,
  column: number | null,
): ProjectDraft {
  const coded = CODE_IN_FRONT.exec(name);
  return {
    id: '',
    scope: 'project',
    name: coded ? coded[2]! : name,
    code: coded ? coded[1]! : null,
    supervisor: null,
    implementer: null,
    budget_yuan: null,
    fiscal_yuan: null,
    other_funds_yuan: null,
    period: null,
    overview: null,
    goal: null,
    goal_whole: null,
    table: table.id,
    row: index,
    locator: (column === null ? null : row.cell_locators[column]) ?? row.locator,
  };
}

/** Unit of money that a label states: `资金金额（万元）`. */
export const unitInLabel = (label: string): string | null =>
  UNIT_IN_LABEL.exec(comparable(label))?.[1] ?? null;

/** An amount of a form in yuan: by the unit printed with it, else the label's, else the table's; null without any. */
export function formAmount(text: string, unit: string | null): string | null {
  const own = /^(.{1,30}?)(万元|亿元|元)$/u.exec(text.replace(/\s/gu, ''));
  const number = parsePrintedNumber(own ? own[1]! : text);
  const printed = own ? own[2]! : unit;
  return number && printed !== null ? formatYuan(toYuan(number.value, printed)) : null;
}
