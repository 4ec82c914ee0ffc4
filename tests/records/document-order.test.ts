import { expect, test } from 'vitest';
import type { SourceDocument } from '../../src/document/model.js';
import { numberFacts } from '../../src/records/document-order.js';
import type { Locator } from '../../src/shared/locator.js';
import { factOf } from './support.js';

const empty: SourceDocument = {
  format: 'text',
  statedTitle: null,
  pages: null,
  blocks: [],
  furniture: [],
  attachments: [],
  notes: [],
};

const order = (locators: readonly Locator[], document = empty): string[] =>
  numberFacts(
    document,
    locators.map((locator, i) => factOf({ measure: String(i), locator: locator as never })),
    {
      tables: {
        tables: [],
        captionBlocks: new Set(),
        tablesOfBlock: new Map(),
        unitsOfRows: new Map(),
        notes: [],
      },
      entities: { list: [], ofBlock: [] },
    },
  ).map((fact) => fact.measure);

test('blocks: by block, then row and column, then offset; equal places keep their order', () => {
  expect(
    order([
      { block: 2, row: 1, column: 3 },
      { block: 2, row: 1, column: 1 },
      { block: 0, start: 9 },
      { block: 0, start: 3 },
      { block: 0, start: 3 },
    ]),
  ).toEqual(['3', '4', '2', '1', '0']);
});

test('pages: by page, then from the top, then from the left', () => {
  expect(
    order([
      { page: 2, bbox: [0, 10, 5, 20] },
      { page: 1, bbox: [50, 300, 60, 310] },
      { page: 1, bbox: [9, 300, 20, 310] },
      { page: 1, bbox: [0, 20, 5, 30] },
    ]),
  ).toEqual(['3', '2', '1', '0']);
});

test('sheets: in the order of the workbook, cells by row and column', () => {
  const blocks = ['收支', '三公'].map((sheet, index) => ({
    kind: 'paragraph' as const,
    index,
    text: '',
    label: null,
    role: 'body' as const,
    heading: null,
    locator: { sheet, cell: 'A1' },
  }));
  expect(
    order(
      [
        { sheet: '三公', cell: 'A1' },
        { sheet: '收支', cell: 'B10' },
        { sheet: '收支', cell: 'AA2' },
        { sheet: '收支', cell: 'B2' },
      ],
      { ...empty, blocks },
    ),
  ).toEqual(['3', '2', '1', '0']);
});
