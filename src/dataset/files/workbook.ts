import { createRequire } from 'node:module';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { PROGRAM } from '../../shared/version.js';
import { DATASET_TABLES } from '../catalogue.js';
import type { ColumnInfo, DatasetTable, Value } from '../table.js';
import { WIDE_COLUMNS } from './wide.js';
import { SHEET_ROWS, type WorkbookSources } from './workbook-sources.js';

/**
 * The library keeps formats and widths of the workbooks that it has read, and would write them into this one. What reads
 * workbooks has the other build of it, so that the bytes do not depend on what this process read before.
 */
const { utils, write } = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');

/** Digits that a number of a spreadsheet program holds; longer ones stay text, so that nothing is rounded. */
const EXACT_DIGITS = 15;
/** Characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

interface Sheet {
  readonly table: DatasetTable;
  readonly rows: readonly (readonly Value[])[];
  readonly total: number;
}

/**
 * `gongkai.xlsx` for people with a spreadsheet program: a sheet that says what is in it, departments beside measures, and
 * the tables as far as a sheet holds them. Text stays text: no cell is a formula.
 */
export function workbookOf({ sheets, wide }: WorkbookSources): Uint8Array {
  const book = utils.book_new();
  const shown = sheets.map(({ table: name, csv, total }): Sheet => {
    const table = DATASET_TABLES.find((one) => one.name === name)!;
    return { table, total, rows: valuesOf(table, csv) };
  });
  utils.book_append_sheet(book, about(shown), '说明');
  utils.book_append_sheet(book, wideSheet(wide), '部门×指标');
  for (const { table, rows } of shown)
    utils.book_append_sheet(book, sheetOf(table.columns, rows), table.title.zh);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

/** The first rows of a CSV file as values. */
function valuesOf({ columns }: DatasetTable, csv: Uint8Array): readonly (readonly Value[])[] {
  const rows: readonly (readonly string[])[] = parse(Buffer.from(csv), {
    to: SHEET_ROWS,
    record_delimiter: '\n',
  });
  return rows.map((row) =>
    row.map((text, i): Value => {
      if (text === '') return null;
      const { type } = columns[i]!;
      if (type === 'integer') return Number(text);
      return type === 'boolean' ? text === 'true' : text;
    }),
  );
}

/** Departments beside measures, without the measures that no document states. */
function wideSheet(rows: readonly (readonly Value[])[]): WorkSheet {
  const kept = WIDE_COLUMNS.flatMap((column, i) =>
    column.type !== 'decimal' || rows.some((row) => row[i] !== null) ? [i] : [],
  );
  return sheetOf(
    kept.map((i) => WIDE_COLUMNS[i]!),
    rows.map((row) => kept.map((i) => row[i]!)),
  );
}

/** Two rows of headers (in Chinese, and the names of the fields), then the rows. */
function sheetOf(columns: readonly ColumnInfo[], rows: readonly (readonly Value[])[]): WorkSheet {
  const heads = [columns.map(({ about }) => textCell(about.zh)), columns.map(({ name }) => textCell(name))];
  const sheet = utils.aoa_to_sheet(
    [...heads, ...rows.map((row) => row.map((value, i) => cellOf(columns[i]!, value)))] as CellObject[][],
    { dense: true },
  );
  const last = utils.encode_cell({ r: rows.length + 1, c: Math.max(0, columns.length - 1) });
  sheet['!autofilter'] = { ref: `A2:${last}` };
  sheet['!cols'] = columns.map(({ type }) => ({ wch: type === 'decimal' ? 20 : 16 }));
  return sheet;
}

function about(sheets: readonly Sheet[]): WorkSheet {
  const lines: readonly (readonly string[])[] = [
    ['部门预算决算公开数据 · Department budgets and final accounts'],
    [`由 ${PROGRAM.name} ${PROGRAM.version} 生成 · made by ${PROGRAM.name} ${PROGRAM.version}`],
    ['金额以元计。空白表示未载明，不是零。 Amounts are in yuan. A blank is a missing value, not a zero.'],
    ['每张表前两行为表头（中文、字段名）。 Each sheet has two rows of headers: Chinese, and the field.'],
    ['各列含义见 codebook.md。 The meaning of each column is in codebook.md.'],
    [],
    ['工作表 Sheet', '行数 Rows here', '总行数 Rows in all', '全部数据 All of it'],
    ...sheets.map(({ table, rows, total }) => [
      table.title.zh,
      String(rows.length),
      String(total),
      rows.length < total ? `未列全，全部见 ${table.name}.csv · cut off here, all in ${table.name}.csv` : '',
    ]),
  ];
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(textCell)) as CellObject[][]);
  sheet['!cols'] = [{ wch: 40 }, { wch: 16 }, { wch: 18 }, { wch: 60 }];
  return sheet;
}

const textCell = (text: string): CellObject => ({ t: 's', v: text.slice(0, LONGEST_TEXT) });

function cellOf(column: ColumnInfo, value: Value): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  if (column.type !== 'decimal') return textCell(value);
  const digits = value.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits <= EXACT_DIGITS ? { t: 'n', v: Number(value), z: '#,##0.00' } : textCell(value);
}
