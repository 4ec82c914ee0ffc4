import { aroundAll } from '../geometry.js';
import type { PageTable } from '../page-table.js';
import type { Rule } from '../rule.js';
import { bodyRows, type Placed } from './body-rows.js';
import { bordersOf } from './borders.js';
import { columnsOf } from './columns.js';
import { gridOf, isNested } from './grid-of.js';
import { type HeadCell, headCells, isHeading } from './head-cells.js';
import { headColumns } from './head-columns.js';
import { isFigureRow, type TextRow } from './pieces.js';
import { placedIn } from './placed-in.js';
import type { Region } from './regions.js';
import { rulesBetween, wideRules } from './rules.js';

const FEWEST_ROWS = 3;
/** Pieces of text in a head at most: what holds more is a page full of words. */
const MOST_WORDS = 600;
/** Punctuation that parts the clauses of a sentence. */
const SENTENCE = /[，。；]/u;
/** Lines this far above and below a text, in points, may be a table's outer ones. */
const OUTER = 20;

/** The table of a region of which nothing is known but its text; null where it is none. */
export function tableOf({ head, body }: Region, rules: readonly Rule[]): PageTable | null {
  const all = [...head, ...body];
  const withFigures = body.filter((row) => row.pieces.some(({ figure }) => figure));
  const several = body.filter((row) => row.texts > 1);
  if (all.length < FEWEST_ROWS || withFigures.length < several.length / 2) return null;
  if (head.length === 0 && !goesWithoutHead(body)) return null;
  const box = aroundAll(all.map(({ line }) => line));
  const across = rulesBetween(rules, box.y0 - OUTER, box.y1 + OUTER).filter(
    ({ from, to }) => Math.min(to, box.x1) > Math.max(from, box.x0),
  );
  const words = head.reduce((sum, { pieces }) => sum + pieces.length, 0);
  if (words > MOST_WORDS) return null;
  const cells = headCells(head, across);
  if (isProse(withFigures) && !isHeaded(cells)) return null;
  const found = columnsOf(body);
  if (found.length < 2) return null;
  const headed = headColumns(found, cells, across);
  const columns = isNested(headed.columns)
    ? headed.columns
    : found.map((column) => ({ ...column, stack: [] }));
  const xs = [...bordersOf(columns)];
  xs[0] = Math.min(xs[0]!, box.x0);
  xs[xs.length - 1] = Math.max(xs.at(-1)!, box.x1);
  const place = (row: TextRow): readonly Placed[] => placedIn(row, columns, xs);
  // A head that cannot be laid over the columns keeps its lines as rows.
  const plain = columns === headed.columns ? [] : head.flatMap((row) => bodyRows([row], place, []));
  const lines = bodyRows(body, place, wideRules(across, all));
  if (withFigures.length < lines.length / 2) return null;
  const table = gridOf(columns, xs, [...plain, ...lines]);
  return headed.sure && columns === headed.columns ? table : { ...table, headsInDoubt: true };
}

const isProse = (rows: readonly TextRow[]): boolean =>
  rows.filter(({ line }) => SENTENCE.test(line.text)).length >= rows.length / 2;

/** Whether most words above a body are words of heads. */
const isHeaded = (cells: readonly HeadCell[]): boolean => cells.filter(isHeading).length > cells.length / 2;

/** Whether rows without a head are a table's: figures in three and in most, and no sentence among them. */
function goesWithoutHead(body: readonly TextRow[]): boolean {
  const figures = body.filter(isFigureRow);
  return (
    figures.length >= FEWEST_ROWS &&
    figures.length >= body.length / 2 &&
    !body.some(({ line }) => SENTENCE.test(line.text))
  );
}
