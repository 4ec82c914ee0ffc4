import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { oleOf } from '../../support/ole.js';
import {
  codesOf,
  documentOf,
  linesOf,
  outcomeOf,
  paragraphsOf,
  rawWorkbook,
  refusalOf,
  sheetOf,
  tablesOf,
  workbookOf,
} from './support.js';

const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawn = (content: string) => [
  {
    name: 'xl/worksheets/_rels/sheet1.xml.rels',
    data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  },
  {
    name: 'xl/drawings/drawing1.xml',
    data: `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${content}</xdr:wsDr>`,
  },
];

describe('sheets that claim more than they hold', () => {
  test('a dimension, a merged range and styled rows over the whole sheet cost nothing', async () => {
    const empty = Array.from(
      { length: 3_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/></row>`,
    ).join('');
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', '科目')}${cell('B1', '金额')}</row><row r="2">${cell('A2', '教育')}${cell('B2', '1.00')}</row>${empty}<row r="1048576">${cell('XFD1048576', '尾')}</row></sheetData><mergeCells count="1"><mergeCell ref="C1:XFD1048575"/></mergeCells>`;
    const document = await documentOf(rawWorkbook(sheet));
    expect(linesOf(tablesOf(document)[0])).toEqual(['科目|金额', '教育|1.00']);
    expect(paragraphsOf(document)).toEqual(['甲', '尾']);
  });

  test('a merged range over the whole sheet covers what lies under it', async () => {
    const sheet = sheetOf(
      [
        ['题', '甲'],
        ['乙', '丙'],
      ],
      ['A1:XFD1048576'],
    );
    const document = await documentOf(workbookOf({ 表一: sheet }));
    expect(paragraphsOf(document)).toEqual(['题']);
    expect(codesOf(document)).toEqual(['hidden-under-merge']);
  });

  test('overlapping merged ranges: the first one counts', async () => {
    const document = await documentOf(
      workbookOf({
        甲: sheetOf(
          [
            ['一', null, '二'],
            ['1', '2', '3'],
          ],
          ['A1:B1', 'B1:C1'],
        ),
      }),
    );
    expect(codesOf(document)).toEqual(['merge-overlap']);
    expect(linesOf(tablesOf(document)[0])).toEqual(['一 1x2|二', '1|2|3']);
  });

  test('more merged ranges or cells than the limits', async () => {
    const bytes = workbookOf({
      甲: sheetOf(
        [
          ['一', '二', '三', '四'],
          ['1', '2', '3', '4'],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2'],
      ),
    });
    expect(codesOf(await documentOf(bytes, 'a.xlsx', { ...DEFAULT_LIMITS, merges: 2 }))).toContain(
      'merges-capped',
    );
    expect(await refusalOf(bytes, 'a.xlsx', { ...DEFAULT_LIMITS, tableCells: 3 })).toBe('too-much-content');
    expect(await refusalOf(bytes, 'a.xlsx', { ...DEFAULT_LIMITS, textCharacters: 3 })).toBe(
      'too-much-content',
    );
  });
});

describe('names that are words of the language', () => {
  test('sheets called __proto__ and constructor are sheets like others', async () => {
    const document = await documentOf(
      workbookOf({
        ['__proto__']: sheetOf([
          ['__proto__', '金额'],
          ['甲', '1'],
        ]),
        constructor: sheetOf([
          ['乙', '金额'],
          ['丙', '2'],
        ]),
      }),
    );
    expect(document.blocks.map(({ locator }) => locator.sheet)).toContain('__proto__');
    expect(tablesOf(document)).toHaveLength(2);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('containers that are refused', () => {
  test('a document type in a part', async () => {
    const bytes = rawWorkbook('<sheetData/>', [], '<!DOCTYPE worksheet [<!ENTITY a "b">]>');
    expect(await refusalOf(bytes)).toBe('xml-doctype-forbidden');
  });

  test('a part that unpacks to far more than its size', async () => {
    const bomb = [{ name: 'xl/sharedStrings.xml', data: ' '.repeat(3_000_000) }];
    expect(await refusalOf(rawWorkbook('<sheetData/>', bomb))).toBe('zip-bomb');
  });

  test('a part that lies about its size', async () => {
    const lie = [{ name: 'xl/sharedStrings.xml', data: 'x'.repeat(500), statedSize: 10 }];
    expect(await refusalOf(rawWorkbook('<sheetData/>', lie))).toBe('zip-inconsistent');
  });

  test('a workbook with a password', async () => {
    expect(await refusalOf(oleOf(['EncryptedPackage', 'EncryptionInfo']))).toBe('input-encrypted');
  });

  test('an old workbook cut short, wherever it is cut, never throws', async () => {
    const bytes = workbookOf(
      {
        甲: sheetOf([
          ['科目', '金额'],
          ['教育', 1],
        ]),
      },
      'biff8',
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 600, max: bytes.length }), async (length) => {
        const outcome = await outcomeOf(bytes.subarray(0, length), 'a.xls');
        return outcome.ok || outcome.error.code !== 'reader-crashed';
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is drawn on sheets', () => {
  test('a workbook of pictures is said to be one', async () => {
    const bytes = rawWorkbook('<sheetData/>', [
      ...drawn('<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor>'),
      { name: 'xl/media/image1.png', data: 'PNG' },
    ]);
    const document = await documentOf(bytes);
    expect(document.blocks).toEqual([]);
    expect(document.notes.map(({ code, incomplete }) => [code, incomplete])).toEqual([
      ['picture-not-read', true],
      ['pictures-only', true],
    ]);
  });

  test('text boxes are read behind the cells of their sheet', async () => {
    const box =
      '<xdr:sp><xdr:txBody><a:p><a:r><a:t>收支</a:t></a:r><a:r><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
    const bytes = rawWorkbook(`<sheetData><row r="1">${cell('A1', '题')}</row></sheetData>`, drawn(box));
    const document = await documentOf(bytes);
    expect(document.blocks).toMatchObject([
      { text: '题' },
      { text: '收支说明', role: 'text_box', locator: { sheet: '甲' } },
    ]);
  });
});

test('the grids of any sheet keep the law of grids', async () => {
  const soup = fc.record({
    rows: fc.array(fc.array(fc.constantFrom('', '项目', '合计', '12.00', '注：一'), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    }),
    merges: fc.array(fc.tuple(fc.nat(7), fc.nat(4), fc.nat(3), fc.nat(3)), { maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(soup, async ({ rows, merges }) => {
      const sheet = utils.aoa_to_sheet(rows);
      sheet['!merges'] = merges.map(([r, c, h, w]) => ({ s: { r, c }, e: { r: r + h, c: c + w } }));
      sheet['!ref'] ??= 'A1';
      const document = await documentOf(workbookOf({ 甲: sheet }));
      for (const table of tablesOf(document)) expect(checkGrid(table.grid)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
