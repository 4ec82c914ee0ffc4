import type { Fact } from '../../schema/fact.js';
import { sum } from '../../shared/money.js';
import { addTo, groupBy } from '../../shared/multimap.js';
import { comparable } from '../../shared/text.js';
import { type ClassifiedRow, functionalRows, plainName } from '../classified.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure, readCell } from '../figures.js';
import { meet, sumIntervals } from '../interval.js';
import { equalityBreach, equalityGap } from '../sums.js';
import { standsUnread } from '../table-cells.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;

/** An item of the functional classification is in the prose what it is in the tables. */
export const itemsAgree = defineRule({
  id: 'P-003',
  version: 1,
  slug: 'items-agree',
  name: { zh: '科目金额文表一致', en: 'Items of prose and tables agree' },
  statement: {
    zh: '文字所列支出功能分类“项”级科目的金额应见于表中该科目的行。',
    en: 'The amount that the prose states for an item by function stands in a row of this item in the tables.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '文字对某“项”级科目本年只列一个金额、且表中能唯一找到该科目的情形；与该科目任一行的任一栏（或各行之和）相符即视为一致。',
    en: 'Items for which the prose states one amount of the year and which the tables have under one code; any column of any row of it will do, or the sum of its rows in a column.',
  },
  severity: 'warning',
  basis: [
    { kind: 'arithmetic', text: { zh: '同一科目文表应一致。', en: 'Prose and tables state one thing.' } },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字中“{first_label}”为{first}，表中没有这一金额，“{second_label}”为{second}，相差{difference}。',
      en: 'The prose states {first} for "{first_label}", which no table has; "{second_label}" is {second}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在一般公共预算支出表等按功能分类的表中查该科目的金额。',
    en: 'Look the item up in the tables by function.',
  },
  examples: {
    holds: '住房公积金（项）201.50万元。（表）2210201 住房公积金 201.50',
    fails: '住房公积金（项）208.80万元。（表）2210201 住房公积金 201.50',
  },
  related: ['N-014', 'P-002'],
  evaluate(record) {
    const rows = functionalRows(record).filter(({ code }) => code.length === 7);
    if (rows.length === 0) return notApplicable('No table prints items by function.');
    const stated = itemsOf(record);
    const compared = stated.flatMap((fact) => {
      const own = rowsOf(fact, rows);
      const prose = factFigure('prose', fact, POLICY);
      return own.length === 0 || prose === null ? [] : [{ prose, rows: own }];
    });
    if (compared.length === 0)
      return notEvaluable('No item is told once in the prose and under one code in the tables.');
    const breaches = compared.flatMap(({ prose, rows: own }) =>
      standsUnread(record, prose) ? [] : breachOf(prose, own),
    );
    return { kind: 'evaluated', applied: compared.length, breaches };
  },
});

/** Items of which the prose states one amount of the document's year. */
function itemsOf(record: CheckableRecord): readonly Fact[] {
  const amounts = record.facts.filter((fact) => {
    if (fact.where !== 'text' || fact.role !== 'amount' || fact.amount_yuan === null) return false;
    return fact.year === record.fiscal_year && !fact.implied && isItem(fact);
  });
  return [...groupBy(amounts, ({ measure }) => measure).values()].flatMap((facts) =>
    new Set(facts.map(({ amount_yuan }) => amount_yuan)).size === 1 ? [facts[0]!] : [],
  );
}

/** An item by its code, by the names of all three levels, or by a name that is marked as that of an item. */
const isItem = ({ measure, label }: Fact): boolean =>
  !/\/(?:basic|project)$/u.test(measure) &&
  (/^functional:(?:\d{7}|[^/]+\/[^/]+\/[^/]+)$/u.test(measure) ||
    (/^functional:[^/\d]+$/u.test(measure) && /\(\d{0,7}项\)/u.test(comparable(label))));

/** Rows of the item, by its code or by the names of all three levels; none where the names fit several codes. */
function rowsOf({ measure }: Fact, rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const key = measure.slice('functional:'.length);
  if (/^\d{7}$/.test(key)) return rows.filter(({ code }) => code === key);
  const name = plainName(key.split('/').at(-1)!);
  const named = rows.filter((row) => plainName(row.name) === name);
  return new Set(named.map(({ code }) => code)).size === 1 ? named : [];
}

function breachOf(prose: Figure, rows: readonly ClassifiedRow[]): Breach[] {
  const printed = figuresOf(rows);
  const [first] = printed.flat();
  if (!first || printed.flat().some(({ interval }) => meet(interval, prose.interval))) return [];
  if (printed.some((column) => meet(sumIntervals(column.map(({ interval }) => interval)), prose.interval)))
    return [];
  const nearest = printed.flat().reduce((a, b) => (distance(prose, b).lt(distance(prose, a)) ? b : a), first);
  const gap = equalityGap(prose, nearest);
  return gap === null ? [] : [equalityBreach(prose, nearest, gap)];
}

const distance = (a: Figure, b: Figure) => sum([a.value, b.value.times(-1)]).abs();

/** Figures of the rows, those of one column of one table together. */
function figuresOf(rows: readonly ClassifiedRow[]): readonly (readonly Figure[])[] {
  const columns = new Map<string, Figure[]>();
  for (const { table, row } of rows)
    for (const column of Object.keys(table.rows[row]!.amounts)) {
      const reading = readCell('table', table, row, Number(column), POLICY);
      if (reading.kind !== 'figure') continue;
      const key = `${table.id} ${column}`;
      addTo(columns, key, reading.figure);
    }
  return [...columns.values()];
}
