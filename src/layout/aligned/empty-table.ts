import { totalKind } from '../../vocabulary/columns.js';
import type { PageTable } from '../page-table.js';
import type { Rule } from '../rule.js';
import { bodyRows } from './body-rows.js';
import { bordersOf } from './borders.js';
import { gridOf, isNested } from './grid-of.js';
import { headCells, isHeading } from './head-cells.js';
import { headColumns } from './head-columns.js';
import type { TextRow } from './pieces.js';
import { placedIn } from './placed-in.js';
import { isAbove, isNear } from './regions.js';
import { rulesBetween } from './rules.js';

const FEWEST_COLUMNS = 3;
const MOST_ROWS = 10;
const MOST_WORDS = 200;
/** A table without figures has heads nearly all of which are words of heads. */
const HEADS = 0.7;
const UNIT = /单位[:：][^:：]{0,4}元$/u;
const SENTENCE = /[，。；]/u;

/** A table in which no figure is printed, with the rows that it takes. */
export interface EmptyTable {
  readonly table: PageTable;
  readonly rows: readonly TextRow[];
}

/**
 * The table without figures that begins at row `start`: words of heads right below the line that states the unit, then
 * at most the label of a total.
 */
export function emptyTableAt(
  rows: readonly TextRow[],
  start: number,
  rules: readonly Rule[],
): EmptyTable | null {
  const unit = rows[start - 1];
  const first = rows[start];
  if (!unit || !first || !UNIT.test(unit.line.text.replace(/\s/gu, ''))) return null;
  if (!isNear(unit, first, rules)) return null;
  let end = start + 1;
  while (end < rows.length && end - start < MOST_ROWS && goesOn(rows[end - 1]!, rows[end]!, rules)) end++;
  const own = rows.slice(start, end);
  if (!own.some(({ texts }) => texts > 1)) return null;
  const total = own.findIndex((row) => row.texts === 1 && totalKind(row.line.text) !== null);
  const [head, body] = total > 0 ? [own.slice(0, total), own.slice(total)] : [own, []];
  if (head.reduce((sum, { pieces }) => sum + pieces.length, 0) > MOST_WORDS) return null;
  const across = rulesBetween(rules, first.line.y0 - 20, own.at(-1)!.line.y1 + 20);
  const cells = headCells(head, across);
  if (cells.filter(isHeading).length < HEADS * cells.length) return null;
  const { columns, sure } = headColumns([], cells, across);
  if (columns.length < FEWEST_COLUMNS || !isNested(columns)) return null;
  const xs = bordersOf(columns);
  // Nothing tells figures from names here.
  const bare = columns.map((column) => ({ ...column, figures: false }));
  const table = gridOf(
    columns,
    xs,
    body.length > 0 ? bodyRows(body, (row) => placedIn(row, bare, xs), []) : [],
  );
  return { table: sure ? table : { ...table, headsInDoubt: true }, rows: own };
}

const goesOn = (above: TextRow, row: TextRow, rules: readonly Rule[]): boolean =>
  isNear(above, row, rules) &&
  !isAbove(row) &&
  !SENTENCE.test(row.line.text) &&
  !row.pieces.some(({ figure }) => figure);
