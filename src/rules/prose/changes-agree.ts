import type { Fact } from '../../schema/fact.js';
import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { comparisonsIn } from '../comparisons.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { changeFigure, type Figure, factFigure, readCell } from '../figures.js';
import { type Interval, meet, negate, slack, subtract, sumIntervals } from '../interval.js';
import type { Breach } from '../types.js';
import { inUnit } from '../wording.js';
import { type NamedRow, namedRows, rowsNamed } from './named-rows.js';
import { ONE_THING } from './wording.js';

const POLICY = { truncation: true } as const;

/** What the prose says has changed is the difference of this year's and last year's columns of the tables. */
export const changesAgree = defineRule({
  id: 'P-007',
  version: 1,
  slug: 'changes-agree',
  name: { zh: '文字所述增减与表中两年数一致', en: 'A change told in prose is that of the tables' },
  statement: {
    zh: '文字所述某科目比上年的增减（或持平），应等于表中该科目本年数减上年数。',
    en: 'The change that the prose tells of a line by function, or that there is none, is what this year’s column of the tables is above last year’s.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '表格同一行列有本年和上年两栏、本年数与文字相符的支出功能分类科目；文字写明与预算、决算或执行数比较的，只看同类上年栏；任一表格相符即视为一致。',
    en: 'Lines by function whose row has a column of this year, in which the amount of the prose stands, and one of last year; where the prose names the budget, the accounts or the execution, a column of that kind. It holds when any table agrees.',
  },
  severity: 'warning',
  basis: [ONE_THING],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字称“{label}”比上年{stated}，表中本年{now}、上年{before}，相差{difference}。',
      en: 'The prose tells a change of {stated} for "{label}"; the tables have {now} this year and {before} last year, which is {difference}.',
    },
    flat: {
      zh: '文字称“{label}”与上年持平，表中本年{now}、上年{before}，相差{difference}。',
      en: 'The prose says that "{label}" is as last year; the tables have {now} this year and {before} last year, which is {difference}.',
    },
  },
  byHand: {
    zh: '在表中查该科目的本年数和上年数，相减后与文字比较；先看清文字比的是上年预算数、决算数还是执行数。',
    en: 'Look both years of the line up in the table and subtract; see first whether the prose compares with the budget, the accounts or the execution of last year.',
  },
  examples: {
    holds: '住房公积金（项）48.00万元，与2023年预算持平。（表）2210201 住房公积金 2023年 48.00 2024年 48.00',
    fails: '住房公积金（项）48.00万元，与2023年预算持平。（表）2210201 住房公积金 2023年 45.00 2024年 48.00',
  },
  related: ['N-011', 'N-015', 'P-003'],
  evaluate(record) {
    const year = record.fiscal_year;
    if (year === null) return notEvaluable('The year of the document is not known.');
    const tables = new Map(record.tables.map((table) => [table.id, yearsOf(table, year)]));
    const rows = namedRows(record).filter(({ table }) => tables.get(table.id) !== null);
    if (rows.length === 0) return notApplicable('No table prints two years of a line by function.');
    const judged = comparisonsIn(record).flatMap(({ change, amount }) => {
      const stated = amount === null ? null : statedOf(change, amount, year);
      if (stated === null) return [];
      const pairs = rowsOf(change, rows).flatMap((row) => pairsOf(row, tables.get(row.table.id)!, stated));
      return pairs.length === 0 ? [] : [breachOf(stated, pairs)];
    });
    if (judged.length === 0)
      return notEvaluable('The prose tells no change of a line whose two years a table prints.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flat() };
  },
});

/** Columns of this year and of last year, by the kind of figure that their headers name. */
interface Years {
  readonly now: readonly number[];
  readonly before: readonly { readonly column: number; readonly kind: string | null }[];
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/执行|完成/u, 'execution'],
  [/决算/u, 'final'],
  [/预算/u, 'budget'],
];
const COMPARED: Readonly<Record<string, readonly (string | null)[]>> = {
  prior_year: ['budget', 'final', 'execution', null],
  prior_year_budget: ['budget', null],
  prior_year_final: ['final', null],
  prior_year_execution: ['execution', null],
};

