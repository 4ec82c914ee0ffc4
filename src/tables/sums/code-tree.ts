import type { TableColumn, TableRow } from '../../schema/table.js';

/** A line with a classification code. */
export interface Coded {
  readonly row: number;
  readonly code: string;
}

/** A line of a table by classification with the lines directly below it. */
export interface Branch<Line> {
  readonly parent: Line;
  readonly children: readonly Line[];
}

/** A code of the classifications, of one to four levels. */
export const CODE = /^\d{3}(?:\d{2}){0,3}$/;

/** Rows with a classification code, in order. */
const codedRows = (table: { readonly rows: readonly TableRow[] }): readonly Coded[] =>
  table.rows.flatMap(({ code, kind }, row) =>
    code !== null && CODE.test(code) && kind !== 'note' && kind !== 'blank' ? [{ row, code }] : [],
  );

/**
 * Parents and their direct children, as the codes say (208 → 20805 → 2080501), among rows that stand together: the
 * children of a parent end where a row of another branch begins. A code that comes back in another place of the table
 * (a table of several units) has its own children there; a code printed twice in one run of children is left out,
 * because two readings are possible.
 */
export const branchesOf = (table: { readonly rows: readonly TableRow[] }): readonly Branch<Coded>[] =>
  branchesAmong(codedRows(table));

/** The same for lines in the order in which they are to be read, wherever they stand. */
export function branchesAmong<Line extends Coded>(lines: readonly Line[]): readonly Branch<Line>[] {
  return lines.flatMap((parent, index): Branch<Line>[] => {
    const { code } = parent;
    const below: Line[] = [];
    for (const next of lines.slice(index + 1)) {
      if (!next.code.startsWith(code) || next.code === code) break;
      below.push(next);
    }
    const codes = new Set(below.map((next) => next.code));
    const direct = below.filter((next) => !hasAbove(next.code, codes, code.length));
    const unique = new Set(direct.map((child) => child.code)).size === direct.length;
    if (direct.length === 0 || !unique) return [];
    return [{ parent, children: direct }];
  });
}

/** Whether a code longer than `above` digits among `codes` stands above this one. */
function hasAbove(code: string, codes: ReadonlySet<string>, above: number): boolean {
  for (let length = code.length - 2; length >= 3 && length > above; length -= 2)
    if (codes.has(code.slice(0, length))) return true;
  return false;
}

/**
 * Rows by classification that no other row stands above: what a total adds up. Null where one of them comes twice, as
 * in a table of several units whose totals overlap, or where the codes are of two classifications.
 */
export function topRows(table: { readonly rows: readonly TableRow[] }): readonly number[] | null {
  const rows = codedRows(table);
  const codes = new Set(rows.map(({ code }) => code));
  const tops = rows.filter(({ code }) => !hasAbove(code, codes, 0));
  // 201 and 301 are of two classifications: the lines of two tables in one.
  if (new Set(tops.map(({ code }) => code[0])).size > 1) return null;
  return new Set(tops.map(({ code }) => code)).size === tops.length ? tops.map(({ row }) => row) : null;
}

/**
 * Amount columns that belong to the rows' codes: those behind the code columns, up to where a second half of the table
 * with its own names begins.
 */
export function amountColumns(table: { readonly columns: readonly TableColumn[] }): readonly number[] {
  const first = table.columns.findIndex(({ role }) => role === 'amount');
  if (first < 0) return [];
  const columns: number[] = [];
  for (let column = first; column < table.columns.length; column++) {
    const { role } = table.columns[column]!;
    if (role === 'code' || role === 'name') break;
    if (role === 'amount' && !isNamelessChange(table.columns, column)) columns.push(column);
  }
  return columns;
}

const CHANGE = /比.{0,20}(?:[预决]算|执行|上年)|增减|变[动化]/u;

/**
 * Whether a column is one of two under one head of a change (2018年决算数比2017年决算数) whose own heads were lost: which of
 * them are amounts and which are rates, that do not add up, is not known.
 */
function isNamelessChange(columns: readonly TableColumn[], column: number): boolean {
  const path = columns[column]!.path.join('/');
  if (!CHANGE.test(path)) return false;
  return columns.some((other, i) => i !== column && other.path.join('/') === path);
}
