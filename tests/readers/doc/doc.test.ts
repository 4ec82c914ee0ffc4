import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument } from '../../../src/document/model.js';
import { readBytes } from '../../../src/readers/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { docOf, IN_TABLE, rowOf, sprm } from '../../support/doc.js';

const read = (bytes: Uint8Array, limits = DEFAULT_LIMITS) => readBytes(bytes, { name: '样本.doc', limits });

async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

async function refusalOf(bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<string | null> {
  const outcome = await read(bytes, limits);
  return outcome.ok ? null : outcome.error.code;
}

/** Paragraphs as their text, tables as lines of cells with their spans (`项目 2x1`: two rows high). */
const view = ({ blocks }: SourceDocument): readonly (string | readonly string[])[] =>
  blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    expect(checkGrid(block.grid)).toEqual([]);
    const lines: string[][] = Array.from({ length: block.grid.height }, () => []);
    for (const { row, text, rowSpan, columnSpan } of block.grid.cells)
      lines[row]!.push(rowSpan * columnSpan > 1 ? `${text} ${rowSpan}x${columnSpan}` : text);
    return lines.map((line) => line.join('|'));
  });

const RESTART = 0x60;
const CONTINUE = 0x20;
const LISTED = sprm(0x460b, 1, 2);
const DELETED = sprm(0x0800, 1);
const HIDDEN = sprm(0x083c, 1);
const depth = (levels: number) => sprm(0x6649, levels, 4);

