import type { Table } from '../../schema/table.js';
import { oneLine } from '../../shared/text.js';
import { gradeOf } from '../../tables/grade.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

const MONEY = /[百千万亿]?元/u;
/** A figure as tables of money print it. */
const FIGURE = /^-?\d[\d,，]*\.\d{2,6}$/u;
/** Fewer figures than these may be counts or rates. */
const LEAST_FIGURES = 6;
/** So many other tables must tell their unit before one without is an omission and no habit. */
const LEAST_TABLES = 2;

/** A table with figures of money tells in what unit they are. */
export const tableWithoutUnit = defineRule({
  id: 'F-024',
  version: 1,
  slug: 'table-without-unit',
  name: { zh: '表格缺少金额单位', en: 'A table without a unit of money' },
  statement: {
    zh: '列有金额的表格应注明金额单位（元、万元等）。',
    en: 'A table of amounts states their unit (yuan, ten thousand yuan).',
  },
  scope: ['tables', 'prose'],
  applies: {
    zh: '种类明确、读取无疑、列有六个以上带小数金额的表格；同一文件须有两张以上表格注明单位。',
    en: 'Tables of a known kind, read without doubt, with six figures or more that have decimals, in a document of which two tables at least state a unit.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '缺少单位的金额无法确定大小。',
        en: 'Without a unit the size of the amounts cannot be known.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '表格“{title}”列有金额{count}个，没有注明金额单位。',
      en: 'The table "{title}" prints {count} amounts and no unit of money.',
    },
  },
  byHand: {
    zh: '查看该表表头、表尾及各栏标题是否注明“单位：万元”。',
    en: 'Look for the unit above and below the table and in the headings of its columns.',
  },
  examples: { holds: '部门收入总表　单位：万元', fails: '部门收入总表　（未注明单位）' },
  related: ['F-001'],
  evaluate(record) {
    const tables = record.tables.filter((table) => table.kind !== 'other' && !isDoubtful(table));
    const withMoney = tables.flatMap((table) => {
      const count = figuresOf(table);
      return count >= LEAST_FIGURES ? [{ table, count }] : [];
    });
    if (withMoney.length === 0) return notApplicable('No table of a known kind prints amounts.');
    const told = withMoney.filter(({ table }) => isTold(table));
    const bare = withMoney.filter(({ table }) => !isTold(table) && !isToldAround(record, table));
    // Where most tables have none, the unit is told in some other way, which was not understood.
    if (told.length < LEAST_TABLES || bare.length > told.length)
      return { kind: 'not_evaluable', reason: 'Too few tables of the document state a unit of their own.' };
    return { kind: 'evaluated', applied: withMoney.length, breaches: bare.map(breachOf) };
  },
});

/** Whether a table is in doubt for more than its missing unit, which alone makes it so. */
const isDoubtful = ({ grade, issues }: Table): boolean =>
  grade === 'doubtful' &&
  (issues.length === 0 || gradeOf(issues.filter((issue) => issue !== 'unit-unknown')) === 'doubtful');

const figuresOf = ({ columns, rows }: Table): number =>
  rows.reduce(
    (count, { cells }) =>
      count + cells.filter((cell, at) => columns[at]?.role === 'amount' && FIGURE.test(cell.trim())).length,
    0,
  );

/** Whether the table, its title, notes, headings or cells say what its money is counted in. */
const isTold = ({ unit, title, notes, columns, rows }: Table): boolean =>
  unit !== null ||
  columns.some((column) => column.unit !== null || column.path.some((words) => MONEY.test(words))) ||
  [title, ...notes].some((words) => MONEY.test(words)) ||
  rows.some(({ cells }) => cells.some((cell) => MONEY.test(cell)));

/** Whether a line of the same page or sheet states a unit of money: the one of the table may be it. */
const isToldAround = (record: CheckableRecord, { locator, pages }: Table): boolean =>
  record.blocks.some((block) => {
    if (block.kind !== 'paragraph' || !/单\s*位|元/u.test(block.text)) return false;
    const { page, sheet } = block.locator;
    const isNear =
      (page !== undefined && (pages.includes(page) || page === locator.page)) ||
      (sheet !== undefined && sheet === locator.sheet) ||
      (block.locator.block !== undefined &&
        locator.block !== undefined &&
        Math.abs(block.locator.block - locator.block) <= 3);
    return isNear && MONEY.test(block.text);
  });

function breachOf({ table, count }: { readonly table: Table; readonly count: number }): Breach {
  const title = oneLine(table.title);
  return {
    values: { title, count: String(count) },
    evidence: [{ ...wordsEvidence('stated', title, title, table.locator), table: table.id }],
    observed: null,
    expected: null,
    difference: null,
    tolerance: null,
  };
}
