import type { Table } from '../../schema/table.js';
import { type Figure, readCell } from '../figures.js';
import type { RoundingPolicy } from '../interval.js';
import { type Gap, sumBreach, sumGap } from '../sums.js';
import type { Breach } from '../types.js';

/** A sum of one column: the cell that states it, the cells that make it up. */
export interface ColumnSum {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly gap: Gap | null;
}

/**
 * The sum of the cells of `rows` in one column against the cell of `total`. Blank cells add nothing. Null where the
 * total is blank, no part is printed, or one of the cells holds something that was not understood.
 */
export function columnSum(
  table: Table,
  column: number,
  total: number,
  rows: readonly number[],
  policy: RoundingPolicy,
): ColumnSum | null {
  const whole = readCell('total', table, total, column, policy);
  if (whole.kind !== 'figure') return null;
  const parts: Figure[] = [];
  for (const row of rows) {
    const cell = readCell('addend', table, row, column, policy);
    if (cell.kind === 'unread') return null;
    if (cell.kind === 'figure') parts.push(cell.figure);
  }
  if (parts.length === 0) return null;
  return { whole: whole.figure, parts, gap: sumGap(whole.figure, parts) };
}

/**
 * Whether so many sums of a table fail that the reading of the table is the likelier fault: more than half of at least
 * four have parts above the whole. Parts below the whole do not count, since lines may have been withheld.
 */
export const mostlyFails = (sums: readonly ColumnSum[]): boolean =>
  sums.length >= 4 && sums.filter(({ gap }) => gap?.difference.lt(0)).length * 2 > sums.length;

/**
 * Breaches of the sums of one line, one for each column. Parts above the whole are an error; parts below it may be due to
 * lines that were withheld, which is said once for the line, with its first column, as a notice.
 */
export function lineBreaches(sums: readonly ColumnSum[], suspect: boolean): readonly Breach[] {
  const certainty = suspect ? 'extraction_suspect' : 'source_likely';
  const failed = sums.flatMap(({ whole, parts, gap }) =>
    gap === null ? [] : [{ gap, breach: { ...sumBreach(whole, parts, gap), certainty } as const }],
  );
  const above = failed.filter(({ gap }) => gap.difference.lt(0)).map(({ breach }) => breach);
  const below = failed.find(({ gap }) => gap.difference.gt(0));
  if (above.length > 0 || !below) return above;
  return [{ ...below.breach, variant: 'withheld', severity: 'notice' }];
}
