import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { resolveLocator } from '../../../src/document/resolve.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { noteCodes, p, readRaw, run, shape, tbl, tc, tr } from '../../support/samples/docx-raw.js';

const table = async (body: string): Promise<unknown> => shape((await readRaw({ body })).blocks)[0];
const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
const width = (n: number): string => `<w:tcW w:w="${n}" w:type="dxa"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';

describe('merged cells', () => {
  test('across and down', async () => {
    const body = tbl([
      tr([tc('项目', span(2) + RESTART), tc('预算', span(2))]),
      tr([tc('', span(2) + CONTINUE), tc('基本'), tc('项目支出')]),
      tr([tc('甲'), tc('乙'), tc('1'), tc('2')]),
    ]);
    expect(await table(body)).toEqual([
      '0,0+2×2 项目',
      '0,2+1×2 预算',
      '1,2 基本',
      '1,3 项目支出',
      '2,0 甲',
      '2,1 乙',
      '2,2 1',
      '2,3 2',
    ]);
  });

  test('the old way of merging across', async () => {
    const body = tbl([
      tr([tc('题', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')]),
      tr([tc('甲'), tc('乙')]),
    ]);
    expect(await table(body)).toEqual(['0,0+1×2 题', '1,0 甲', '1,1 乙']);
  });

  test('a continuation that does not fit what stands above is a cell of its own', async () => {
    const document = await readRaw({
      body: tbl([
        tr([tc('甲', RESTART), tc('乙')]),
        tr([tc('丙', span(2) + CONTINUE)]),
        tr([tc('丁', CONTINUE), tc('戊')]),
      ]),
    });
    expect(shape(document.blocks)).toEqual([['0,0 甲', '0,1 乙', '1,0+1×2 丙', '2,0 丁', '2,1 戊']]);
    expect(document.notes).toMatchObject([{ code: 'table-grid-repaired', locator: { block: 0 } }]);
  });

  test('text under a merge is not printed and is noted', async () => {
    const document = await readRaw({
      body: tbl([tr([tc('甲', RESTART), tc('1')]), tr([tc('底', CONTINUE), tc('2')])]),
    });
    expect(shape(document.blocks)).toEqual([['0,0+2×1 甲', '0,1 1', '1,1 2']]);
    expect(noteCodes(document)).toEqual(['merged-cell-text-dropped']);
  });

  test('a huge span is no wider than the table', async () => {
    const body = tbl([tr([tc('甲', span(1_000_000_000))]), tr([tc('乙'), tc('丙')])]);
    expect(await table(body)).toEqual(['0,0+1×2 甲', '1,0 乙', '1,1 丙']);
  });
});

describe('grids that do not fit', () => {
  test('columns left out before and after are blank cells', async () => {
    const document = await readRaw({
      body: tbl([
        tr([tc('甲'), tc('乙'), tc('丙')]),
        tr([tc('丁')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      ]),
    });
    expect(shape(document.blocks)).toEqual([['0,0 甲', '0,1 乙', '0,2 丙', '1,0 ', '1,1 丁', '1,2 ']]);
    expect(document.notes).toEqual([]);
  });

  test('rows of different lengths are filled up, and it is said', async () => {
    const document = await readRaw({ body: tbl([tr([tc('甲'), tc('乙')]), tr([tc('丙')])]) });
    expect(shape(document.blocks)).toEqual([['0,0 甲', '0,1 乙', '1,0 丙', '1,1 ']]);
    expect(noteCodes(document)).toEqual(['table-grid-repaired']);
  });

  test('missing spans are drawn from the widths', async () => {
    const document = await readRaw({
      body: tbl([
        tr([tc('收入', width(4000)), tc('支出', width(4000))]),
        tr([tc('甲', width(2000)), tc('乙', width(2000)), tc('丙', width(2010)), tc('丁', width(1990))]),
      ]),
    });
    expect(shape(document.blocks)).toEqual([
      ['0,0+1×2 收入', '0,2+1×2 支出', '1,0 甲', '1,1 乙', '1,2 丙', '1,3 丁'],
    ]);
    expect(noteCodes(document)).toEqual(['table-grid-repaired']);
  });

  test('slivers between borders that nearly meet are closed; columns that no cell uses go', async () => {
    const document = await readRaw({
      body: tbl(
        [tr([tc('甲', span(2)), tc('乙', span(2))]), tr([tc('丙'), tc('丁', span(3))])],
        [2000, 30, 1000, 1000],
      ),
    });
    expect(shape(document.blocks)).toEqual([['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']]);
  });

  test('a narrow column that has cells of its own stays', async () => {
    const body = tbl(
      [tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('丁', span(2)), tc('戊')])],
      [2000, 30, 1000],
    );
    expect(await table(body)).toEqual(['0,0 甲', '0,1 乙', '0,2 丙', '1,0+1×2 丁', '1,2 戊']);
  });

  test('a missing grid and an empty table do no harm', async () => {
    const bare = `<w:tbl>${tr([tc('甲'), tc('乙')])}</w:tbl><w:tbl/><w:tbl>${tr([])}</w:tbl>`;
    expect(shape((await readRaw({ body: bare })).blocks)).toEqual([['0,0 甲', '0,1 乙']]);
  });
});

describe('cells', () => {
  test('paragraphs are joined by line breaks', async () => {
    expect(await table(tbl([tr([tc(p('一') + p('') + p('二')), tc('')])]))).toEqual(['0,0 一\n二', '0,1 ']);
  });

  test('hidden rows are read and marked', async () => {
    const { blocks } = await readRaw({
      body: tbl([tr([tc('甲'), tc('')], '<w:hidden/>'), tr([tc('乙'), tc('1')])]),
    });
    expect(blocks[0]?.kind === 'table' && blocks[0].grid.cells.map((cell) => cell.hidden ?? false)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('a table of one cell is a frame around text', async () => {
    const document = await readRaw({
      body: tbl([tr([tc(p('一、职责') + tbl([tr([tc('甲'), tc('乙')])]) + p('完'))])]),
    });
    expect(shape(document.blocks)).toEqual(['一、职责', ['0,0 甲', '0,1 乙'], '完']);
    expect(document.blocks.every((block) => block.kind === 'paragraph' || block.within === undefined)).toBe(
      true,
    );
  });

  test('so is one of a single column, and a small one around a larger table', async () => {
    const data = tbl([tr([tc('项目'), tc('金额')]), tr([tc('基本'), tc('1')]), tr([tc('合计'), tc('1')])]);
    const column = tbl([tr([tc('一、收入')]), tr([tc('二、支出')])]);
    const around = tbl([tr([tc('左'), tc(data)])]);
    expect(shape((await readRaw({ body: column + around })).blocks)).toEqual([
      '一、收入',
      '二、支出',
      '左',
      ['0,0 项目', '0,1 金额', '1,0 基本', '1,1 1', '2,0 合计', '2,1 1'],
    ]);
  });

  test('nested tables and text boxes follow the table that holds them', async () => {
    const nested = tbl([tr([tc('内一'), tc('内二')])]);
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { blocks } = await readRaw({
      body: tbl([tr([tc('甲'), tc(p(run('乙') + box) + nested)]), tr([tc('丙'), tc('丁')])]) + p('后'),
    });
    expect(shape(blocks)).toEqual([
      ['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁'],
      '框',
      ['0,0 内一', '0,1 内二'],
      '后',
    ]);
    expect(blocks[2]).toMatchObject({ within: { block: 0, row: 0, column: 1 } });
  });
});

const arbitraryCell = fc.record({
  span: fc.integer({ min: 0, max: 5 }),
  merge: fc.constantFrom('', RESTART, CONTINUE),
  w: fc.option(fc.integer({ min: 1, max: 3000 })),
  text: fc.constantFrom('', '甲', '1.00'),
});
const arbitraryTable = fc.array(
  fc.record({
    before: fc.integer({ min: 0, max: 2 }),
    cells: fc.array(arbitraryCell, { maxLength: 5 }),
  }),
  { maxLength: 6 },
);

test('whatever the spans, the grid is sound, keeps every unmerged text and every locator resolves', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryTable,
      fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 }),
      async (rows, grid) => {
        const body = tbl(
          rows.map(({ before, cells }) =>
            tr(
              cells.map(({ span: n, merge, w, text }) =>
                tc(text, (w === null ? '' : width(w)) + span(n) + merge),
              ),
              `<w:gridBefore w:val="${before}"/>`,
            ),
          ),
          grid,
        );
        const document = await readRaw({ body });
        for (const block of document.blocks) {
          if (block.kind !== 'table') continue;
          expect(checkGrid(block.grid)).toEqual([]);
          for (const cell of block.grid.cells) expect(resolveLocator(document, cell.locator)).toBe(cell.text);
        }
        const printed = JSON.stringify(shape(document.blocks)).match(/甲|1\.00/g)?.length ?? 0;
        const kept = rows
          .flatMap(({ cells }) => cells)
          .filter(({ text, merge }) => text !== '' && merge !== CONTINUE).length;
        expect(printed).toBeGreaterThanOrEqual(kept);
      },
    ),
    { numRuns: 150 },
  );
});

test('the limit of columns is kept', async () => {
  const document = await readRaw(
    { body: tbl([tr(Array.from({ length: 12 }, (_, i) => tc(String(i))))]) },
    { ...DEFAULT_LIMITS, tableColumns: 8 },
  );
  expect(document.blocks[0]?.kind === 'table' && document.blocks[0].grid.width).toBe(8);
  expect(document.notes).toMatchObject([
    { code: 'table-grid-repaired' },
    { code: 'table-too-wide', incomplete: true },
  ]);
});
