import type { Fact } from '../schema/fact.js';
import type { Evidence } from '../schema/finding.js';
import type { Activity } from '../schema/records.js';
import type { Table } from '../schema/table.js';
import type { Locator } from '../shared/locator.js';
import { oneLine } from '../shared/text.js';

/** Place of a piece of evidence as a key; cells of tables and figures of the prose alike. */
export const placeOf = ({ locator }: Evidence): string => JSON.stringify(locator);

/** What of a fact is evidence. */
export type EvidentFact = Pick<Fact, 'id' | 'label' | 'quote' | 'amount_yuan' | 'table' | 'locator'>;

/** A fact as evidence in the part of `role`. */
export const factEvidence = (role: string, fact: EvidentFact): Evidence => ({
  role,
  label: fact.label,
  printed: fact.quote,
  amount_yuan: fact.amount_yuan,
  fact: fact.id,
  table: fact.table,
  locator: fact.locator,
});

/** The cell of a table as evidence; `label` is the row's name or code and the column's path. */
export function cellEvidence(role: string, table: Table, row: number, column: number): Evidence {
  const { cells, amounts, cell_locators, locator } = table.rows[row]!;
  return {
    role,
    label: cellLabel(table, row, column),
    printed: oneLine(cells[column] ?? ''),
    amount_yuan: amounts[String(column)] ?? null,
    fact: null,
    table: table.id,
    locator: cell_locators[column] ?? locator,
  };
}

/** Words that name a cell to a person: code and name of its row, path of its column. */
export function cellLabel(table: Table, row: number, column: number): string {
  const path = table.columns[column]!.path.join('/');
  return [rowLabel(table, row), path].filter((part) => part !== '').join(' · ');
}

/** Code and name of a row as printed. */
export function rowLabel(table: Table, row: number): string {
  const { code, name, cells } = table.rows[row]!;
  const named = [code, name === null ? null : oneLine(name)].filter((part) => part !== null && part !== '');
  return named.length > 0 ? named.join(' ') : (cells.map(oneLine).find((text) => text !== '') ?? '');
}

/** An activity of a performance table as evidence, with words of it as printed. */
export const activityEvidence = (role: string, activity: Activity, printed: string): Evidence => ({
  role,
  label: activityLabel(activity),
  printed,
  amount_yuan: activity.budget_yuan,
  fact: null,
  table: activity.table,
  locator: activity.locator,
});

/** Number and name of an activity as printed. */
export const activityLabel = ({ number, name }: Activity): string =>
  number === null ? name : `${number}、${name}`;

/** Words of the prose as evidence. */
export const wordsEvidence = (role: string, label: string, printed: string, locator: Locator): Evidence => ({
  role,
  label,
  printed,
  amount_yuan: null,
  fact: null,
  table: null,
  locator,
});
