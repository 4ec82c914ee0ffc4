import type { Fact } from '../schema/fact.js';
import { comparable } from '../shared/text.js';
import type { CheckableRecord } from './types.js';

const OTHER_EXPENSES = /会议费|培训费/;

/**
 * Whether the table of a fact is about the three public expenses alone. Where it lists meetings or training too, a total
 * without a name of its own (合计) holds those as well.
 */
export function isThreePublicOnly(record: CheckableRecord, fact: Fact): boolean {
  const table = record.tables.find(({ id }) => id === fact.table);
  if (!table || comparable(fact.label).includes('三公')) return true;
  const words = [...table.columns.flatMap(({ path }) => path), ...table.rows.map(({ name }) => name ?? '')];
  return !words.some((word) => OTHER_EXPENSES.test(comparable(word)));
}
