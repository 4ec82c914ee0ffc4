import { totalKind } from '../../vocabulary/columns.js';
import type { FormField } from '../../vocabulary/performance.js';
import { formAmount } from './project.js';

/** A label of a form whose value stands below it. */
export interface OpenLabel {
  readonly field: FormField;
  readonly column: number;
  readonly unit: string | null;
}

/** A value found below its label. */
export interface ValueBelow {
  readonly field: FormField;
  readonly value: string;
  readonly unit: string | null;
}

const GOALS: ReadonlySet<FormField> = new Set(['goal', 'goal_whole']);
const AMOUNTS: ReadonlySet<FormField> = new Set(['budget', 'fiscal', 'other_funds']);

/** Whether a value of this field may stand below its label. */
export const mayStandBelow = (field: FormField): boolean => GOALS.has(field) || AMOUNTS.has(field);

const TOTAL = /^(?:资金|金额|预算)合计$/u;

/**
 * Labels side by side whose values stand in the rows below, up to the next row of labels: texts of goals in the first
 * of them, each under its label; amounts in the only row that has one under a label, or in the total of several (tasks
 * with what each costs).
 */
export class ValuesBelow {
  #goals: readonly OpenLabel[] = [];
  #amounts: readonly OpenLabel[] = [];
  #rows: (readonly string[])[] = [];

  /** The labels of a row that found no value beside them. What was open before is closed. */
  open(labels: readonly OpenLabel[]): void {
    this.#goals = labels.filter(({ field }) => GOALS.has(field));
    this.#amounts = labels.filter(({ field }) => AMOUNTS.has(field));
    this.#rows = [];
  }

  /** A row without labels; gives the goals that it holds. */
  row(cells: readonly string[]): readonly ValueBelow[] {
    const goals = this.#goals;
    this.#goals = [];
    if (this.#amounts.some(({ column }) => formAmount(cells[column] ?? '', '元') !== null))
      this.#rows.push(cells);
    return goals.flatMap(({ field, column, unit }, i) => {
      const next = goals[i + 1]?.column ?? cells.length;
      const value = cells.slice(column, next).find((cell) => cell !== '');
      return value === undefined ? [] : [{ field, value, unit }];
    });
  }

  /** The amounts that the rows below the labels came to; nothing stays open. */
  close(): readonly ValueBelow[] {
    const totals = this.#rows.filter((cells) =>
      cells.some((cell) => totalKind(cell) === 'total' || TOTAL.test(cell.replace(/\s/gu, ''))),
    );
    const row = totals.length > 0 ? totals.at(-1) : this.#rows.length === 1 ? this.#rows[0] : undefined;
    const amounts = this.#amounts;
    this.open([]);
    if (row === undefined) return [];
    return amounts.flatMap(({ field, column, unit }) => {
      const value = row[column] ?? '';
      return value === '' ? [] : [{ field, value, unit }];
    });
  }
}
