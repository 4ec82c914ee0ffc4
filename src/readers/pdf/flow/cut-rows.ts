import type { LatticeCell } from '../../../layout/lattice.js';
import type { Line } from '../../../layout/line.js';
import type { PageTable } from '../../../layout/page-table.js';

/** A line runs on if another character would not have fitted behind it: it ends nearer to the border than this, in ems. */
const FULL = 2.1;
const FIGURE = /^[\s\d.,，%％+\-−—()（）]*$/u;
const OPENS =
  /^\s*(?:其中|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])/u;
const CODE = /^\s*\d{3,}/u;
/** A value of an indicator: `≥95%`, `＝10场`. */
const BOUND = /^\s*[≤≥<>＜＞=＝]/u;
/** A project's number, of letters and digits, that breaks off: `11000026Y00000364`. */
const BROKEN_NUMBER = /^\d*[A-Z][\dA-Z-]*\d$/u;

interface Pair {
  readonly column: number;
  readonly cell: LatticeCell;
  readonly above: LatticeCell;
  readonly text: readonly Line[];
  readonly textAbove: readonly Line[];
}

/**
 * Columns of the first row of `next` whose cells go on in the middle of the text of the cells at the end of `first`, the
 * page before. Cells of equal heights on both pages are cut together or not at all: a cut row shows in lines that fill
 * their cell, in cells left blank that a whole row would fill, and in no two figures in one cell.
 */
export function cutColumns(first: PageTable, next: PageTable): readonly number[] {
  const byHeight = new Map<string, Pair[]>();
  const all = pairsOf(first, next);
  for (const pair of all) {
    const key = `${pair.above.rowSpan}|${pair.cell.rowSpan}`;
    const group = byHeight.get(key);
    if (group) group.push(pair);
    else byHeight.set(key, [pair]);
  }
  return [...byHeight.values()].flatMap((pairs) => cutOf(pairs, all)).sort((a, b) => a - b);
}

function pairsOf(first: PageTable, next: PageTable): Pair[] {
  const last = first.lattice.ys.length - 2;
  const bottom = new Map<string, number>();
  first.lattice.cells.forEach((cell, i) => {
    if (cell.row + cell.rowSpan - 1 === last) bottom.set(`${cell.column}+${cell.columnSpan}`, i);
  });
  return next.lattice.cells.flatMap((cell, i) => {
    const above = bottom.get(`${cell.column}+${cell.columnSpan}`);
    if (cell.row !== 0 || above === undefined) return [];
    const own = { column: cell.column, cell, text: next.texts[i]! };
    return [{ ...own, above: first.lattice.cells[above]!, textAbove: first.texts[above]! }];
  });
}

function cutOf(pairs: readonly Pair[], all: readonly Pair[]): readonly number[] {
  const filled = pairs.filter(({ text }) => text.length > 0);
  const both = filled.filter(({ textAbove }) => textAbove.length > 0);
  const columns = filled.map(({ column }) => column);
  if (filled.length === 0) return [];
  if (pairs.every(({ textAbove }) => textAbove.length === 0)) {
    // Cells merged over the page's edge whose whole text stands behind it, beside rows that end before it.
    const beside = all.some((pair) => !pairs.includes(pair) && pair.textAbove.length > 0);
    return beside ? columns : [];
  }
  if (both.length === 0 || !inRowOf(pairs, all).every(goesOn)) return [];
  // A name that fills its cell is no sign by itself: some other cell must be filled on one side of the edge only.
  const oneSided = pairs.some(({ text, textAbove }) => text.length > 0 !== textAbove.length > 0);
  return oneSided || both.length >= 2 ? columns : [];
}

/**
 * Pairs with text on both sides whose cells above the edge are as high as those of `pairs`: they are of one row there,
 * which is cut as a whole or not at all. A cell of several rows that prints its text anew on each page says nothing.
 */
const inRowOf = (pairs: readonly Pair[], all: readonly Pair[]): readonly Pair[] =>
  all.filter(
    (pair) =>
      pair.above.rowSpan === pairs[0]!.above.rowSpan &&
      pair.text.length > 0 &&
      pair.textAbove.length > 0 &&
      (pairs.includes(pair) || printOf(pair.text) !== printOf(pair.textAbove)),
  );

const printOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join('');

function goesOn({ above, text, textAbove }: Pair): boolean {
  const last = textAbove.at(-1)!;
  const print = printOf(text);
  if (FIGURE.test(last.text) || FIGURE.test(print) || OPENS.test(print)) return false;
  if (CODE.test(print) && !BROKEN_NUMBER.test(last.text.trim())) return false;
  if (BOUND.test(print) && BOUND.test(printOf(textAbove))) return false;
  const room = above.x1 - last.x1;
  const widest = Math.max(...textAbove.map((line) => line.x1 - line.x0));
  // Centred lines leave room on both sides.
  const free = Math.min(room, above.x1 - above.x0 - (last.x1 - last.x0));
  return free <= FULL * last.size || (textAbove.length > 1 && last.x1 - last.x0 >= widest - last.size);
}
