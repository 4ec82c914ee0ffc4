import type { CellObject, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { GridCell } from '../../../src/document/grid.js';
import { codesOf, documentOf, rawWorkbook, tablesOf, workbookOf } from './support.js';

/** A sheet whose first row holds a word and `cell`, so that it is a table. */
const holding = (cell: CellObject): WorkSheet => ({ '!ref': 'A1:B1', A1: { t: 's', v: '金额' }, B1: cell });

async function shown(
  cell: CellObject,
): Promise<{ readonly cell: GridCell; readonly codes: readonly string[] }> {
  const document = await documentOf(workbookOf({ 甲: holding(cell) }));
  return { cell: tablesOf(document)[0]!.grid.cells[1]!, codes: codesOf(document) };
}

describe('a number is read as its format shows it', () => {
  test.each([
    ['#,##0.00_ ', 1234567.5, '1,234,567.50'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 123456789012345, '123456789012345'],
    ['0.00E+00', 16291700, '16291700'],
    ['0.00%', 0.1234, '12.34%'],
    ['00', 2, '02'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', -12.5, '(12.50)'],
    ['yyyy"年"m"月"d"日"', 46022, '2025年12月31日'],
    ['m/d/yy', 46022, '2025/12/31'],
  ])('%s of %d', async (z, v, text) => {
    const { cell, codes } = await shown({ t: 'n', v, z });
    expect(cell.text).toBe(text);
    expect(codes).toEqual([]);
  });

  test('decimals that it hides are noted and kept', async () => {
    const { cell, codes } = await shown({ t: 'n', v: 1234.5678, z: '#,##0.00' });
    expect([cell.text, cell.stored, codes]).toEqual(['1,234.57', '1234.5678', ['display-rounded']]);
  });

  test('noise of binary arithmetic is no hidden decimal', async () => {
    const { cell, codes } = await shown({ t: 'n', v: 1234.56 + Number.EPSILON * 1024, z: '#,##0.00' });
    expect([cell.text, cell.stored, codes]).toEqual(['1,234.56', undefined, []]);
  });

  test('a zero shown as a dash is a dash that knows its zero', async () => {
    const { cell, codes } = await shown({
      t: 'n',
      v: 0,
      z: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    });
    expect([cell.text, cell.stored, codes]).toEqual(['-', '0', []]);
  });

  test('a figure that the format conceals is read and marked', async () => {
    const { cell, codes } = await shown({ t: 'n', v: 7, z: ';;;' });
    expect([cell.text, cell.hidden, codes]).toEqual(['7', true, ['hidden-by-format']]);
  });
});

describe('cells that hold no plain value', () => {
  test('an error stays as text', async () => {
    const { cell, codes } = await shown({ t: 'e', v: 0x17 });
    expect([cell.text, codes]).toEqual(['#REF!', ['cell-error']]);
  });

  test('a number kept as text stays as it is written', async () => {
    expect((await shown({ t: 's', v: '1,234.50 ' })).cell.text).toBe('1,234.50 ');
  });

  test('a formula gives the value saved with it, and is noted where there is none', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c><c r="C1"><f>1+1</f></c><c r="D1"><f>1+1</f><v>2</v></c></row></sheetData>`;
    const document = await documentOf(rawWorkbook(sheet));
    expect(tablesOf(document)[0]!.grid.cells.map(({ text }) => text)).toEqual(['甲', '乙', '2']);
    expect(document.notes).toEqual([
      {
        code: 'no-cached-value',
        message: '1 cell holds a formula whose result was not saved; it was read as blank.',
        locator: { sheet: '甲', cell: 'C1', block: 1 },
        incomplete: true,
      },
    ]);
  });
});

describe('what a workbook hides is read and marked', () => {
  const sheet = (): WorkSheet =>
    utils.aoa_to_sheet([
      ['科目', '金额', '备注'],
      ['教育', '1.00', '内部'],
      ['文化', '2.00', '内部'],
    ]);

  test('rows and columns', async () => {
    const hidden = { ...sheet(), '!cols': [{}, {}, { hidden: true }], '!rows': [{}, { hidden: true }] };
    const document = await documentOf(workbookOf({ 甲: hidden }));
    const cells = tablesOf(document)[0]!
      .grid.cells.filter((cell) => cell.hidden)
      .map(({ text }) => text);
    expect(cells).toEqual(['备注', '教育', '1.00', '内部', '内部']);
    expect(codesOf(document)).toEqual(['hidden-cells']);
  });

  test('sheets', async () => {
    const document = await documentOf(
      workbookOf({ 甲: sheet(), 乙: utils.aoa_to_sheet([['草稿']]) }, 'xlsx', [1]),
    );
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '草稿', hidden: true });
    expect(document.notes).toEqual([
      {
        code: 'hidden-sheet',
        message: 'The sheet is hidden; it was read and marked as hidden.',
        locator: { sheet: '乙' },
      },
    ]);
  });
});
