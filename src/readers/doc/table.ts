import type { Grid, GridRepair, LooseCell } from '../../document/grid.js';
import { layOut } from '../../document/grid.js';
import type { WordRow } from './rows.js';

/** Edges nearer to one another than this are one: programs round them, and no cell is that narrow. In 1/20 point. */
const SAME_EDGE = 40;

/** A table laid out. */
export interface LaidOut {
  readonly grid: Grid;
  readonly repairs: ReadonlySet<GridRepair>;
  /** True where the file gave no geometry for some row, so that its merged cells are unknown. */
  readonly spansLost: boolean;
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly continued: boolean;
}

/** Lays the rows of a table out by the edges of their cells: a cell spans the columns between its edges. */
export function layOutRows(rows: readonly WordRow[], block: number, maxWidth: number): LaidOut {
  const edges = commonEdges(rows);
  const placed = rows.map((row) => placesOf(row, edges));
  const loose = placed.map((places, r) => {
    const line: LooseCell[] = [];
    let at = 0;
    for (const { text, start, end, continued } of places) {
      if (continued && coveredFromAbove(placed, r, start, end)) {
        at = end;
        continue;
      }
      const rowSpan = reach(placed, r, start, end);
      const skip = start - at;
      line.push({ text, columnSpan: end - start, rowSpan, ...(skip > 0 ? { skip } : {}) });
      at = end;
    }
    return line;
  });
  const { grid, repairs } = layOut(loose, (row, column) => ({ block, row, column }), maxWidth);
  return { grid, repairs, spansLost: rows.some(({ definition }) => definition === null) };
}

/** Whether the cell above, or the one that it continues, covers the columns and goes on into this row. */
function coveredFromAbove(
  placed: readonly (readonly Place[])[],
  row: number,
  start: number,
  end: number,
): boolean {
  const own = placed[row]!.find((place) => place.start === start && place.end === end);
  if (!own?.continued || row === 0) return false;
  return placed[row - 1]!.some((place) => place.start === start && place.end === end);
}

function reach(placed: readonly (readonly Place[])[], row: number, start: number, end: number): number {
  let span = 1;
  while (row + span < placed.length && coveredFromAbove(placed, row + span, start, end)) span++;
  return span;
}

function placesOf({ cells, definition }: WordRow, edges: readonly number[]): readonly Place[] {
  if (definition === null || edges.length < 2)
    return cells.map((text, i) => ({ text, start: i, end: i + 1, continued: false }));
  const places: Place[] = [];
  for (const [i, { left, right, vertical, mergedLeft }] of definition.entries()) {
    const text = cells[i] ?? '';
    const start = columnOf(edges, left);
    const end = Math.max(start + 1, columnOf(edges, right));
    const before = places.at(-1);
    if (mergedLeft && before) {
      places[places.length - 1] = {
        ...before,
        text: [before.text, text].filter((t) => t !== '').join('\n'),
        end,
      };
      continue;
    }
    places.push({
      text,
      start: Math.max(start, before?.end ?? 0),
      end: Math.max(end, (before?.end ?? 0) + 1),
      continued: vertical === 'continue',
    });
  }
  // Cells that the definition does not know are kept behind the others.
  for (const text of cells.slice(definition.length)) {
    const start = places.at(-1)?.end ?? 0;
    places.push({ text, start, end: start + 1, continued: false });
  }
  return places;
}

function commonEdges(rows: readonly WordRow[]): readonly number[] {
  const all = rows.flatMap(({ definition }) => definition?.flatMap(({ left, right }) => [left, right]) ?? []);
  const edges: number[] = [];
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > SAME_EDGE) edges.push(edge);
  return edges;
}

/** Index of the common edge nearest to `edge`. */
function columnOf(edges: readonly number[], edge: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++)
    if (Math.abs(edges[i]! - edge) < Math.abs(edges[best]! - edge)) best = i;
  return best;
}
