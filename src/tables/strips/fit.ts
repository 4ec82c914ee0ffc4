import { comparable, squash } from '../../shared/text.js';
import { COLUMN_WORDS } from '../../vocabulary/columns.js';
import { isAmountLike, isNumeric } from '../cells.js';
import { type GridRow, isBlankRow } from '../grid-rows.js';
import { isIndexRow } from '../header.js';
import type { Piece } from '../join.js';
import { repeatedColumns, rowsBeside } from './rows.js';

/** Fewer rows at the same height may do so by chance. */
const FEWEST_ROWS = 3;
/** Columns without labels in front of them hold figures, most of them. */
const MOST = 0.6;

/** The page on which a piece ends. */
export const lastPage = (piece: Piece): number => piece.pages.at(-1) ?? 0;

/** Whether `right` surely holds, page for page, the columns right of those of `left`. */
export const matches = (left: readonly Piece[], right: readonly Piece[]): boolean =>
  fitOf(left, right) === 'strip';

/**
 * How `right` fits beside `left`, page for page. With rows at the same heights and heads of its own, it holds further
 * columns if it prints the labels again, or figures without labels; with labels of its own it `may` be another table.
 */
export function fitOf(left: readonly Piece[], right: readonly Piece[]): 'strip' | 'may' | null {
  const [first, begin] = [left[0]!, right[0]];
  if (!begin || right.length < left.length || begin.width === 0) return null;
  if (begin.apart || begin.heading !== null || begin.pages[0] !== lastPage(left.at(-1)!) + 1) return null;
  const { title, number } = begin.above;
  if (title !== undefined && squash(title) !== squash(first.caption.title ?? '')) return null;
  if (number !== undefined && number !== first.caption.number) return null;
  const top = rowsBeside(first, begin);
  if (top === null) return null;
  const heads = top.slice(0, first.headRows.length);
  if (heads.every(isBlankRow) || heads.some((row) => !isIndexRow(row) && row.texts.some(isNumeric)))
    return null;
  // The same header again is that of a page further down.
  if (heads.map(keyOf).join() === first.headRows.map(keyOf).join()) return null;
  const beside = [top];
  for (const [i, piece] of left.entries()) {
    const found = i === 0 ? top : rowsBeside(piece, right[i]!);
    if (found === null) return null;
    if (i > 0) beside.push(found);
  }
  if (beside.flat().length < FEWEST_ROWS) return null;
  if (!saysTheSameAbove(first, begin, top[0]!)) return null;
  if (repeatedColumns(first, beside[0]!) > 0) return 'strip';
  if (heads.some((row) => beginsWithLabel(row))) return 'may';
  const cells = left
    .flatMap((piece, i) => beside[i]!.slice(piece.headRows.length))
    .flatMap(({ texts }) => texts)
    .filter((text) => text !== '');
  const figures = cells.filter((text) => isNumeric(text) || isAmountLike(text)).length;
  return figures >= MOST * cells.length ? 'strip' : 'may';
}

/** Whether nothing is printed above the heads of `right` but what is left there of lines that reach over both strips. */
function saysTheSameAbove(left: Piece, right: Piece, head: GridRow): boolean {
  const printed = left.rows
    .flatMap(({ texts }) => texts)
    .map(squash)
    .join('\n');
  return right.rows
    .slice(0, right.rows.indexOf(head))
    .flatMap(({ texts }) => texts)
    .every((text) => text === '' || printed.includes(squash(text)));
}

/** Whether the first head of a row is that of labels: such columns stand at the left of a table. */
function beginsWithLabel({ texts }: GridRow): boolean {
  const first = comparable(texts.find((text) => text !== '') ?? '');
  const { code, name, index, money } = COLUMN_WORDS;
  return code.test(first) || index.test(first) || (name.test(first) && !money.test(first));
}

const keyOf = (row: GridRow): string => row.texts.map(squash).join('\n');
