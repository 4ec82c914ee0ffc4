import { utils, type WorkSheet, write } from '@e965/xlsx';
import type { Block, SourceDocument, TableBlock } from '../../../src/document/model.js';
import { readBytes } from '../../../src/readers/index.js';
import type { Outcome } from '../../../src/shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/shared/limits.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';

/** Makes a workbook of sheets by name. */
export function workbookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
  hidden: readonly number[] = [],
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((_, i) => ({ Hidden: hidden.includes(i) ? 1 : 0 })) };
  return write(book, { type: 'buffer', bookType, cellStyles: true }) as Uint8Array;
}

/** A sheet of rows; `null` leaves a cell out. */
export const sheetOf = (
  rows: readonly (readonly (string | number | null)[])[],
  merges: readonly string[] = [],
): WorkSheet => ({
  ...utils.aoa_to_sheet(rows.map((row) => [...row])),
  ...(merges.length > 0 ? { '!merges': merges.map((range) => utils.decode_range(range)) } : {}),
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Makes a workbook of one sheet (甲) from the XML inside its `<worksheet>`, with more parts where they are given. */
export function rawWorkbook(sheet: string, more: readonly ZipEntry[] = [], head = ''): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const entries = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${head}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet}</worksheet>`,
    },
  ];
  const given = new Set(more.map(({ name }) => name));
  return zipOf([...entries.filter(({ name }) => !given.has(name)), ...more]);
}

/** What reading gives. */
export const outcomeOf = (
  bytes: Uint8Array,
  name = '样本.xlsx',
  limits: Limits = DEFAULT_LIMITS,
): Promise<Outcome<SourceDocument>> => readBytes(bytes, { name, limits });

/** The document, where there is one. */
export async function documentOf(bytes: Uint8Array, name?: string, limits?: Limits): Promise<SourceDocument> {
  const outcome = await outcomeOf(bytes, name, limits);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

/** Code of the refusal; null where the file was read. */
export async function refusalOf(bytes: Uint8Array, name?: string, limits?: Limits): Promise<string | null> {
  const outcome = await outcomeOf(bytes, name, limits);
  return outcome.ok ? null : outcome.error.code;
}

export const tablesOf = ({ blocks }: SourceDocument): readonly TableBlock[] =>
  blocks.filter((block) => block.kind === 'table');

/** Texts of the grid's cells by row, spans behind them (`项目 2x1`: two rows high, one column wide). */
export function linesOf(table: Block | undefined): readonly string[] {
  if (table?.kind !== 'table') throw new Error('no table');
  const lines: string[][] = Array.from({ length: table.grid.height }, () => []);
  for (const { row, text, rowSpan, columnSpan } of table.grid.cells)
    lines[row]!.push(rowSpan * columnSpan > 1 ? `${text} ${rowSpan}x${columnSpan}` : text);
  return lines.map((line) => line.join('|'));
}

export const paragraphsOf = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

export const codesOf = ({ notes }: SourceDocument): readonly string[] => notes.map(({ code }) => code);
