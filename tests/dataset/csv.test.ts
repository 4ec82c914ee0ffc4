import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/shared/csv.js';
import { spreadsheetCsv } from '../../src/shared/spreadsheet.js';

describe('CSV for programs', () => {
  test('gives back every text as it was, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '"', 'a,b', 'a\nb', 'a\r\nb', '\r', '', ' x ', '－5', '\ufeff'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parse(`h1,h2,h3\n${csvOf(rows)}`, { from: 2, record_delimiter: '\n' });
        expect(read).toEqual(rows);
      }),
    );
  });

  test('writes true, false, whole numbers and missing values', () => {
    expect(csvOf([[true, false, 12, null, '']])).toBe('true,false,12,,\n');
  });
});

describe('CSV for spreadsheet programs', () => {
  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\tx', "'\tx"],
    ['-12,345.60', '-12,345.60'],
    ['-5%', '-5%'],
    ['12=12', '12=12'],
    ['石家庄', '石家庄'],
  ])('%j is written as %j', (text, expected) => {
    const [row] = parse(spreadsheetCsv([[text, null]]), { bom: true });
    expect(row).toEqual([expected, '']);
  });

  test('begins with a byte order mark and ends lines with CR LF', () => {
    expect(spreadsheetCsv([['a', 'b']])).toBe('\ufeffa,b\r\n');
  });
});
