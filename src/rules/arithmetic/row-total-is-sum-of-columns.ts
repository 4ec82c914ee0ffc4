import type { Table } from '../../schema/table.js';
import { type ColumnGroup, columnGroups } from '../../tables/index.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, readCell } from '../figures.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';
import type { ColumnSum } from './column-sums.js';

const POLICY = { truncation: false } as const;

/** The total column of a line equals the sum of the columns that it totals. */
export const rowTotalIsSumOfColumns = defineRule({
  id: 'A-003',
  version: 1,
  slug: 'row-total-is-sum-of-columns',
  name: { zh: '行合计等于各栏之和', en: 'The total column equals the sum of its columns' },
  statement: {
    zh: '同一行中“合计”“小计”栏应等于同一表头下各栏之和（如合计＝基本支出＋项目支出），“其中”栏不计。',
    en: 'On every line, a total column equals the sum of the columns under the same header (total = basic + project); of-which columns do not count.',
  },
  scope: ['tables'],
  applies: {
    zh: '表头含合计栏，且多数行都能加平的表：多数行加不平时，说明该栏并非这些栏的合计，不予判断。',
    en: 'Tables with a total column that adds up on most lines. Where most lines do not add up, the column is no total of these columns, and nothing is said.',
  },
  severity: 'error',
  basis: [{ kind: 'arithmetic', text: { zh: '合计为各栏之和。', en: 'A total is the sum of its columns.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，各栏之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but its columns add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在该行把同一表头下除“其中”以外的各栏金额相加，与合计栏比较。',
    en: 'On that line, add up the columns under the same header except of-which columns and compare with the total column.',
  },
  examples: {
    holds: '2010301 行政运行｜合计 150.00｜基本支出 100.00｜项目支出 50.00',
    fails: '2010301 行政运行｜合计 150.00｜基本支出 150.00｜项目支出 50.00',
  },
  related: ['A-001', 'A-002'],
  evaluate(record) {
    const groups = record.tables.flatMap((table) =>
      columnGroups(table)
        .map((group) => rowSums(table, group))
        .filter((sums) => sums.length > 0),
    );
    if (groups.length === 0)
      return notApplicable('No table has a total column beside the columns it totals.');
    const understood = groups.filter(isConfirmed);
    if (understood.length === 0)
      return notEvaluable('The total columns add up on too few lines to be sure what they total.');
    const sums = understood.flat();
    return { kind: 'evaluated', applied: sums.length, breaches: sums.flatMap(breachOf) };
  },
});

function rowSums(table: Table, { total, parts }: ColumnGroup): readonly ColumnSum[] {
  return table.rows.flatMap(({ kind }, row): ColumnSum[] => {
    if (kind === 'note' || kind === 'heading' || kind === 'blank') return [];
    const whole = readCell('total', table, row, total, POLICY);
    const cells = parts.map((column) => readCell('addend', table, row, column, POLICY));
    if (whole.kind !== 'figure' || cells.some((cell) => cell.kind === 'unread')) return [];
    const figures = cells.flatMap((cell): Figure[] => (cell.kind === 'figure' ? [cell.figure] : []));
    if (figures.length === 0) return [];
    return [{ whole: whole.figure, parts: figures, gap: sumGap(whole.figure, figures) }];
  });
}

/** A header alone does not prove what a column totals: two lines and four fifths of all must add up. */
function isConfirmed(sums: readonly ColumnSum[]): boolean {
  const closed = sums.filter(({ gap }) => gap === null).length;
  return closed >= 2 && closed * 5 >= sums.length * 4;
}

const breachOf = ({ whole, parts, gap }: ColumnSum): Breach[] =>
  gap === null ? [] : [sumBreach(whole, parts, gap)];
