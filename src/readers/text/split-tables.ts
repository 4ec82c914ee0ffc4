import { isBlankCell, type RawCell, type RawRow, type RawTable, usualWidth } from './raw-table.js';
import { isCaptionField, isMoneyUnit, isTableTitle } from './wording.js';

/** Cells that a row with a table's title has at most (title, entity, unit). */
const TITLE_CELLS = 3;

/**
 * Tells tables apart that follow one another without prose between: a new one begins with a title row, or behind a
 * wider gap where the rows change their shape or the first row comes again.
 */
export function splitTables(rows: readonly RawRow[], dropsMerged: boolean): RawTable[] {
  const usualGap = usualGapOf(rows);
  const tables: RawRow[][] = [];
  // First row of the current table that is no title row; none yet where all of them are.
  let header: RawRow | null = null;
  for (const [index, row] of rows.entries()) {
    const current = tables.at(-1);
    // Rows that only carry the title, the entity or the unit belong to the table that follows them.
    const begins =
      !current || (header !== null && beginsTable(row, rows[index + 1], current, header, usualGap));
    if (begins) {
      tables.push([row]);
      header = null;
    } else current.push(row);
    if (header === null && !isTitleRow(row)) header = row;
  }
  return tables.map((own) => ({ kind: 'table', rows: own, dropsMerged }));
}

function usualGapOf(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of rows.slice(1)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function beginsTable(
  row: RawRow,
  next: RawRow | undefined,
  current: readonly RawRow[],
  header: RawRow,
  usualGap: number,
): boolean {
  const before = current.at(-1)!;
  if (opensTable(row) && next !== undefined && filledOf(next).length >= filledOf(row).length) {
    const narrower = row.cells.length < before.cells.length || filledOf(row).length < filledOf(before).length;
    if (narrower || (row.cells.some(isTitleCell) && row.cells.some(isUnitCell))) return true;
  }
  if (row.gap <= usualGap) return false;
  const sameShape =
    row.cells.length === before.cells.length || row.cells.length === usualWidth(current.slice(-5));
  return !sameShape || sameText(row, header);
}

/** Whether a row carries a table's title or caption fields and no data. */
export function isTitleRow(row: RawRow): boolean {
  const filled = filledOf(row);
  if (filled.length === 0 || filled.length > TITLE_CELLS) return false;
  return (
    filled.some((cell) => isCaptionField(cell.text)) || (filled.length === 1 && isTableTitle(filled[0]!.text))
  );
}

/** A title row that cannot be a row of a form: it holds a title or a unit of money. */
const opensTable = (row: RawRow): boolean =>
  isTitleRow(row) && row.cells.some((cell) => isTitleCell(cell) || isUnitCell(cell));

const isTitleCell = (cell: RawCell): boolean => isTableTitle(cell.text);
const isUnitCell = (cell: RawCell): boolean => isMoneyUnit(cell.text);

const filledOf = (row: RawRow): RawCell[] => row.cells.filter((cell) => !isBlankCell(cell));

const sameText = (a: RawRow, b: RawRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, i) => cell.text === b.cells[i]!.text);
