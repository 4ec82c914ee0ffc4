import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/document/grid.js';
import type { Block, SourceDocument, TableBlock } from '../../src/document/model.js';
import { outlineOf } from '../../src/outline/index.js';
import type { Table } from '../../src/schema/table.js';
import { understandTables } from '../../src/tables/index.js';

type Rows = readonly (readonly (string | { readonly text: string; readonly rowSpan: number })[])[];

const table = (index: number, page: number, rows: Rows, cut?: readonly number[]): TableBlock => ({
  kind: 'table',
  index,
  grid: layOut(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
    (row, column) => ({ block: index, row, column, page }),
  ).grid,
  locator: { block: index, page },
  pages: [page],
  ...(cut ? { continues: { block: index - 1, cut } } : {}),
});

const title = (index: number, text: string): Block => ({
  kind: 'paragraph',
  index,
  text,
  label: null,
  role: 'body',
  heading: null,
  locator: { block: index, page: 1 },
});

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  const document: SourceDocument = {
    format: 'pdf',
    statedTitle: null,
    pages: 3,
    blocks,
    furniture: [],
    attachments: [],
    notes: [],
  };
  return understandTables(document, outlineOf(document)).tables;
}

const HEAD = ['科目编码', '科目名称', '合计'];
const FIRST = [HEAD, ['201', '一般公共服务支出', '3.00'], ['20103', '对机关事业单位职工的', '1.00']];

describe('a table that goes on over the end of a page', () => {
  test('a cut row is rejoined, keeps the page on which it begins, and is told', () => {
    const [joined, ...others] = tablesOf([
      title(0, '支出预算总表（单位：万元）'),
      table(1, 1, FIRST),
      table(
        2,
        2,
        [
          ['', '补助支出', ''],
          ['205', '教育支出', '2.00'],
        ],
        [1],
      ),
    ]);
    expect(others).toEqual([]);
    expect(joined!.rows.map(({ cells, page }) => [page, ...cells])).toEqual([
      [1, '201', '一般公共服务支出', '3.00'],
      [1, '20103', '对机关事业单位职工的补助支出', '1.00'],
      [2, '205', '教育支出', '2.00'],
    ]);
    expect(joined!.pages).toEqual([1, 2]);
    expect(joined!.issues).toContain('row-rejoined');
  });

  test('a merged cell is rejoined beside rows that are whole', () => {
    const [joined] = tablesOf([
      title(0, '项目绩效目标表'),
      table(1, 1, [
        ['项目名称', '指标', '指标值'],
        [{ text: '档案数字化', rowSpan: 2 }, '数量', '5'],
        ['质量', '6'],
      ]),
      table(
        2,
        2,
        [
          [{ text: '及其整理', rowSpan: 2 }, '时效', '7'],
          ['成本', '8'],
        ],
        [0],
      ),
    ]);
    expect(joined!.rows.map(({ cells }) => cells.join('|'))).toEqual([
      '档案数字化及其整理|数量|5',
      '|质量|6',
      '|时效|7',
      '|成本|8',
    ]);
  });

  test('words that look like a title or a header are rows of the table that goes on', () => {
    const [joined, ...others] = tablesOf([
      title(0, '收入预算总表（单位：万元）'),
      table(1, 1, [
        ['项目', '类别', '金额'],
        ['财政专户', '小计', '1.00'],
      ]),
      table(
        2,
        2,
        [
          ['', '其他非税收入', ''],
          ['其他资金', '小计', '2.00'],
        ],
        [],
      ),
    ]);
    expect(others).toEqual([]);
    expect(joined!.rows.map(({ cells }) => cells[1])).toEqual(['小计', '其他非税收入', '小计']);
  });

  test('a title inside the grid begins another table even there', () => {
    const tables = tablesOf([
      title(0, '收入预算总表（单位：万元）'),
      table(1, 1, FIRST),
      table(2, 2, [['支出预算总表', '', ''], HEAD, ['205', '教育支出', '2.00']], []),
    ]);
    expect(tables.map(({ title: own }) => own)).toEqual(['收入预算总表', '支出预算总表']);
  });
});

describe('a list of tables drawn as a grid', () => {
  test('its titles begin no tables', () => {
    const [list, ...others] = tablesOf([
      table(0, 1, [
        ['报表', '报表名称', '是否空表'],
        ['表1', '部门综合预算收支总表', '否'],
        ['表2', '部门综合预算收入总表', ''],
        ['表3', '部门综合预算支出总表', ''],
        ['表4', '部门综合预算政府性基金收支表', '是'],
      ]),
    ]);
    expect(others).toEqual([]);
    expect(list!.rows).toHaveLength(4);
  });
});