describe('paragraphs', () => {
  test('come with their heading level; blank ones are left out', async () => {
    const document = await documentOf(
      docOf([{ text: '一、主要职能', style: 1 }, { text: '' }, { text: '　　示范局负责教育。' }]),
    );
    expect(document.format).toBe('doc');
    expect(document.blocks).toMatchObject([
      { text: '一、主要职能', heading: 1, locator: { block: 0 } },
      { text: '示范局负责教育。', heading: null, locator: { block: 1 } },
    ]);
    expect(document.notes).toEqual([]);
  });

  test('fields are read as their results', async () => {
    const document = await documentOf(docOf([{ text: '共\u0013 PAGE \\* MERGEFORMAT \u001412\u0015页' }]));
    expect(view(document)).toEqual(['共12页']);
  });

  test('deleted text is gone, hidden text is left out and noted', async () => {
    const document = await documentOf(
      docOf([
        { text: '删去', characterSprms: [DELETED] },
        { text: '隐藏', characterSprms: [HIDDEN] },
        { text: '留下' },
      ]),
    );
    expect(view(document)).toEqual(['留下']);
    expect(document.notes.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  test('numbers of a list that the file does not define are said to be lost', async () => {
    const document = await documentOf(docOf([{ text: '主要职能', sprms: [LISTED] }]));
    expect(document.notes.map(({ code }) => code)).toEqual(['automatic-numbers-lost']);
  });
});

describe('tables', () => {
  test('cells span the columns between their edges and the rows of their merge', async () => {
    const document = await documentOf(
      docOf([
        { text: '收入总表' },
        ...rowOf(['项目', '收入预算'], [0, 2000, 6000], [RESTART, 0]),
        ...rowOf(['', '合计', '其他'], [0, 2010, 4000, 6000], [CONTINUE, 0, 0]),
        ...rowOf(['教育\n支出', '3', '2'], [5, 2000, 4000, 6010]),
        ...rowOf(['合计 3', '2'], [0, 4000, 6000]),
        { text: '注：完' },
      ]),
    );
    expect(view(document)).toEqual([
      '收入总表',
      ['项目 2x1|收入预算 1x2', '合计|其他', '教育\n支出|3|2', '合计 3 1x2|2'],
      '注：完',
    ]);
    const [, table] = document.blocks;
    expect(table?.kind === 'table' && table.grid.cells.find(({ text }) => text === '其他')!.locator).toEqual({
      block: 1,
      row: 1,
      column: 2,
    });
  });

  test('a row that begins further right leaves its place free', async () => {
    const document = await documentOf(
      docOf([...rowOf(['一', '二'], [0, 1000, 2000]), ...rowOf(['三'], [1000, 2000])]),
    );
    expect(view(document)).toEqual([['一|二', '|三']]);
  });

  test('the definition of a wide row is found in the stream of long properties', async () => {
    const cells = Array.from({ length: 30 }, (_, i) => `列${i + 1}`);
    const edges = Array.from({ length: 31 }, (_, i) => 500 * i);
    const document = await documentOf(docOf([...rowOf(['甲'], [0, 15000]), ...rowOf(cells, edges)]));
    expect(view(document)).toEqual([['甲 1x30', cells.join('|')]]);
  });

  test('a row without a definition keeps its cells, and a note says what is unknown', async () => {
    const row = [
      ...rowOf(['一', '二'], [0, 1000, 2000]).slice(0, 2),
      { text: '', mark: '\u0007', sprms: [IN_TABLE, sprm(0x2417, 1)] },
    ];
    const document = await documentOf(docOf(row));
    expect(view(document)).toEqual([['一|二']]);
    expect(document.notes).toMatchObject([{ code: 'doc-spans-lost', locator: { block: 0 } }]);
  });

  test('a nested table becomes lines of the cell that holds it', async () => {
    const inner = (text: string) => ({ text, sprms: [IN_TABLE, depth(2), sprm(0x244b, 1)] });
    const document = await documentOf(
      docOf([
        inner('内一'),
        inner('内二'),
        { text: '', sprms: [IN_TABLE, depth(2), sprm(0x244b, 1), sprm(0x244c, 1)] },
        ...rowOf(['外', '二'], [0, 1000, 2000]),
      ]),
    );
    expect(view(document)).toEqual([['内一\n内二\n外|二']]);
    expect(document.notes.map(({ code }) => code)).toEqual(['nested-table-flattened']);
  });
});

describe('embedded workbooks', () => {
  const workbook = (): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([['收支总表'], ['收入', '支出'], ['1.00', '1.00']]),
      '收支',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([['另表'], ['甲', '乙']]), '另表');
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
  };
  const object = { text: '\u0013 EMBED \u0014\u0001\u0015', characterSprms: [sprm(0x6a03, 77, 4)] };

  test('are read where they stand: the sheet that they show', async () => {
    const streams = { 'ObjectPool/_77/Package': workbook() };
    const document = await documentOf(docOf([{ text: '前' }, object, { text: '后' }], { streams }));
    expect(view(document)).toEqual(['前', ['收支总表|', '收入|支出', '1.00|1.00'], '后']);
    const [, table] = document.blocks;
    expect(table?.kind === 'table' && table.grid.cells[2]!.locator).toEqual({
      sheet: '收支',
      cell: 'A2',
      block: 1,
      row: 1,
      column: 0,
    });
    expect(document.notes).toMatchObject([{ code: 'embedded-workbook-read', locator: { sheet: '收支' } }]);
  });

  test('are noted as lost where they are damaged', async () => {
    const streams = { 'ObjectPool/_77/Package': Buffer.from('PK') };
    const document = await documentOf(docOf([{ text: '前' }, object], { streams }));
    expect(document.notes).toMatchObject([{ code: 'embedded-document-not-read', incomplete: true }]);
  });

  test('a picture is noted, and is a loss where there is nothing else', async () => {
    const alone = await documentOf(docOf([object]));
    expect(alone.notes).toMatchObject([{ code: 'picture-not-read', incomplete: true }]);
  });
});

describe('files that are refused', () => {
  const some = [{ text: '示范局2026年部门预算' }];
  test('a password, an older Word, too much text', async () => {
    expect(await refusalOf(docOf(some, { flags: 0x0100 }))).toBe('input-encrypted');
    expect(await refusalOf(docOf(some, { version: 0x65 }))).toBe('format-unsupported');
    expect(await refusalOf(docOf(some), { ...DEFAULT_LIMITS, textCharacters: 3 })).toBe('too-much-content');
    expect(
      await refusalOf(docOf(rowOf(['一', '二'], [0, 9, 99])), { ...DEFAULT_LIMITS, tableCells: 1 }),
    ).toBe('too-much-content');
  });

  test('no damage of any byte makes the reader throw', async () => {
    const bytes = docOf([
      ...some,
      ...rowOf(['项目', '金额'], [0, 1000, 2000], [RESTART, 0]),
      ...rowOf(['', '1.00'], [0, 1000, 2000], [CONTINUE, 0]),
    ]);
    const damage = fc.array(fc.tuple(fc.integer({ min: 512, max: bytes.length - 1 }), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) copy[at] = value;
        const outcome = await read(copy);
        expect(outcome.ok || outcome.error.code).not.toBe('reader-crashed');
      }),
      { numRuns: 300 },
    );
  });
});
