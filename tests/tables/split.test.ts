import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/document/grid.js';
import type { Block, TableBlock } from '../../src/document/model.js';
import { outlineOf } from '../../src/outline/index.js';
import type { Table } from '../../src/schema/table.js';
import { understandTables } from '../../src/tables/index.js';

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

type Row = readonly string[];

/** Rows of a table of expenditure: every one with a code, a name and three amounts. */
const rows = fc.array(
  fc
    .tuple(
      fc.integer({ min: 2010000, max: 2299999 }),
      fc.constantFrom('行政运行', '一般行政管理事务', '机关服务', '事业运行', '住房公积金'),
      fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([code, name, cents]): Row => [String(code), name, ...cents.map((n) => (n / 100).toFixed(2))]),
  { minLength: 2, maxLength: 14 },
);

function blockOf(index: number, page: number, content: readonly Row[], goesOn: boolean): TableBlock {
  return {
    kind: 'table',
    index,
    grid: layOut(
      content.map((row) => row.map((text) => ({ text }))),
      (row, column) => ({ block: index, row, column, page }),
    ).grid,
    locator: { block: index, page },
    pages: [page],
    ...(goesOn ? { continues: { block: index - 1, cut: [] } } : {}),
  };
}

/** The tables of a document in which these pieces stand on a page each. */
function tablesOf(pieces: readonly (readonly Row[])[], repeated: boolean): readonly Table[] {
  const title: Block = {
    kind: 'paragraph',
    index: 0,
    text: '部门支出总表（单位：万元）',
    label: null,
    role: 'body',
    heading: null,
    locator: { block: 0, page: 1 },
  };
  const blocks = pieces.map((piece, i) =>
    blockOf(i + 1, i + 1, i === 0 || repeated ? [HEAD, ...piece] : piece, i > 0),
  );
  const document = {
    format: 'pdf' as const,
    statedTitle: null,
    pages: pieces.length,
    blocks: [title, ...blocks],
    furniture: [],
    attachments: [],
    notes: [],
  };
  return understandTables(document, outlineOf(document)).tables;
}

const contentOf = (table: Table | undefined) => ({
  title: table?.title,
  kind: table?.kind,
  unit: table?.unit,
  columns: table?.columns.map(({ path, role }) => [path, role]),
  rows: table?.rows.map(({ cells, amounts, kind, code, level }) => [cells, amounts, kind, code, level]),
});

describe('a table that is cut over pages', () => {
  test.each([
    ['with its header on each', true],
    ['with its header on the first', false],
  ])('%s is the table as it was', (_what, repeated) => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(), { maxLength: 3 }), (all, cuts) => {
        const places = [...new Set(cuts.map((cut) => 1 + (cut % (all.length - 1))))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, i) => all.slice(from, places[i]));
        const [joined, ...others] = tablesOf(pieces, repeated);
        expect(others).toEqual([]);
        expect(contentOf(joined)).toEqual(contentOf(tablesOf([all], repeated)[0]));
        expect(joined?.pages).toEqual(pieces.map((_, i) => i + 1));
      }),
      { numRuns: 60 },
    );
  });
});
