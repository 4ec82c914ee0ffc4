import type { Activity } from '../schema/records.js';
import { type Figure, readCell } from './figures.js';
import type { CheckableRecord } from './types.js';

const POLICY = { truncation: false } as const;

/** An activity and those directly below it. */
export interface Family {
  readonly parent: Activity;
  readonly children: readonly Activity[];
}

/** Activities with those below them: the ones that follow and name their number as parent. */
export function familiesOf(activities: readonly Activity[]): readonly Family[] {
  return activities.flatMap((parent, index): Family[] => {
    if (parent.parent !== null) return [];
    const after = activities.slice(index + 1);
    const end = after.findIndex((other) => other.parent === null || other.table !== parent.table);
    const children = (end < 0 ? after : after.slice(0, end)).filter((c) => c.parent === parent.number);
    return children.length > 0 ? [{ parent, children }] : [];
  });
}

/** Budget of an activity as printed in its table; null where none is printed. */
export function budgetFigure(record: CheckableRecord, role: string, activity: Activity): Figure | null {
  const table = record.tables.find(({ id }) => id === activity.table);
  if (!table || activity.budget_yuan === null) return null;
  const amounts = Object.entries(table.rows[activity.row]?.amounts ?? {});
  const column = amounts.find(([, amount]) => amount === activity.budget_yuan)?.[0];
  if (column === undefined) return null;
  const cell = readCell(role, table, activity.row, Number(column), POLICY);
  return cell.kind === 'figure' ? cell.figure : null;
}
