import { middleOf } from '../geometry.js';
import type { Rule } from '../rule.js';
import { reachOf } from './borders.js';
import type { Column } from './columns.js';
import { cellOf, type HeadCell } from './head-cells.js';
import { headSpans } from './head-span.js';
import type { HeadedColumn } from './headed-column.js';
import { overlap } from './regions.js';

/** A head laid over its columns; `sure` is false where cells could stand over other columns as well. */
export interface HeadedColumns {
  readonly columns: readonly HeadedColumn[];
  readonly sure: boolean;
}

const NONE: ReadonlySet<number> = new Set();
/** A cell lies over a column if they share more than this, in ems. */
const SHARED = 0.15;
/** What stands at one height differs by less than this, in ems. */
const LEVEL = 0.3;
/** Words are above others if the lower begin at most this much, in ems, before the upper end. */
const ABOVE = -0.25;
/** Most of a cell is this share of it. */
const MOSTLY = 0.7;

/**
 * Lays the cells of a head over the columns of the body, from the lowest upwards: the first over a column heads it, what
 * stands above heads several. A cell over no column heads one in which nothing is printed.
 */
export function headColumns(
  body: readonly Column[],
  cells: readonly HeadCell[],
  across: readonly Rule[],
): HeadedColumns {
  let columns: HeadedColumn[] = body.map((column) => ({ ...column, stack: [] }));
  const parents: HeadCell[] = [];
  const placed: HeadCell[] = [];
  const upwards = [...cells].sort((a, b) => b.y1 - a.y1 || a.x0 - b.x0);
  const top = Math.min(...cells.map(middleOf));
  for (const [i, cell] of upwards.entries()) {
    const over = columns.filter((column) => overlap(cell, reachOf(column)) > SHARED * cell.size);
    const free = over.filter(({ stack }) => stack.length === 0);
    const headed = over.filter(({ stack }) => stack.length > 0);
    if (over.length === 0) {
      const at = columns.findIndex((column) => column.x0 >= cell.x1);
      const right = at < 0 ? columns.length : at;
      const left = columns[right - 1];
      if (isOverGap(cell, placed)) parents.push(cell);
      else if (left && isHeadBeside(cell, left, upwards.slice(i + 1), top)) left.stack = [cell];
      else
        columns = columns.toSpliced(right, 0, {
          x0: cell.x0,
          x1: cell.x1,
          figures: true,
          levels: NONE,
          stack: [cell],
        });
    } else if (free.length === 0) {
      const beside = headed.filter(
        ({ stack }) => Math.abs(middleOf(stack.at(-1)!) - middleOf(cell)) < LEVEL * cell.size,
      );
      if (beside.length > 0 && headed.length === 1) joinInto(headed[0]!, cell);
      else parents.push(cell);
    } else if (headed.length > 0 && headed.every(({ stack }) => isAbove(cell, stack.at(-1)!)))
      parents.push(cell);
    else for (const column of leavesOf(cell, free)) column.stack = [cell];
    placed.push(cell);
  }
  columns = withHeadsBeside(columns);
  let sure = true;
  let from = 0;
  while (from < parents.length) {
    let to = from + 1;
    while (
      to < parents.length &&
      middleOf(parents[from]!) - middleOf(parents[to]!) < LEVEL * parents[from]!.size
    )
      to++;
    const level = headSpans(parents.slice(from, to), columns, across);
    for (const span of level.spans)
      for (let i = span.from; i <= span.to; i++) columns[i]!.stack = [span.cell, ...columns[i]!.stack];
    sure &&= level.sure;
    from = to;
  }
  return { columns, sure };
}

/** Whether a cell stands above another. */
export const isAbove = (upper: HeadCell, lower: HeadCell): boolean =>
  lower.y0 - upper.y1 >= ABOVE * upper.size && middleOf(lower) - middleOf(upper) > LEVEL * upper.size;

/** Whether a cell over no column stands in the middle above the heads nearest to it at both sides. */
function isOverGap(cell: HeadCell, placed: readonly HeadCell[]): boolean {
  let left: HeadCell | undefined;
  let right: HeadCell | undefined;
  for (const other of placed) {
    if (other.x1 <= cell.x0 && (!left || other.x1 > left.x1)) left = other;
    if (other.x0 >= cell.x1 && (!right || other.x0 < right.x0)) right = other;
  }
  return [left, right].every((leaf) => leaf !== undefined && leaf.y0 - cell.y1 >= 0.2 * cell.size);
}

/**
 * Whether a cell heads the names at its left, in a column that is wider than they are: what else stands above them stands
 * on the highest level, where nothing heads a column by itself.
 */
function isHeadBeside(cell: HeadCell, left: HeadedColumn, higher: readonly HeadCell[], top: number): boolean {
  if (left.figures || left.stack.length > 0) return false;
  const level = LEVEL * cell.size;
  const above = higher.filter((other) => overlap(other, left) > SHARED * other.size);
  return (
    above.length > 0 &&
    above.every((other) => middleOf(other) - top < level && middleOf(cell) - middleOf(other) > level)
  );
}

/** The columns that a cell heads by itself: the one in which most of it stands, or all that it lies over. */
function leavesOf(cell: HeadCell, free: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const inside = free.find((column) => overlap(cell, column) >= MOSTLY * (cell.x1 - cell.x0));
  if (inside && free.every((column) => column === inside || overlap(cell, column) < cell.size))
    return [inside];
  return free;
}

/** Words of a head printed with wide gaps between them. */
function joinInto(column: HeadedColumn, cell: HeadCell): void {
  const leaf = column.stack.at(-1)!;
  column.stack = [cellOf([...leaf.lines, ...cell.lines].sort((a, b) => a.x0 - b.x0))];
}

/**
 * Heads at the left of a column and figures at its right share no place: a column with only a head and its neighbour
 * without one are one column.
 */
function withHeadsBeside(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const joined: HeadedColumn[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && isLone(last) !== isLone(column) && (isBare(last) || isBare(column))) {
      const stack = isBare(column) ? last.stack : column.stack;
      joined[joined.length - 1] = {
        x0: last.x0,
        x1: column.x1,
        figures: isBare(column) ? column.figures : last.figures,
        levels: new Set([...last.levels, ...column.levels]),
        stack,
      };
    } else if (last?.stack[0] && last.stack[0] === column.stack[0] && areApart(last, column)) {
      // Under one head, but never on one line: figures of another kind (numbers of columns) stand elsewhere in it.
      joined[joined.length - 1] = {
        ...last,
        x1: column.x1,
        levels: new Set([...last.levels, ...column.levels]),
      };
    } else joined.push(column);
  }
  return joined;

  function areApart(a: Column, b: Column): boolean {
    return a.levels.size > 0 && b.levels.size > 0 && ![...b.levels].some((level) => a.levels.has(level));
  }

  /** Only a head, nothing below; nothing above. */
  function isLone({ x0, x1, stack }: HeadedColumn): boolean {
    return stack.length === 1 && x0 === stack[0]!.x0 && x1 === stack[0]!.x1;
  }
  function isBare({ stack }: HeadedColumn): boolean {
    return stack.length === 0;
  }
}
