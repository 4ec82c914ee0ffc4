import { comparable, squash } from '../../shared/text.js';
import { isHeaderText, totalKind } from '../../vocabulary/columns.js';
import { isTableTitle } from '../../vocabulary/table-kinds.js';
import type { SheetRow } from './model.js';

/** Longest line that may be a caption or a row of a table with one filled cell; what is longer is prose. */
const MAX_CAPTION = 60;
const SENTENCE_END = /[。；;！!]$/u;
const UNIT = /(?:单位|金额)[:：]?(?:人民币)?[(（]?(?:万亿|千万|百万|亿|万|千)?元/u;
const NUMBER_LINE =
  /^[(（【[]?(?:附?表|附件|公开|预算|决算)[\d一二三四五六七八九十]{1,3}(?:表|[-—]\d{1,2})*[)）】\]]?[:：]?$/u;
const NOTE = /^[(（]?(?:注|备注|附注|说明|注释)(?:[:：.．、\d①]|$)/u;
const ENUMERATOR =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章条部]?|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．])$/u;
const CONTENTS_TITLE = /^(?:目录|目次|contents)$/i;
const NUMERIC = /^[-−△▲(（]?[\d,，.]+[)）]?%?$/;

/** Whether a row has one filled cell only. */
export const isLone = (row: SheetRow): boolean => row.cells.length === 1;

const words = (row: SheetRow, at = 0): string => squash(row.cells[at]!.text);

/** Whether the row is prose: one cell that holds a sentence or more. */
export const isProse = (row: SheetRow): boolean =>
  isLone(row) && (words(row).length > MAX_CAPTION || SENTENCE_END.test(words(row)));

/** Whether the row is a note to a table. */
export const isNote = (row: SheetRow): boolean => isLone(row) && NOTE.test(words(row));

/** Whether the row is a number of a table (`附表1`, `公开02表`) and no more. */
export const isNumberLine = (row: SheetRow): boolean =>
  isLone(row) && NUMBER_LINE.test(comparable(row.cells[0]!.text));

/** Whether the row says no more than that the table of before goes on: 续表. */
export const isContinuedLine = (row: SheetRow): boolean =>
  isLone(row) && /^[(（]?续(?:上?表)?[一二三四五\d]{0,2}[)）]?$/u.test(words(row));

/** Whether the row is the title of a table. */
export const isTitle = (row: SheetRow): boolean =>
  isLone(row) && !isNumberLine(row) && isTableTitle(row.cells[0]!.text);

/** Whether the row states the unit of a table that begins. */
export const statesUnit = (row: SheetRow): boolean =>
  row.cells.length <= 4 && row.cells.some((cell) => cell.text.length <= 40 && UNIT.test(squash(cell.text)));

/** Whether the row is a total with its figures left blank. */
export const isTotal = (row: SheetRow): boolean => totalKind(row.cells[0]!.text) !== null;

/** Whether the row heads columns: words of headers, no figures, no total. */
export function isHeaderLike(row: SheetRow): boolean {
  if (row.cells.length < 2 || isTotal(row)) return false;
  const texts = row.cells.map((cell) => squash(cell.text));
  if (texts.some((text) => NUMERIC.test(text) || text.length > MAX_CAPTION)) return false;
  return texts.filter(isHeaderText).length / texts.length >= 0.6;
}

/** Whether the row is a numbered line of prose with its number in a cell of its own. */
export const isNumberedProse = (row: SheetRow): boolean =>
  row.cells.length === 2 &&
  ENUMERATOR.test(words(row)) &&
  words(row, 1).length > 12 &&
  !NUMERIC.test(words(row, 1));

/** Whether the rows are those of a sheet that lists the contents. */
export const isContents = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, 3).some((row) => isLone(row) && CONTENTS_TITLE.test(words(row))) &&
  rows.every((row) => row.cells.length <= 4);
