import { expect } from 'vitest';
import { rawWorkbook } from '../../readers/xlsx/support.js';
import { type HostileInput, textsOf } from '../support.js';

const cell = (address: string, text: string): string =>
  `<c${address && ` r="${address}"`} t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number | null, ...cells: readonly string[]): string =>
  `<row${number === null ? '' : ` r="${number}"`}>${cells.join('')}</row>`;
const data = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const TWO = [row(1, cell('A1', '科目'), cell('B1', '金额')), row(2, cell('A2', '教育'), cell('B2', '1.00'))];

const holdsTwoRows: HostileInput['look'] = (document) =>
  expect(textsOf(document).filter((text) => text !== '' && text !== '甲')).toEqual([
    '科目',
    '金额',
    '教育',
    '1.00',
  ]);

export const inputs: readonly HostileInput[] = [
  {
    what: 'a dimension over the whole sheet',
    name: 'a.xlsx',
    make: () => rawWorkbook(`<dimension ref="A1:XFD1048576"/>${data(...TWO)}`),
    look: holdsTwoRows,
  },
  {
    what: 'a merged range over the whole sheet below the cells',
    name: 'a.xlsx',
    make: () => rawWorkbook(`${data(...TWO)}<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>`),
    look: holdsTwoRows,
  },
  {
    what: '5,000 styled rows without content',
    name: 'a.xlsx',
    make: () =>
      rawWorkbook(
        data(
          ...TWO,
          ...Array.from({ length: 5_000 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`),
        ),
      ),
    limits: { inflationRatio: 10_000 },
    look: holdsTwoRows,
  },
  {
    what: 'rows out of order and cells without addresses',
    name: 'a.xlsx',
    make: () => rawWorkbook(data(TWO[1]!, TWO[0]!)),
    look: holdsTwoRows,
  },
  {
    what: 'rows and cells that do not say where they stand',
    name: 'a.xlsx',
    make: () =>
      rawWorkbook(
        data(row(null, cell('', '科目'), cell('', '金额')), row(null, cell('', '教育'), cell('', '1.00'))),
      ),
    look: holdsTwoRows,
  },
  {
    what: 'a cell beyond the last column and row',
    name: 'a.xlsx',
    make: () => rawWorkbook(data(...TWO, row(9_999_999, cell('ZZZZ9999999', '外')))),
  },
  {
    what: 'a cell so far away that the way there would take for ever',
    name: 'a.xlsx',
    make: () =>
      rawWorkbook(data(...TWO, row(3_999_999_999, cell('A3999999999', '远')), row(4, cell('ZZZZZZ4', '宽')))),
    look: (document) => expect(textsOf(document)).toEqual(expect.arrayContaining(['科目', '远', '宽'])),
  },
  {
    what: 'more merged ranges than the limit',
    name: 'a.xlsx',
    make: () =>
      rawWorkbook(
        `${data(...TWO)}<mergeCells>${Array.from({ length: 50 }, (_, i) => `<mergeCell ref="A${2 * i + 5}:B${2 * i + 6}"/>`).join('')}</mergeCells>`,
      ),
    limits: { merges: 20 },
    notes: ['merges-capped'],
  },
  {
    what: 'more cells than the limit',
    name: 'a.xlsx',
    make: () => rawWorkbook(data(...TWO)),
    limits: { tableCells: 3 },
    refused: 'too-much-content',
  },
];
