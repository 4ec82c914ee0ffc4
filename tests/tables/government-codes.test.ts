import { expect, test } from 'vitest';
import type { ColumnRole } from '../../src/schema/table.js';
import { governmentCodes } from '../../src/tables/index.js';

const codesOf = (columns: readonly (readonly [string, ColumnRole])[], rows: readonly (readonly string[])[]) =>
  governmentCodes({
    columns: columns.map(([path, role]) => ({ path: path.split('/'), role })),
    rows: rows.map((cells) => ({ cells: [...cells] })),
  });

const OWN = [
  ['部门预算支出经济分类科目/科目编码', 'code'],
  ['部门预算支出经济分类科目/科目名称', 'name'],
] as const;

test('a code of its own column', () => {
  const columns = [
    ...OWN,
    ['政府预算支出经济分类科目/科目编码', 'code'],
    ['政府预算支出经济分类科目/科目名称', 'name'],
    ['合计', 'amount'],
  ] as const;
  const rows = [
    ['301', '工资福利支出', '', '', '9'],
    ['30101', '基本工资', '50101', '工资奖金津补贴', '6'],
    ['30201', '办公费', '502', '机关商品和服务支出', '3'],
    ['', '合计', '', '', '9'],
  ];
  expect(codesOf(columns, rows)).toEqual([null, '50101', '502', null]);
});

test('类 and 款 in two columns, the 类 printed where it changes', () => {
  const columns = [
    ...OWN,
    ['政府经济科目/类', 'code'],
    ['政府经济科目/款', 'code'],
    ['金额', 'amount'],
  ] as const;
  const rows = [
    ['30101', '基本工资', '501', '01', '6'],
    ['30108', '养老保险', '', '02', '2'],
    ['30201', '办公费', '502', '1', '3'],
  ];
  expect(codesOf(columns, rows)).toEqual(['50101', '50102', '50201']);
});

test('code and name in one cell', () => {
  const columns = [...OWN, ['政府预算支出经济分类', 'text'], ['金额', 'amount']] as const;
  const rows = [
    ['30101', '基本工资', '50101-工资奖金津补贴', '6'],
    ['30201', '办公费', '[50201]办公经费', '3'],
    ['30299', '其他商品和服务支出', '办公经费', '3'],
  ];
  expect(codesOf(columns, rows)).toEqual(['50101', '50201', null]);
});

test('nothing without a header that says so, and no figure for a code', () => {
  expect(codesOf([...OWN, ['对应科目', 'code']], [['30101', '基本工资', '50101']])).toEqual([null]);
  const amounts = [...OWN, ['政府预算经济分类/金额', 'amount']] as const;
  expect(codesOf(amounts, [['30101', '基本工资', '501']])).toEqual([null]);
});
