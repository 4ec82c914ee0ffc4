import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { workbookOf } from '../../src/dataset/files/workbook.js';

/** A workbook with widths and a format of its own, as spreadsheet programs write them. */
function foreign(): Uint8Array {
  const sheet = utils.aoa_to_sheet([[1234.5]]);
  sheet.A1!.z = '"￥"#,##0.00;[Red]"￥"\\-#,##0.00';
  sheet['!cols'] = [{ width: 40.71484375, MDW: 7, customWidth: '1' } as never];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'x');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

test('the workbook has the same bytes whatever workbooks the process read before', () => {
  const sources = { sheets: [], wide: [] };
  const before = Buffer.from(workbookOf(sources)).toString('base64');
  read(foreign(), { type: 'buffer', cellStyles: true, cellNF: true });
  expect(Buffer.from(workbookOf(sources)).toString('base64')).toBe(before);
});
