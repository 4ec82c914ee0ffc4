import type { TableColumn, TableRow } from '../schema/table.js';
import { isCodePart } from '../vocabulary/columns.js';
import { type CodeMemory, readCode, readCodedName, readPartialCodedName } from './codes.js';
import { isUnitName } from './units/label.js';

/** One half of a two-sided table, or the whole of any other: labels on the left, figures right of them. */
export interface Side {
  /** Columns of the classification code: one, or 类/款/项. */
  readonly codes: readonly number[];
  /** Columns that may hold the row's name, the best last. */
  readonly names: readonly number[];
  readonly amounts: readonly number[];
}

/** The sides of a table. A side begins at a code or name column behind an amount column if figures follow it. */
export function sidesOf(columns: readonly Pick<TableColumn, 'role' | 'path'>[]): readonly Side[] {
  const starts = [0];
  columns.forEach((column, i) => {
    const label = column.role === 'code' || column.role === 'name';
    const before = columns.slice(starts.at(-1), i).some((c) => c.role === 'amount');
    const follows = columns.slice(i + 1).some((c) => c.role === 'amount');
    const previous = columns[i - 1]?.role;
    if (label && before && follows && previous === 'amount') starts.push(i);
  });
  return starts.map((start, i) => sideBetween(columns, start, starts[i + 1] ?? columns.length));
}

function sideBetween(
  columns: readonly Pick<TableColumn, 'role' | 'path'>[],
  start: number,
  end: number,
): Side {
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  const codes = firstCodes(columns, all);
  const nameColumns = all.filter((i) => columns[i]!.role === 'name');
  const behind = codes.length > 0 ? nameColumns.find((i) => i > codes.at(-1)!) : undefined;
  const best = (i: number): number => (i === behind ? 2 : isStrongName(columns[i]!.path) ? 1 : 0);
  const names = nameColumns.toSorted((a, b) => best(a) - best(b) || a - b);
  return { codes, names, amounts: all.filter((i) => columns[i]!.role === 'amount') };
}

/** A column headed 名称 or the like names the row better than one that only sorts it (`项目类别`). */
const isStrongName = (path: readonly string[]): boolean =>
  /(?:名称|项目|科目|活动)(?:[(（].*)?$/u.test(path.at(-1) ?? '');

/** The first code column, with its neighbours if the code is split over them. */
function firstCodes(
  columns: readonly Pick<TableColumn, 'role' | 'path'>[],
  all: readonly number[],
): readonly number[] {
  const codes = all.filter((i) => columns[i]!.role === 'code' && !isForeign(columns[i]!.path));
  const first = codes[0];
  if (first === undefined) return [];
  const split = isCodePart(columns[first]!.path.at(-1) ?? '');
  return codes.filter(
    (i, n) => i === first + n && (n === 0 || split || samePath(columns[first]!, columns[i]!)),
  );
}

const samePath = (a: Pick<TableColumn, 'path'>, b: Pick<TableColumn, 'path'>): boolean =>
  a.path.join('/') === b.path.join('/');

const isForeign = (path: readonly string[]): boolean =>
  /(?:单位|部门|项目|机构|采购|品目|目录|资产)(?:编码|代码|编号)$/.test(path.at(-1) ?? '');

/** One labelled set of figures of a row: the half of a two-sided row, or the row itself. */
export interface TableLine {
  readonly row: number;
  readonly side: number;
  readonly code: string | null;
  readonly name: string | null;
  /** Value in yuan by column index. */
  readonly amounts: ReadonlyMap<number, string>;
}

/**
 * Every row of a table taken apart into its sides: what an expenditure half says stands beside what the income half says.
 * Lines with neither label nor figure are left out.
 */
export function linesOf(table: {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}): readonly TableLine[] {
  const sides = sidesOf(table.columns);
  const memories: CodeMemory[] = sides.map(() => ({ parts: [] }));
  return table.rows.flatMap((row, rowIndex) =>
    sides.flatMap((side, sideIndex) => {
      const amounts = new Map(
        side.amounts.flatMap((column) => {
          const value = row.amounts[String(column)];
          return value === undefined ? [] : [[column, value] as const];
        }),
      );
      const label = readLabel(row.cells, side, memories[sideIndex]!);
      const own = sideIndex === 0 && sides.length === 1 ? { code: row.code, name: row.name } : label;
      if (own.code === null && own.name === null && amounts.size === 0) return [];
      return [{ row: rowIndex, side: sideIndex, code: own.code, name: own.name, amounts }];
    }),
  );
}

/** Code and name of one side of a row. */
export interface Label {
  readonly code: string | null;
  readonly name: string | null;
  /** Codes of the row's issues: `code-completed`, `irregular-code`. */
  readonly issues: readonly string[];
}

/** Reads the label cells of one side. A name in a code column (合计 merged over it) is the row's name. */
export function readLabel(cells: readonly string[], side: Side, memory: CodeMemory): Label {
  const reading = readCode(
    side.codes.map((column) => cells[column]!),
    memory,
  );
  const issues: string[] = [];
  if (reading.kind === 'irregular') issues.push('irregular-code');
  if (reading.kind === 'code' && reading.completed) issues.push('code-completed');
  const words = side.codes
    .map((column) => cells[column]!)
    .find((text) => text !== '' && !/^[\d\s]+$/.test(text));
  const printed = side.names.map((column) => cells[column]!).findLast((text) => text !== '');
  // The code beside the name of a body is that of a budget unit.
  if (reading.kind === 'irregular' && printed !== undefined && isUnitName(printed)) issues.length = 0;
  if (reading.kind === 'code') return { code: reading.code, name: printed ?? null, issues };
  for (const column of [...side.codes, ...side.names]) {
    const coded = readCodedName(cells[column]!) ?? readPartialCodedName(cells[column]!, memory);
    if (coded) {
      memory.parts = [coded.code];
      return { ...coded, issues };
    }
  }
  return { code: null, name: printed ?? words ?? null, issues };
}
