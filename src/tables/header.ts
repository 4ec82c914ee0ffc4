import type { GridCell } from '../document/grid.js';
import { squash } from '../shared/text.js';
import { classificationOf } from '../vocabulary/classification/index.js';
import { isFormLabel, isHeaderText, totalKind } from '../vocabulary/columns.js';
import { isAmountLike, isNumeric as isNumber } from './cells.js';
import { anchorsOf, type GridRow, isBlankRow, printedCells } from './grid-rows.js';

/** The head of a table: how many of its rows, and what was found on the way. */
export interface Header {
  /** Rows that head columns, index rows left out. */
  readonly rows: readonly GridRow[];
  /** Rows used up, index rows included: where the body begins. */
  readonly height: number;
  /** A last header row that holds data beside sub-headers (`合计` left of the parts of `本年支出`), and its header columns. */
  readonly hybrid: { readonly row: GridRow; readonly heads: ReadonlySet<number> } | null;
  readonly issues: readonly string[];
}

const MAX_HEADER_ROWS = 5;
/** The head of a table, or of a page of one, that has none. */
export const NO_HEADER: Header = { rows: [], height: 0, hybrid: null, issues: [] };
/** Values of indicators: `≥90%`, `100%`, `＝1`. No header is one. */
const VALUE = /^[≥≤＞＜><=＝]|^\d+(?:\.\d+)?[%％]$/u;
const LABELLED_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])/u;

/** A code of a classification in brackets, which heads a column below its name: `(505)`. */
const BRACKETED_CODE = /^[(（](\d{3}(?:\d{2})?)[)）]$/u;

const isColumnCode = (text: string): boolean => {
  const code = BRACKETED_CODE.exec(squash(text))?.[1];
  return code !== undefined && classificationOf(code) !== null;
};

const isNumeric = (text: string): boolean => isNumber(text) && !isColumnCode(text);

/** Finds the header at the beginning of `rows` (caption rows are already gone). */
export function findHeader(rows: readonly GridRow[]): Header {
  const first = rows[0];
  if (!first) return NO_HEADER;
  if (isForm(rows)) return { ...NO_HEADER, issues: ['form-layout'] };
  if (!canHead(first, rows)) return NO_HEADER;
  const issues: string[] = [];
  let height = Math.min(rows.length, reach([first], 0));
  let hybrid: Header['hybrid'] = null;
  while (height < rows.length && height < MAX_HEADER_ROWS) {
    const next = rows[height]!;
    const above = rows.slice(0, height);
    const step = extension(above, next, rows[height + 1]);
    if (step === 'none') break;
    if (step === 'blank') {
      issues.push('header-spans-inferred');
      height++;
      break;
    }
    if (step === 'hybrid') {
      hybrid = { row: next, heads: new Set(cellsUnder(above, next).map((cell) => cell.column)) };
      issues.push('header-row-shared-with-data');
      height++;
      break;
    }
    height = Math.max(height + 1, Math.min(rows.length, reach(rows.slice(0, height + 1), 0)));
  }
  const header = rows.slice(0, Math.min(height, MAX_HEADER_ROWS));
  // Figures among the heads: the grid is a form, or its rows are merged in ways that no header explains.
  if (header.some((row) => row !== hybrid?.row && holdsFigures(row))) return NO_HEADER;
  let end = header.length;
  const kept = header.filter((row) => !isIndexRow(row) && !isBlankRow(row));
  while (end < rows.length && isIndexRow(rows[end]!)) end++;
  return { rows: kept, height: end, hybrid, issues };
}

/**
 * Whether labels and values alternate instead of standing in columns: the first row and another one each begin with a
 * label of a form, which no table with columns has.
 */
function isForm(rows: readonly GridRow[]): boolean {
  const labels = rows.map((row) => row.texts[0]!).filter((text) => text !== '' && isFormLabel(text));
  return isFormLabel(rows[0]!.texts[0]!) && new Set(labels).size >= 2;
}

