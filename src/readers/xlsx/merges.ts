import type { Range } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import type { Budget, SheetCell, SheetRow } from './model.js';
import { cells as counted, type SheetNotes } from './notes.js';

/** Merged ranges of more than one cell that touch content rows, later ones that overlap an earlier one left out. */
export function soundMerges(
  name: string,
  stated: readonly Range[],
  rows: readonly { readonly row: number }[],
  limits: Limits,
  budget: Budget,
  notes: SheetNotes,
): readonly Range[] {
  const merges: Range[] = [];
  const taken = new Map<number, Range[]>();
  for (const range of stated) {
    const { s, e } = range;
    if (s.r > e.r || s.c > e.c || (s.r === e.r && s.c === e.c)) continue;
    if (--budget.merges < 0) {
      notes.count(
        'merges-capped',
        { sheet: name },
        () =>
          `The workbook has more merged ranges than the limit merges of ${limits.merges}; the rest was left out.`,
        true,
      );
      break;
    }
    const touched = rowsWithin(rows, s.r, e.r).map(({ row }) => taken.get(row) ?? []);
    if (touched.some((ranges) => ranges.some((other) => other.s.c <= e.c && s.c <= other.e.c))) {
      notes.count('merge-overlap', { sheet: name, cell: utils.encode_cell(s) }, (n) =>
        n === 1
          ? 'A merged range overlaps another; the later one was left out.'
          : `${n} merged ranges overlap others; the later ones were left out.`,
      );
      continue;
    }
    for (const { row } of rowsWithin(rows, s.r, e.r)) {
      const ranges = taken.get(row);
      if (ranges) ranges.push(range);
      else taken.set(row, [range]);
    }
    merges.push(range);
  }
  return merges;
}

/** Rows from `first` to `last`, by binary search. */
function rowsWithin<T extends { readonly row: number }>(
  rows: readonly T[],
  first: number,
  last: number,
): readonly T[] {
  const bound = (limit: number): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.row < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.slice(bound(first), bound(last + 1));
}

/** Gives anchors their ranges and drops what merged ranges cover: programs leave such content behind, and nobody sees it. */
export function withMerges(
  rows: readonly { readonly row: number; readonly cells: readonly SheetCell[] }[],
  merges: readonly Range[],
  at: (row: number, column: number) => Locator,
  notes: SheetNotes,
): readonly SheetRow[] {
  const covering = new Map<number, Range[]>();
  for (const range of merges)
    for (const { row } of rowsWithin(rows, range.s.r, range.e.r)) {
      const ranges = covering.get(row);
      if (ranges) ranges.push(range);
      else covering.set(row, [range]);
    }
  const kept: SheetRow[] = [];
  for (const { row, cells } of rows) {
    const ranges = covering.get(row) ?? [];
    const own = cells.flatMap((cell): SheetCell[] => {
      const merge = ranges.find(({ s, e }) => s.c <= cell.column && cell.column <= e.c) ?? null;
      if (!merge || (merge.s.r === row && merge.s.c === cell.column)) return [{ ...cell, merge }];
      notes.count('hidden-under-merge', at(row, cell.column), (n) =>
        counted(
          n,
          'lies under a merged cell and is not shown; it was left out.',
          'lie under merged cells and are not shown; they were left out.',
        ),
      );
      return [];
    });
    const before = kept.at(-1)?.row ?? -1;
    if (own.length > 0) kept.push({ row, gap: row - before - 1, cells: own });
  }
  return kept;
}
