import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkGrid, type Grid } from '../../../src/document/grid.js';
import type { Paragraph, SourceDocument } from '../../../src/document/model.js';
import { readText } from '../../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';

const name = '石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明.txt';
const bytes = readFileSync(resolve(import.meta.dirname, '../../../samples', name));
const lines = bytes.toString('utf8').split('\n');

let document: SourceDocument;
let grids: readonly Grid[];
beforeAll(async () => {
  const outcome = await readText(bytes, { name, limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  document = outcome.value;
  grids = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
});

test('every line of prose is a paragraph of its own', () => {
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const printed = lines
    .map((text, i) => ({ text: text.trim(), line: i + 1, cell: text.startsWith('\t') }))
    .filter(({ text, cell }) => text !== '' && !cell)
    .map(({ text, line }) => ({ text, line }));
  expect(paragraphs.map(({ text, locator }) => ({ text, line: locator.line }))).toEqual(printed);
});

test('the three tables have their rows, columns and merged header cells', () => {
  expect(grids.map(({ height, width }) => [height, width])).toEqual([
    [4, 4],
    [36, 9],
    [9, 3],
  ]);
  const merged = grids.map((grid) =>
    grid.cells
      .filter((cell) => cell.rowSpan * cell.columnSpan > 1)
      .map((cell) => `${cell.text.trim()} ${cell.rowSpan}×${cell.columnSpan}`),
  );
  expect(merged).toEqual([
    ['单位名称 2×1', '单位性质 2×1', '单位规格 2×1', '经费保障形式 2×1'],
    [
      '单位：万元 1×8',
      '职责活动 2×1',
      '年度预算数 2×1',
      '内容描述 2×1',
      '绩效目标 2×1',
      '绩效指标 2×1',
      '评价标准 1×4',
    ],
    ['长安区人民政府办公室部门固定资产占用情况表 1×3', '截止时间：2018年12月31日 1×2'],
  ]);
  for (const grid of grids) expect(checkGrid(grid)).toEqual([]);
});

test('every cell names the line that it is printed on, its indentation kept', () => {
  for (const grid of grids)
    for (const cell of grid.cells) expect(lines[cell.locator.line! - 1]!.slice(1).trimEnd()).toBe(cell.text);
  expect(grids[1]!.cells.filter((cell) => cell.text.startsWith('\u3000\u3000'))).toHaveLength(24);
});

test('what was inferred is said, and nothing is lost', () => {
  expect(document.notes.map(({ code, incomplete }) => [code, incomplete ?? false])).toEqual([
    ['header-spans-inferred', false],
  ]);
});
