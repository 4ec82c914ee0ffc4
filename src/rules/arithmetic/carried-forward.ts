import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { amountColumns } from '../../tables/index.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, readCell } from '../figures.js';
import { negate } from '../interval.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';
import type { ColumnSum } from './column-sums.js';

const POLICY = { truncation: false } as const;
const OPENING = /^(?:年初|上年)(?:财政拨款)?(?:结转|结余)/u;
const INCOME = /^本年(?:财政拨款)?收入/u;
const SPENT = /^本年(?:财政拨款)?支出/u;
const CLOSING = /^(?:年末|年终)(?:财政拨款)?(?:结转|结余)/u;
/** Columns that change what is carried over besides income and expenditure. */
const OTHER = /分配|调整|使用|弥补|交回|收回/u;
const TOTAL = /^(?:合计|小计|总计)$/u;

/** Opening balance and income equal expenditure and closing balance. */
export const carriedForward = defineRule({
  id: 'A-009',
  version: 1,
  slug: 'carried-forward',
  name: {
    zh: '年初结转＋本年收入＝本年支出＋年末结转',
    en: 'Opening plus income equals expenditure plus closing',
  },
  statement: {
    zh: '表中每一行：年初结转和结余＋本年收入－本年支出＝年末结转和结余。',
    en: 'On every line, the opening balance and the income less the expenditure are the closing balance.',
  },
  scope: ['tables'],
  applies: {
    zh: '表头同时有年初结转、本年收入、本年支出、年末结转四栏，且没有结余分配、调整等栏的表；没有一行能加平的表不判断。',
    en: 'Tables with columns for all four and none for adjustments. Where no line ties, nothing is said.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '结转结余的来龙去脉必须平衡。', en: 'What comes in is spent or left.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，按年初结转加本年收入减本年支出应为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but opening balance and income less expenditure come to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '在该行计算年初结转＋本年收入－本年支出，与年末结转比较。',
    en: 'On that line, add income to the opening balance, take off the expenditure and compare.',
  },
  examples: {
    holds: '年初结转 10.00｜本年收入 90.00｜本年支出 80.00｜年末结转 20.00',
    fails: '年初结转 10.00｜本年收入 90.00｜本年支出 80.00｜年末结转 10.00',
  },
  related: ['A-003', 'A-008'],
  evaluate(record) {
    const tables = record.tables.flatMap((table) => {
      const sums = sumsOf(table);
      return sums.length > 0 ? [sums] : [];
    });
    if (tables.length === 0)
      return notApplicable(
        'No table has columns for opening balance, income, expenditure and closing balance.',
      );
    const understood = tables.filter((sums) => sums.some(({ gap }) => gap === null));
    if (understood.length === 0) return notEvaluable('On no line do the four columns tie.');
    const sums = understood.flat();
    return {
      kind: 'evaluated',
      applied: sums.length,
      breaches: sums.flatMap(({ whole, parts, gap }): Breach[] =>
        gap === null ? [] : [sumBreach(whole, parts, gap)],
      ),
    };
  },
});

function sumsOf(table: Table): readonly ColumnSum[] {
  const columns = amountColumns(table);
  const heads = columns.map((column) => ({ column, path: table.columns[column]!.path.map(comparable) }));
  if (heads.some(({ path }) => path.some((part) => OTHER.test(part)))) return [];
  const of = (pattern: RegExp): number | null => {
    const own = heads.filter(({ path }) => path.some((part) => pattern.test(part)));
    const total = own.find(({ path }) => TOTAL.test(path.at(-1)!)) ?? (own.length === 1 ? own[0] : undefined);
    return total?.column ?? null;
  };
  const [opening, income, spent, closing] = [of(OPENING), of(INCOME), of(SPENT), of(CLOSING)];
  if (opening === null || income === null || spent === null || closing === null) return [];
  return table.rows.flatMap(({ kind }, row): ColumnSum[] => {
    if (kind === 'note' || kind === 'heading' || kind === 'blank') return [];
    const cells = [closing, opening, income, spent].map((column, at) =>
      readCell(at === 0 ? 'total' : 'addend', table, row, column, POLICY),
    );
    if (cells.some((cell) => cell.kind === 'unread')) return [];
    const [whole, before, taken, paid] = cells.map((cell) => (cell.kind === 'figure' ? cell.figure : null));
    if (!whole) return [];
    const less: Figure[] = paid
      ? [{ ...paid, value: paid.value.times(-1), interval: negate(paid.interval) }]
      : [];
    const parts = [...(before ? [before] : []), ...(taken ? [taken] : []), ...less];
    return parts.length < 2 ? [] : [{ whole, parts, gap: sumGap(whole, parts) }];
  });
}
