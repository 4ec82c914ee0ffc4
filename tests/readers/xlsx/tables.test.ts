import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { documentOf, linesOf, paragraphsOf, sheetOf, tablesOf, workbookOf } from './support.js';

const INCOME = [
  ['2026年部门收入预算总表'],
  ['编制部门：青原县示范局', null, null, '单位：元'],
  ['项目', null, '收入预算', null],
  ['科目编码', '科目名称', '合计', '其他收入'],
  ['205', '教育支出', '1,200.00', '0.00'],
  ['合计', null, '1,200.00', '0.00'],
];
const MERGES = ['A1:D1', 'A2:C2', 'A3:B3', 'C3:D3', 'A6:B6'];

describe.each(['xlsx', 'biff8'] as const)('a table in a workbook written as %s', (type) => {
  test('has its captions inside, its merged cells once, and the address of every cell', async () => {
    const document = await documentOf(
      workbookOf({ 收入: sheetOf(INCOME, MERGES) }, type),
      `收入.${type === 'xlsx' ? 'xlsx' : 'xls'}`,
    );
    expect(document.format).toBe(type === 'xlsx' ? 'xlsx' : 'xls');
    expect(document.notes).toEqual([]);
    expect(document.blocks).toHaveLength(1);
    const [table] = tablesOf(document);
    expect(linesOf(table)).toEqual([
      '2026年部门收入预算总表 1x4',
      '编制部门：青原县示范局 1x3|单位：元',
      '项目 1x2|收入预算 1x2',
      '科目编码|科目名称|合计|其他收入',
      '205|教育支出|1,200.00|0.00',
      '合计 1x2|1,200.00|0.00',
    ]);
    expect(checkGrid(table!.grid)).toEqual([]);
    expect(table!.grid.cells.find(({ text }) => text === '教育支出')!.locator).toEqual({
      sheet: '收入',
      cell: 'B5',
      block: 0,
      row: 4,
      column: 1,
    });
  });
});

describe('several tables on one sheet', () => {
  const second = [
    ['表二 2026年部门支出预算总表'],
    [null, null, null, '单位：万元'],
    ['科目', '合计', '基本支出', '项目支出'],
    ['教育支出', 3, 2, 1],
  ];

  test('are told apart by blank rows and a new title', async () => {
    const document = await documentOf(workbookOf({ 甲: sheetOf([...INCOME, [], [], ...second], MERGES) }));
    const tables = tablesOf(document);
    expect(tables).toHaveLength(2);
    expect(linesOf(tables[1])).toEqual([
      '表二 2026年部门支出预算总表|||',
      '|||单位：万元',
      '科目|合计|基本支出|项目支出',
      '教育支出|3|2|1',
    ]);
  });

  test('are told apart by a title alone', async () => {
    const document = await documentOf(workbookOf({ 甲: sheetOf([...INCOME, ...second], MERGES) }));
    expect(tablesOf(document)).toHaveLength(2);
  });

  test('are told apart by blank rows and a header without a title', async () => {
    const rows = [...INCOME, [], ['科目名称', '预算数', '决算数'], ['教育支出', 3, 2]];
    expect(tablesOf(await documentOf(workbookOf({ 甲: sheetOf(rows, MERGES) })))).toHaveLength(2);
  });

  test('stay one table where only filler rows stand before the total', async () => {
    const rows = [
      ...INCOME.slice(0, 5),
      [],
      [],
      [],
      ['收入总计', null, '1,200.00', '支出总计'],
      [],
      ['合计'],
    ];
    const [table, ...more] = tablesOf(await documentOf(workbookOf({ 甲: sheetOf(rows) })));
    expect(more).toEqual([]);
    expect(linesOf(table).slice(-2)).toEqual(['收入总计||1,200.00|支出总计', '合计|||']);
  });
});

describe('what stands around a table on its sheet', () => {
  test('notes go with it, sentences do not', async () => {
    const rows = [
      ['2026年，本部门收入预算为1200元，与上年持平。'],
      [],
      ...INCOME,
      [],
      ['注：本表反映收入。'],
      ['支出预算与收入预算相同，主要用于教育。这一句话比任何一个表头都要长，所以它不会是表格的一部分。'],
    ];
    const document = await documentOf(workbookOf({ 甲: sheetOf(rows) }));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(linesOf(document.blocks[1]).at(-1)).toBe('注：本表反映收入。|||');
  });

  test('a table without a title is announced by the name of its sheet', async () => {
    const rows = INCOME.slice(2);
    expect(paragraphsOf(await documentOf(workbookOf({ 收入总表: sheetOf(rows) })))).toEqual(['收入总表']);
    expect(paragraphsOf(await documentOf(workbookOf({ Sheet1: sheetOf(rows) })))).toEqual([]);
  });
});

describe('sheets of prose', () => {
  test('become paragraphs, line by line, headed by their first line', async () => {
    const rows = [['主要职能'], [], ['示范局负责：\n　　（一）教育。\n\n（二）文化。']];
    const document = await documentOf(
      workbookOf({ 封面: sheetOf([['青原县2026年部门预算'], [], ['部门：示范局']]), 职能: sheetOf(rows) }),
    );
    expect(
      document.blocks.map((b) =>
        b.kind === 'paragraph' ? [b.text, b.heading, b.locator.sheet, b.locator.cell] : [],
      ),
    ).toEqual([
      ['青原县2026年部门预算', null, '封面', 'A1'],
      ['部门：示范局', null, '封面', 'A3'],
      ['主要职能', 1, '职能', 'A1'],
      ['示范局负责：', null, '职能', 'A3'],
      ['（一）教育。', null, '职能', 'A3'],
      ['（二）文化。', null, '职能', 'A3'],
    ]);
  });

  test('a sheet of contents is no table, though its page numbers have a column', async () => {
    const rows = [['目  录'], [], ['一、收入总表', 1], ['二、支出总表', 2]];
    expect(paragraphsOf(await documentOf(workbookOf({ 目录: sheetOf(rows) })))).toEqual([
      '目  录',
      '一、收入总表 1',
      '二、支出总表 2',
    ]);
  });

  test('numbers in a column of their own do not make a table of numbered prose', async () => {
    const rows = [
      ['一、', '负责全县教育文化事业的规划和管理工作。'],
      ['二、', '承办县政府交办的其他各项事务和工作。'],
    ];
    expect(paragraphsOf(await documentOf(workbookOf({ 职能: sheetOf(rows) })))).toEqual([
      '一、 负责全县教育文化事业的规划和管理工作。',
      '二、 承办县政府交办的其他各项事务和工作。',
    ]);
  });
});