function yearsOf(table: Table, year: number): Years | null {
  if (table.grade === 'doubtful') return null;
  const heads = table.columns.map(({ role, path }) => (role === 'amount' ? comparable(path.join('')) : ''));
  const isChange = (head: string): boolean => /增减|增长|变动|变化|增加|减少|差|%|[±+]/u.test(head);
  const columns = heads.flatMap((head, column) => (head === '' || isChange(head) ? [] : [{ head, column }]));
  const isBefore = (head: string): boolean => head.includes(`${year - 1}年`) || /上年(?!结)/u.test(head);
  const isNow = (head: string): boolean => head.includes(`${year}年`) || /本年(?:预算|决算|数)/u.test(head);
  const before = columns
    .filter(({ head }) => isBefore(head) && !isNow(head))
    .map(({ head, column }) => ({ column, kind: KINDS.find(([words]) => words.test(head))?.[1] ?? null }));
  const now = columns.filter(({ head }) => isNow(head) && !isBefore(head)).map(({ column }) => column);
  return before.length > 0 && now.length > 0 ? { now, before } : null;
}

interface Stated {
  readonly change: Fact;
  readonly amount: Figure;
  readonly difference: Figure;
  readonly kinds: readonly (string | null)[];
}

function statedOf(change: Fact, amount: Fact, year: number): Stated | null {
  const kinds = COMPARED[change.compare_to ?? ''];
  if (change.role !== 'change' || change.year !== year || change.approximate || !kinds) return null;
  if (!change.measure.startsWith('functional:') || /\/(?:basic|project)$/u.test(change.measure)) return null;
  const now = factFigure('amount', amount, POLICY);
  const difference = changeFigure('change', change, POLICY);
  return now === null || difference === null ? null : { change, amount: now, difference, kinds };
}

/** Rows of the line; none where its name is that of several codes. */
function rowsOf(change: Fact, rows: readonly NamedRow[]): readonly NamedRow[] {
  const own = rowsNamed(change, rows).filter(({ code }) => code !== null);
  return new Set(own.map(({ code }) => code)).size === 1 ? own : [];
}

interface Pair {
  readonly now: Figure;
  readonly before: Figure;
  readonly computed: Interval;
}

/** Both years of a row in which the amount of the prose stands; a row printed once for each part has several. */
function pairsOf({ table, row }: NamedRow, years: Years, { amount, kinds }: Stated): readonly Pair[] {
  const read = (column: number): Figure | null => {
    const cell = readCell('table', table, row, column, POLICY);
    return cell.kind === 'figure' ? cell.figure : null;
  };
  const [now] = years.now.flatMap((column) => {
    const figure = read(column);
    return figure && meet(figure.interval, amount.interval) ? [figure] : [];
  });
  if (!now) return [];
  return years.before.flatMap(({ column, kind }) => {
    const before = kinds.includes(kind) ? read(column) : null;
    return before ? [{ now, before, computed: differenceOf(amount, now, before) }] : [];
  });
}

/** The difference of two cells, each of which the writer of the prose may have rounded to the digits of the prose first. */
function differenceOf(amount: Figure, now: Figure, before: Figure): Interval {
  const { low, high } = amount.interval;
  const rounding = { low: low.minus(amount.value), high: high.minus(amount.value) };
  return sumIntervals([subtract(now.interval, before.interval), rounding, negate(rounding)]);
}

function breachOf({ change, amount, difference }: Stated, pairs: readonly Pair[]): readonly Breach[] {
  if (pairs.some(({ computed }) => meet(computed, difference.interval))) return [];
  // A word for the direction that is wrong beside its rate is found in the prose alone (N-008, N-021).
  const reversed = negate(difference.interval);
  if (change.percent !== null && pairs.some(({ computed }) => meet(computed, reversed))) return [];
  const [{ now, before }] = pairs as [Pair];
  const value = now.value.minus(before.value);
  const { unit } = amount;
  const stated = inUnit(difference.value, unit);
  return [
    {
      variant: change.direction === 'flat' ? 'flat' : 'default',
      values: {
        label: amount.evidence.label,
        stated: `${difference.value.gt(0) ? '+' : ''}${stated}`,
        now: inUnit(now.value, unit),
        before: inUnit(before.value, unit),
        difference: inUnit(value, unit),
      },
      evidence: [factEvidence('change', change), now.evidence, before.evidence],
      observed: stated,
      expected: inUnit(value, unit),
      difference: inUnit(difference.value.minus(value), unit),
      tolerance: inUnit(slack(difference.interval, [now.interval, before.interval]), unit),
    },
  ];
}
