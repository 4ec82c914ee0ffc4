import type { RowKind, TableColumn, TableRow } from '../schema/table.js';
import { formatYuan, toYuan } from '../shared/money.js';
import { totalKind } from '../vocabulary/columns.js';
import { isAmountLike, readCell } from './cells.js';
import type { CodeMemory } from './codes.js';
import { type GridRow, isBlankRow, printedCells } from './grid-rows.js';
import { type LevelSource, levelsOf } from './levels.js';
import { isNoteLine } from './segments.js';
import { type Label, readLabel, type Side, sidesOf } from './sides.js';

/** Rows of a table, and the codes of what was found wrong in them. */
export interface ReadRows {
  readonly rows: readonly TableRow[];
  readonly issues: readonly string[];
}

/**
 * Reads the body of a table. `keep` lists the grid columns that the table's columns stand for; amounts are in yuan by
 * the column's unit, else the table's; without a unit there is no amount.
 */
export function readRows(
  body: readonly GridRow[],
  columns: readonly TableColumn[],
  keep: readonly number[],
  unit: string | null,
): ReadRows {
  const sides = sidesOf(columns);
  const memories: CodeMemory[] = sides.map(() => ({ parts: [] }));
  const issues = new Set<string>();
  const drafts = body.map((row) => {
    const cells = keep.map((column) => row.texts[column]!);
    const full = keep.map((column) => spanned(row, column));
    const labels = sides.map((side, i) => readLabel(labelCells(cells, full, side), side, memories[i]!));
    const amounts = readAmounts(cells, columns, unit, issues);
    const kind = kindOf(row, cells, labels, Object.keys(amounts).length > 0);
    if (kind === 'line') for (const issue of lineIssues(cells, columns, labels)) issues.add(issue);
    return { row, cells, labels, amounts, kind };
  });
  const leads = drafts.map(({ labels }) => leadingSide(labels));
  const levels = levelsOf(
    drafts.map(({ row, labels, kind }, i) => ({
      code: labels[leads[i]!]!.code,
      name: labels[leads[i]!]!.name,
      ...nameCell(row, keep, sides[leads[i]!]!),
      side: leads[i]!,
      ranked: kind === 'line' || kind === 'subtotal' || kind === 'heading',
    })),
  );
  const rows = drafts.map(({ row, cells, labels, amounts, kind }, i): TableRow => {
    const label = labels[leads[i]!]!;
    const first = printedCells(row)[0] ?? row.slots[0]!;
    return {
      cells,
      kind,
      code: label.code,
      name: label.name,
      level: levels[i]!,
      amounts,
      reporting_entity: null,
      page: row.page,
      locator: first.locator,
      cell_locators: keep.map((column) => row.slots[column]!.locator),
    };
  });
  return { rows, issues: [...issues] };
}

/** The first side that names something in a row: where the income half has run out of items, the expenditure half. */
const leadingSide = (labels: readonly Label[]): number =>
  Math.max(
    0,
    labels.findIndex((label) => label.code !== null || label.name !== null),
  );

/** Text of the cell over a slot if the cell reaches down from a row above: a name merged over several rows holds for all. */
const spanned = (row: GridRow, column: number): string => {
  const cell = row.slots[column]!;
  return cell.row < row.row && cell.column === column ? cell.text.trim() : row.texts[column]!;
};

const labelCells = (cells: readonly string[], full: readonly string[], side: Side): readonly string[] =>
  cells.map((text, column) =>
    side.names.includes(column) || side.codes.includes(column) ? full[column]! : text,
  );

function nameCell(row: GridRow, keep: readonly number[], side: Side): Pick<LevelSource, 'print' | 'inset'> {
  const own = side.names.findLast((name) => row.texts[keep[name]!] !== '');
  const column = own ?? side.codes[0];
  const named = own ?? side.names.findLast((name) => row.slots[keep[name]!]!.text.trim() !== '');
  return {
    print: column === undefined ? '' : row.slots[keep[column]!]!.text,
    inset: named === undefined ? null : (row.slots[keep[named]!]!.inset ?? null),
  };
}

function readAmounts(
  cells: readonly string[],
  columns: readonly TableColumn[],
  unit: string | null,
  issues: Set<string>,
): Record<string, string> {
  const amounts: Record<string, string> = {};
  columns.forEach((column, i) => {
    if (column.role !== 'amount') return;
    const reading = readCell(cells[i]!);
    if (reading.kind === 'damaged') issues.add('irregular-number');
    if (reading.kind !== 'number') return;
    if (!reading.regular) issues.add('irregular-number');
    const printedIn = reading.unit ?? column.unit ?? unit;
    if (printedIn === null) issues.add('unit-unknown');
    else amounts[String(i)] = formatYuan(toYuan(reading.value, printedIn));
  });
  return amounts;
}

function kindOf(row: GridRow, cells: readonly string[], labels: readonly Label[], figures: boolean): RowKind {
  if (isBlankRow(row)) return 'blank';
  const printed = printedCells(row);
  const lone = printed.length === 1 ? printed[0]! : null;
  if (lone && isNoteLine(lone.text)) return 'note';
  const names = labels.map((label) => label.name ?? '');
  const labelled = names.some((name) => name !== '') ? names : [cells.find((text) => text !== '') ?? ''];
  const totals = labelled.map(totalKind);
  if (totals.includes('total')) return 'total';
  if (totals.includes('subtotal')) return 'subtotal';
  const wide = lone !== null && row.slots.length > 1 && lone.columnSpan === row.slots.length;
  const opens = !figures && printed.length === 1 && /[:：]$/u.test(lone!.text.trim());
  return wide || opens ? 'heading' : 'line';
}

/** What in a line of data does not fit the roles of its columns. */
function lineIssues(
  cells: readonly string[],
  columns: readonly TableColumn[],
  labels: readonly Label[],
): string[] {
  const issues = labels.flatMap((label) => label.issues);
  columns.forEach((column, i) => {
    const text = cells[i]!;
    if (column.role === 'amount' && readCell(text).kind === 'text') issues.push('text-in-amount-column');
    if (column.role === 'name' && isAmountLike(text)) issues.push('figure-in-label-column');
    if (column.path.length === 0 && text !== '') issues.push('column-without-header');
  });
  return issues;
}