/** Row below the lowest reach of the cells that begin in `rows`, counted within the table's own rows. */
function reach(rows: readonly GridRow[], start: number): number {
  const base = rows[0]!.row - start;
  let lowest = start + rows.length;
  for (const row of rows)
    for (const cell of anchorsOf(row)) {
      // A cell as tall as a whole block is a merged label of the body, not a header.
      if (cell.rowSpan <= MAX_HEADER_ROWS) lowest = Math.max(lowest, cell.row + cell.rowSpan - base);
    }
  return Math.min(lowest, start + MAX_HEADER_ROWS);
}

function canHead(row: GridRow, rows: readonly GridRow[]): boolean {
  const cells = printedCells(row);
  if (cells.length === 0 || isIndexRow(row)) return false;
  const texts = cells.map((cell) => row.texts[cell.column]!);
  if (
    texts.some(
      (text) => isNumeric(text) || isAmountLike(text) || LABELLED_ITEM.test(text) || text.length > 60,
    )
  )
    return false;
  if (
    texts.some(
      (text) =>
        VALUE.test(text) || /[。；]/u.test(text) || classificationOf(squash(text).slice(0, 7)) !== null,
    )
  )
    return false;
  if (totalKind(texts[0]!) !== null && !rows.slice(1, 4).some(isAllHeads) && !hasFiguresBelow(row, rows))
    return false;
  const known = texts.filter(isHeaderText).length;
  if (texts.length === 1) {
    // One cell over the whole width heads the columns together if a header stands below it.
    const spans = cells[0]!.columnSpan === row.slots.length || (cells[0]!.column === 0 && isSpanless([row]));
    const wide = spans && rows[1] !== undefined && isAllHeads(rows[1]);
    return known === 1 && (wide || row.slots.length <= 2);
  }
  if (known / texts.length >= 0.6) return true;
  if (texts.some((text) => text.length > 30)) return false;
  return hasFiguresBelow(row, rows) || (known > 0 && row.texts.every((text) => text !== ''));
}

const isAllHeads = (row: GridRow): boolean => {
  const cells = printedCells(row);
  return cells.length > 1 && cells.every((cell) => isHeaderText(row.texts[cell.column]!));
};

/** Whether figures stand below the words of `row`, in two columns or in every column but the first. */
function hasFiguresBelow(row: GridRow, rows: readonly GridRow[]): boolean {
  const at = rows.indexOf(row);
  return rows.slice(at + 1, at + 8).some((below) => {
    const figures = below.texts.filter(
      (text, column) => isAmountLike(text) && !isAmountLike(row.texts[column]!),
    ).length;
    return figures >= Math.min(2, Math.max(1, row.slots.length - 1));
  });
}

const holdsFigures = (row: GridRow): boolean => !isIndexRow(row) && row.texts.some(isNumeric);

type Extension = 'none' | 'blank' | 'header' | 'hybrid';

/** Whether `next` still belongs to the header made of `rows`. */
function extension(rows: readonly GridRow[], next: GridRow, after: GridRow | undefined): Extension {
  if (isIndexRow(next)) return 'none';
  const spanless = isSpanless(rows);
  if (isBlankRow(next)) {
    const more =
      after !== undefined && !isBlankRow(after) && totalKind(printedCells(after)[0]?.text ?? '') === null;
    return spanless && more && rows.length < 3 ? 'blank' : 'none';
  }
  const cells = printedCells(next);
  const under = cellsUnder(rows, next);
  if (under.length === 0) return 'none';
  if (!areSubHeaders(under.map((cell) => next.texts[cell.column]!))) return 'none';
  // A group of several columns is divided by several cells; one cell as wide as the group divides nothing.
  if (!spanless && under.length < 2) return 'none';
  const rest = cells.filter((cell) => !under.includes(cell));
  if (rest.length === 0)
    return under.every((cell) => totalKind(next.texts[cell.column]!) !== null) && cells.length < 2
      ? 'none'
      : 'header';
  if (
    rest.every(
      (cell) => isSubHeader(next.texts[cell.column]!) && totalKind(next.texts[cell.column]!) === null,
    )
  )
    return 'header';
  const data = rest.some(
    (cell) => totalKind(next.texts[cell.column]!) !== null || isNumeric(next.texts[cell.column]!),
  );
  // One label in front of figures names its row: `收入总计 | | 13,649.07`.
  const named = under.length === 1 && under[0] === cells[0];
  // A cell that reaches further down than those beside it is a label of the rows below: 收入 upright beside its lines.
  const label = new Set(under.map((cell) => cell.rowSpan)).size > 1;
  return data && !named && !label ? 'hybrid' : 'none';
}

