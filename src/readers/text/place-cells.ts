import { findHead, type Head } from './header.js';
import { fitSpans } from './header-spans.js';
import { isBlankCell, isFigure, type RawCell, type RawTable, usualWidth } from './raw-table.js';

/** A cell with its place and size settled. */
export interface PlacedCell extends RawCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** What was inferred about a row whose merged cells the dump left out. */
export type Inference =
  | 'header-spans-inferred'
  | 'header-spans-ambiguous'
  | 'row-spans-inferred'
  | 'rows-uneven';

/** A table whose rows each fill its width. */
export interface PlacedTable {
  readonly width: number;
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Rows by what was inferred about them. */
  readonly inferences: ReadonlyMap<Inference, readonly number[]>;
}

/** Settles the place of every cell: the spans that the dump left out are inferred and named in `inferences`. */
export function placeCells(table: RawTable): PlacedTable {
  const { rows } = table;
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const usual = table.dropsMerged ? usualWidth(rows.filter((row) => row.cells.length > 1)) || width : width;
  const inferences = new Map<Inference, number[]>();
  const infer = (what: Inference, row: number): void => {
    const found = inferences.get(what);
    if (found) found.push(row);
    else inferences.set(what, [row]);
  };
  const head = findHead(rows, usual);
  const placed: PlacedCell[][] = rows.map(() => []);
  for (let at = rows.length - 1; at >= 0; at--) {
    const below = at + 1 < head.body ? placed[at + 1]! : null;
    placed[at] = placeRow(table, at, head, { usual, width }, below, (what) => infer(what, at));
  }
  mergeDownwards(placed, head);
  for (const found of inferences.values()) found.sort((a, b) => a - b);
  return { width, rows: placed, inferences };
}

function placeRow(
  table: RawTable,
  at: number,
  head: Head,
  widths: { readonly usual: number; readonly width: number },
  below: readonly PlacedCell[] | null,
  infer: (what: Inference) => void,
): PlacedCell[] {
  const { usual, width } = widths;
  const { cells } = table.rows[at]!;
  if (at < head.titles) return spread(withoutBlankTail(cells), 'last', width);
  if (cells.length > usual || (cells.length === usual && usual < width)) infer('rows-uneven');
  if (cells.length === width) return absorbBlanks(oneEach(cells), below);
  if (!table.dropsMerged) return absorbBlanks(oneEach(padded(cells, width)), below);
  if (cells.length >= usual) return oneEach(padded(cells, width));
  if (at >= head.body) {
    infer('row-spans-inferred');
    return padPlaced(spread(cells, labelsItsFigures(cells) ? 'first' : 'last', usual), width);
  }
  const lower = below?.filter((cell) => cell.column < usual) ?? [];
  if (lower.length < cells.length) {
    infer('header-spans-ambiguous');
    return padPlaced(spread(cells, 'first', usual), width);
  }
  const fit = fitSpans(
    cells.length,
    lower.map((cell) => cell.text),
  );
  infer(fit.ambiguous ? 'header-spans-ambiguous' : 'header-spans-inferred');
  return padPlaced(overLower(cells, fit.spans, lower), width);
}

const oneEach = (cells: readonly RawCell[]): PlacedCell[] =>
  cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 }));

/** Gives each cell one column and the remaining ones to the first or last cell. */
function spread(cells: readonly RawCell[], wide: 'first' | 'last', width: number): PlacedCell[] {
  const widest = wide === 'first' ? 0 : cells.length - 1;
  let column = 0;
  return cells.map((cell, i) => {
    const columnSpan = i === widest ? width - cells.length + 1 : 1;
    column += columnSpan;
    return { ...cell, column: column - columnSpan, columnSpan, rowSpan: 1 };
  });
}

/** Places header cells over the placed cells of the row below, `spans` of them each. */
function overLower(
  cells: readonly RawCell[],
  spans: readonly number[],
  lower: readonly PlacedCell[],
): PlacedCell[] {
  let from = 0;
  return cells.map((cell, i) => {
    const own = lower.slice(from, from + (spans[i] ?? 1));
    from += own.length;
    const columnSpan = own.reduce((total, child) => total + child.columnSpan, 0);
    return { ...cell, column: own[0]!.column, columnSpan, rowSpan: 1 };
  });
}

/** A total or subtotal row: its label is merged over the columns that it lacks. */
const labelsItsFigures = (cells: readonly RawCell[]): boolean =>
  cells.length > 1 &&
  !isBlankCell(cells[0]!) &&
  !isFigure(cells[0]!) &&
  cells.slice(1).every((cell) => isFigure(cell) || isBlankCell(cell));

const blankAt = (line: number): RawCell => ({ text: '', line });

function padded(cells: readonly RawCell[], width: number): RawCell[] {
  const line = cells.at(-1)?.line ?? 1;
  return [...cells, ...Array.from({ length: width - cells.length }, () => blankAt(line))];
}

function padPlaced(cells: readonly PlacedCell[], width: number): PlacedCell[] {
  const last = cells.at(-1)!;
  const from = last.column + last.columnSpan;
  const blanks = Array.from({ length: width - from }, (_, i) => ({
    ...blankAt(last.line),
    column: from + i,
    columnSpan: 1,
    rowSpan: 1,
  }));
  return [...cells, ...blanks];
}

function withoutBlankTail(cells: readonly RawCell[]): readonly RawCell[] {
  return cells.slice(0, Math.max(1, cells.findLastIndex((cell) => !isBlankCell(cell)) + 1));
}

/**
 * Joins the blank cells of a header row to the text on their left where both stand over texts: a dump that keeps
 * covered cells prints `收入 (blank) 支出 (blank)` over `项目 金额 项目 金额`.
 */
function absorbBlanks(cells: readonly PlacedCell[], below: readonly PlacedCell[] | null): PlacedCell[] {
  if (below === null) return [...cells];
  const hasTextBelow = new Set(
    below.flatMap((cell) =>
      isBlankCell(cell) ? [] : Array.from({ length: cell.columnSpan }, (_, i) => cell.column + i),
    ),
  );
  const out: PlacedCell[] = [];
  for (const cell of cells) {
    const left = out.at(-1);
    const joins =
      left &&
      !isBlankCell(left) &&
      isBlankCell(cell) &&
      hasTextBelow.has(cell.column) &&
      hasTextBelow.has(left.column);
    if (joins) out[out.length - 1] = { ...left, columnSpan: left.columnSpan + 1 };
    else out.push(cell);
  }
  return out;
}

/** Stretches header cells over the blank header cells below them. */
function mergeDownwards(rows: PlacedCell[][], head: Head): void {
  for (let at = head.titles; at < head.body; at++)
    rows[at] = rows[at]!.map((cell) => {
      if (isBlankCell(cell)) return cell;
      let rowSpan = 1;
      for (let under = at + 1; under < head.body; under++) {
        const covered = coveredBlanks(rows[under]!, cell);
        if (covered === null) break;
        rows[under] = rows[under]!.filter((other) => !covered.has(other));
        rowSpan++;
      }
      return { ...cell, rowSpan };
    });
}

/** The cells of a row that together lie right below `cell`, where all of them are blank; null otherwise. */
function coveredBlanks(row: readonly PlacedCell[], cell: PlacedCell): ReadonlySet<PlacedCell> | null {
  const end = cell.column + cell.columnSpan;
  const under = row.filter((other) => other.column < end && other.column + other.columnSpan > cell.column);
  const fits = under.every(
    (other) => isBlankCell(other) && other.column >= cell.column && other.column + other.columnSpan <= end,
  );
  return fits && under.length > 0 ? new Set(under) : null;
}
