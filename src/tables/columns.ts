import type { ColumnRole, TableColumn } from '../schema/table.js';
import { matchable } from '../shared/simplified.js';
import { squash } from '../shared/text.js';
import { classificationOf } from '../vocabulary/classification/index.js';
import { COLUMN_WORDS, isCodePart } from '../vocabulary/columns.js';
import { isAmountLike, readCell } from './cells.js';
import type { GridRow } from './grid-rows.js';
import type { HeaderPath } from './header-paths.js';

const UNIT_IN_HEADER = /(?:单位:?(?:人民币)?|\()(万亿元|千万元|百万元|亿元|万元|千元|元)(?=\)|$)/;

/** Unit of money that a header path states, the lowest header first; null where it states none. */
export function unitOfPath(path: readonly string[]): string | null {
  for (const part of path.toReversed()) {
    const unit = UNIT_IN_HEADER.exec(matchable(part))?.[1];
    if (unit) return unit;
  }
  return null;
}

/** What the body of a column holds, counted. */
interface ColumnCounts {
  readonly numbers: number;
  /** Numbers with a point or a comma: figures of money rather than counts. */
  readonly figures: number;
  readonly texts: number;
  readonly codes: number;
  readonly percents: number;
}

function count(rows: readonly GridRow[], column: number): ColumnCounts {
  const counts = { numbers: 0, figures: 0, texts: 0, codes: 0, percents: 0 };
  for (const row of rows) {
    const text = row.texts[column]!;
    if (text === '') continue;
    const reading = readCell(text);
    if (classificationOf(squash(text)) !== null) counts.codes++;
    if (isAmountLike(text)) counts.figures++;
    if (reading.kind === 'number' || reading.kind === 'damaged') counts.numbers++;
    else if (reading.kind === 'percent') counts.percents++;
    else if (reading.kind === 'text') counts.texts++;
  }
  return counts;
}

/** Columns of a table with their roles and their own units, from headers and content. */
export function describeColumns(
  heads: readonly HeaderPath[],
  rows: readonly GridRow[],
): readonly TableColumn[] {
  const counts = heads.map((_, column) => count(rows, column));
  const told = heads.map((head, column) => roleOf(head.path, counts[column]!));
  return heads.map((head, column) => {
    const role = isBlankAmong(told, counts, column) && head.path.length > 0 ? 'amount' : told[column]!;
    return {
      path: [...head.path],
      role,
      unit: role === 'amount' ? unitOfPath(head.path) : null,
      locator: head.locator,
    };
  });
}

/** Whether a column in which nothing stands lies between columns of money: it is one of them, whatever its words. */
const isBlankAmong = (
  roles: readonly ColumnRole[],
  counts: readonly ColumnCounts[],
  column: number,
): boolean => {
  const { numbers, texts, percents } = counts[column]!;
  return (
    roles[column] === 'text' &&
    numbers + texts + percents === 0 &&
    roles[column - 1] === 'amount' &&
    roles[column + 1] === 'amount'
  );
};

function roleOf(path: readonly string[], counts: ColumnCounts): ColumnRole {
  const leaf = matchable(path.at(-1) ?? '').replace(/^其中:/, '');
  const filled = counts.numbers + counts.texts + counts.percents;
  const numeric = counts.numbers > 0 && counts.numbers >= counts.texts;
  if (COLUMN_WORDS.index.test(leaf)) return 'index';
  if (isCodePart(leaf) || COLUMN_WORDS.code.test(leaf)) return 'code';
  if (counts.codes >= 2 && counts.codes >= 0.8 * filled && !COLUMN_WORDS.money.test(leaf)) return 'code';
  // A figure below no header at all is shown as text: what it counts is not known.
  if (leaf === '') return 'text';
  const money = COLUMN_WORDS.money.test(leaf) || unitOfPath(path) !== null;
  if (COLUMN_WORDS.percent.test(leaf) && (numeric || counts.percents > 0 || filled === 0)) return 'percent';
  if (COLUMN_WORDS.evaluation.test(leaf) && !(numeric && money && unitOfPath(path) !== null)) return 'text';
  if (COLUMN_WORDS.quantity.test(leaf) || (counts.figures === 0 && path.some(isQuantityHead)))
    return numeric || filled === 0 ? 'quantity' : 'text';
  if (money && !isNameHead(leaf, counts) && (numeric || filled === 0)) return 'amount';
  const figures = counts.figures > 0 && counts.figures === filled;
  if (COLUMN_WORDS.name.test(leaf) && !figures) return 'name';
  return counts.texts === 0 && counts.figures > counts.numbers / 2 ? 'amount' : 'text';
}

const isQuantityHead = (part: string): boolean => COLUMN_WORDS.quantity.test(matchable(part));

/** `项目` and the like head names as well as, in a compound, money; the content decides. */
const isNameHead = (leaf: string, counts: ColumnCounts): boolean =>
  COLUMN_WORDS.name.test(leaf) && counts.numbers === 0;
