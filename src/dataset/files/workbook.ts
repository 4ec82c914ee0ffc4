import { join } from 'node:path';
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { DocumentRecord } from '../../schema/document.js';
import { PROGRAM } from '../../shared/version.js';
import type { ColumnInfo, DatasetTable, Value } from '../table.js';
import { beginHashedFile, type WrittenFile } from './table-file.js';
import { WIDE_COLUMNS, wideRow } from './wide.js';

/** A workbook is held in memory whole: one of more documents is not made, a sheet shows no more rows. */
const MOST_DOCUMENTS = 1_000;
const MOST_ROWS = 6_000;
/** Digits that a number of a spreadsheet program holds; longer ones stay text, so that nothing is rounded. */
const EXACT_DIGITS = 15;
/** Tables that have a sheet of their own. The others are for programs. */
const SHEETS = ['documents', 'measures', 'table_lines', 'institutions', 'findings'];
/** Characters that a cell may hold. */
const LONGEST_TEXT = 32_767;

/** The workbook in the making. */
export interface Workbook {
  readonly addDocument: (record: DocumentRecord) => void;
  readonly add: (table: DatasetTable, rows: readonly (readonly Value[])[]) => void;
  /** Null where there are more documents than a workbook is made for. */
  readonly commit: () => Promise<WrittenFile | null>;
}

interface Sheet {
  readonly table: DatasetTable;
  readonly rows: (readonly Value[])[];
  total: number;
}

/**
 * `gongkai.xlsx` for people with a spreadsheet program: a sheet that says what is in it, departments beside measures, and
 * the tables as far as a sheet holds them. Text stays text: no cell is a formula.
 */
export function beginWorkbook(folder: string): Workbook {
  const sheets = new Map<string, Sheet>();
  const wide: (readonly Value[])[] = [];
  let documents = 0;
  return {
    addDocument: (record) => {
      documents += 1;
      if (documents <= MOST_DOCUMENTS) wide.push(wideRow(record));
      else {
        wide.length = 0;
        sheets.clear();
      }
    },
    add: (table, rows) => {
      if (!SHEETS.includes(table.name) || documents > MOST_DOCUMENTS) return;
      const sheet: Sheet = sheets.get(table.name) ?? { table, rows: [], total: 0 };
      sheets.set(table.name, sheet);
      sheet.total += rows.length;
      // One by one: a table of a document may have more rows than a call has room for arguments.
      for (const row of rows) if (sheet.rows.length < MOST_ROWS) sheet.rows.push(row);
    },
    commit: async () => {
      if (documents > MOST_DOCUMENTS) return null;
      const book = utils.book_new();
      const tables = [...sheets.values()];
      utils.book_append_sheet(book, about(tables), '说明');
      utils.book_append_sheet(book, wideSheet(wide), '部门×指标');
      for (const { table, rows } of tables)
        utils.book_append_sheet(book, sheetOf(table.columns, rows), table.title.zh);
      const file = await beginHashedFile(join(folder, 'gongkai.xlsx'));
      try {
        await file.write(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array);
        return await file.commit(documents);
      } catch (error) {
        await file.discard();
        throw error;
      }
    },
  };
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
  const sheet = utils.aoa_to_sheet([
    ...heads,
    ...rows.map((row) => row.map((value, i) => cellOf(columns[i]!, value))),
  ] as CellObject[][]);
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
