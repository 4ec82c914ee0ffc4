import type { Table } from '../../schema/table.js';
import { amountColumns, branchesOf } from '../../tables/index.js';
import { defineRule, notApplicable } from '../define.js';
import type { Breach } from '../types.js';
import { type ColumnSum, columnSum, lineBreaches, mostlyFails } from './column-sums.js';
import { sideSums, sidesOf } from './sides.js';

const POLICY = { truncation: false } as const;

/** A code of a classification equals the sum of the codes directly below it, column by column. */
export const codeIsSumOfSubcodes = defineRule({
  id: 'A-001',
  version: 2,
  slug: 'code-is-sum-of-subcodes',
  name: { zh: '科目等于下级科目之和', en: 'A code equals the sum of its sub-codes' },
  statement: {
    zh: '表中类、款级科目各列金额应等于其下级科目同列金额之和。',
    en: 'In every amount column, the line of a classification code equals the sum of the lines of the codes directly below it.',
  },
  scope: ['tables'],
  applies: {
    zh: '含有上下级功能分类或经济分类科目的表。空单元格按无金额处理；无法识别的单元格所在的列不核对。',
    en: 'Tables that print codes of several levels. Blank cells add nothing; a sum with a cell that was not understood is left out.',
  },
  severity: 'error',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '上级科目为下级科目的合计。', en: 'A higher code is the total of the codes below it.' },
    },
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '一般公共预算支出公开到功能分类项级科目。',
        en: 'Expenditure is published down to the lowest level of the functional classification.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，其下级科目之和为{sum}，下级之和多出{difference}。',
      en: '"{whole}" is {stated}, but the codes below it add up to {sum}, which is {difference} more.',
    },
    withheld: {
      zh: '“{whole}”为{stated}，所列下级科目之和为{sum}，少{difference}；可能有未列出（如涉密剔除）的科目。',
      en: '"{whole}" is {stated}, but the listed codes below it add up to {sum}, {difference} less; lines may have been left out, such as secret ones.',
    },
  },
  byHand: {
    zh: '在该表中找到该科目所在行，把其后各直接下级科目同一列的金额相加，与该行金额比较。',
    en: 'Find the line of the code, add up the same column of the lines directly below it and compare.',
  },
  examples: {
    holds: '208 社会保障和就业支出 150.00｜20805 行政事业单位养老支出 120.00｜20808 抚恤 30.00',
    fails: '208 社会保障和就业支出 150.00｜20805 行政事业单位养老支出 140.00｜20808 抚恤 30.00',
  },
  related: ['A-002', 'A-003'],
  evaluate(record) {
    const results = record.tables.map(checkTable);
    const applied = results.reduce((n, result) => n + result.applied, 0);
    if (applied === 0) return notApplicable('No table prints codes of several levels with amounts.');
    return { kind: 'evaluated', applied, breaches: results.flatMap(({ breaches }) => breaches) };
  },
});

function checkTable(table: Table): { readonly applied: number; readonly breaches: readonly Breach[] } {
  const sides = sidesOf(table);
  const lines = sides.length > 0 ? sideSums(table, sides, POLICY) : columnSums(table);
  const sums = lines.flat();
  const suspect = mostlyFails(sums);
  return { applied: sums.length, breaches: lines.flatMap((line) => lineBreaches(line, suspect)) };
}

/** Sums of the parents of a table with one list of codes, column by column. */
function columnSums(table: Table): readonly (readonly ColumnSum[])[] {
  const columns = amountColumns(table);
  return branchesOf(table).map(({ parent, children }) => {
    const rows = children.map(({ row }) => row);
    return columns.flatMap((column) => columnSum(table, column, parent.row, rows, POLICY) ?? []);
  });
}