const isSubHeader = (text: string): boolean =>
  isColumnCode(text) || (isHeaderText(text) && !isNumeric(text) && !LABELLED_ITEM.test(text));

/** Whether texts below wider header cells head columns: every one has the form, and most are words of headers. */
function areSubHeaders(texts: readonly string[]): boolean {
  const known = texts.filter(isSubHeader).length;
  const formed = texts.every(
    (text) =>
      text.length <= 30 &&
      !isNumeric(text) &&
      !VALUE.test(text) &&
      !LABELLED_ITEM.test(text) &&
      totalKind(text) !== 'total',
  );
  return known === texts.length || (formed && known >= 2 && known >= texts.length / 2);
}

const isSpanless = (rows: readonly GridRow[]): boolean =>
  rows.every((row) => anchorsOf(row).every((cell) => cell.columnSpan === 1 && cell.rowSpan === 1));

/** Cells of `next` that stand below a header cell wider than they are. */
function cellsUnder(rows: readonly GridRow[], next: GridRow): readonly GridCell[] {
  const spanless = isSpanless(rows);
  const last = rows.at(-1)!;
  return printedCells(next).filter((cell) =>
    spanless ? isOpenSlot(rows, cell.column) : last.slots[cell.column]!.columnSpan > cell.columnSpan,
  );
}

/**
 * In a header without spans: whether a column still wants a header below `rows`. It has none yet, or its lowest one is
 * followed by a column without any, as the text of a merged cell is.
 */
function isOpenSlot(rows: readonly GridRow[], column: number): boolean {
  const lowest = rows.findLastIndex((row) => row.texts[column] !== '');
  if (lowest < 0) return true;
  return column + 1 < rows[0]!.texts.length && rows.every((row) => row.texts[column + 1] === '');
}

const INDEX_MARK = /^(?:栏次|行次|\*{1,3}|甲|乙|丙|丁|序号|-+|—+)$/;
const INDEX_NUMBER = /^\(?(\d{1,3})\)?(?:=[\d+\-=()×*]+)?$/;

const STARS = /^\*{1,3}$/;

/** Whether a row only numbers the columns: `栏次 | 1 | 2`, `** | 1 | 2`, `** | **`, `甲 | 乙 | 1 | 2=3+4`. */
export function isIndexRow(row: GridRow): boolean {
  const texts = printedCells(row).map((cell) => squash(row.texts[cell.column]!));
  if (texts.length === 0) return false;
  if (texts.length > 1 && texts.length === anchorsOf(row).length && texts.every((text) => STARS.test(text)))
    return true;
  const marks = texts.filter((text) => INDEX_MARK.test(text)).length;
  const numbers = texts.flatMap((text) => INDEX_NUMBER.exec(text)?.[1] ?? []).map(Number);
  if (numbers.length === 0 || marks + numbers.length !== texts.length) return false;
  const ascending = numbers.every((n, i) => (i === 0 ? n <= 2 : n === numbers[i - 1]! + 1));
  return ascending && (marks > 0 || numbers.length >= 3);
}
