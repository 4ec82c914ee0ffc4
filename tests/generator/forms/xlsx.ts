import { type CellObject, utils, write } from '@e965/xlsx';
import type { TablePiece } from '../content.js';

/** Tables as a workbook, one on a sheet: amounts are numbers with a format, as finance offices make them. */
export function xlsxOf(tables: readonly TablePiece[]): Uint8Array {
  const book = utils.book_new();
  tables.forEach((table, index) => {
    const width = table.header[0]!.length;
    const pad = (row: readonly string[]): string[] => [
      ...row,
      ...new Array<string>(width - row.length).fill(''),
    ];
    const sheet = utils.aoa_to_sheet([
      pad([table.title]),
      pad([`编制单位：${table.by}`]).map((cell, c) => (c === width - 1 ? `单位：${table.unit}` : cell)),
      ...table.header.map((row) => [...row]),
      ...table.rows.map((row) => row.map(cellOf)),
    ] as (string | CellObject | null)[][]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: width - 1 } }, ...merges(table.header)];
    utils.book_append_sheet(book, sheet, `${index + 1}`);
  });
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

function cellOf(text: string): CellObject | null {
  if (text === '') return null;
  if (/^\d[\d,]*\.\d\d$/.test(text)) return { t: 'n', v: Number(text.replaceAll(',', '')), z: '#,##0.00' };
  return { t: 's', v: text };
}

function merges(header: readonly (readonly string[])[]) {
  const found: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  for (const [r, row] of header.entries())
    for (const [c, text] of row.entries()) {
      if (row[c - 1] === text || header[r - 1]?.[c] === text) continue;
      let across = 0;
      while (row[c + across + 1] === text) across++;
      let down = 0;
      while (header[r + down + 1]?.[c] === text) down++;
      if (across + down > 0) found.push({ s: { r: r + 2, c }, e: { r: r + 2 + down, c: c + across } });
    }
  return found;
}
