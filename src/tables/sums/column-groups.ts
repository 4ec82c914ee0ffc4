import type { TableColumn } from '../../schema/table.js';
import { addTo } from '../../shared/multimap.js';
import { comparable } from '../../shared/text.js';
import { amountColumns } from './code-tree.js';

/** A column that states the total of other columns of the same line. Column indexes. */
export interface ColumnGroup {
  readonly total: number;
  readonly parts: readonly number[];
}

const TOTAL = /^(?:合计|总计|小计|共计|总额)(?:\(.{0,20}\))?$/;
/** The total among the columns of one header may name what it totals: `项目支出总数`. */
const OWN_TOTAL = /(?:合计|总计|小计|共计|总额|总数)(?:\(.{0,20}\))?$/;
const OF_WHICH = /^\(?其中/;

/**
 * Total columns and the columns beside them that they add up, as the header says: the other entries under the same
 * header, each by its own total column where it has one. Of-which columns are left out.
 */
export function columnGroups(table: { readonly columns: readonly TableColumn[] }): readonly ColumnGroup[] {
  const columns = amountColumns(table);
  const paths = new Map(columns.map((column) => [column, table.columns[column]!.path.map(comparable)]));
  return columns.flatMap((total): ColumnGroup[] => {
    const path = paths.get(total)!;
    if (!TOTAL.test(path.at(-1) ?? '')) return [];
    const stem = path.slice(0, -1);
    const beside = runOf(columns, total).filter(
      (column) => column !== total && startsWith(paths.get(column)!, stem),
    );
    const groups = new Map<string, number[]>();
    for (const column of beside) {
      const own = paths.get(column)!;
      const head = own[stem.length];
      if (head === undefined || own.slice(stem.length).some((part) => OF_WHICH.test(part))) continue;
      if (TOTAL.test(head)) return [];
      addTo(groups, head, column);
    }
    const parts = [...groups.values()].flatMap((group) => representatives(group, paths, stem.length + 1));
    return parts.length >= 2 ? [{ total, parts }] : [];
  });
}

/** Columns that follow one another without another kind of column between them. */
function runOf(columns: readonly number[], column: number): readonly number[] {
  const at = columns.indexOf(column);
  let first = at;
  let last = at;
  while (first > 0 && columns[first - 1] === columns[first]! - 1) first--;
  while (last < columns.length - 1 && columns[last + 1] === columns[last]! + 1) last++;
  return columns.slice(first, last + 1);
}

/** The column that stands for a group of columns under one header: its total, or all of them. */
function representatives(
  group: readonly number[],
  paths: ReadonlyMap<number, readonly string[]>,
  depth: number,
): readonly number[] {
  const total = group.find((column) => {
    const path = paths.get(column)!;
    return path.length === depth || (path.length === depth + 1 && OWN_TOTAL.test(path[depth]!));
  });
  return group.length > 1 && total !== undefined ? [total] : group;
}

const startsWith = (path: readonly string[], stem: readonly string[]): boolean =>
  path.length > stem.length && stem.every((part, index) => path[index] === part);
