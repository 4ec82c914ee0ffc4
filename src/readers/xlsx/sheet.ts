import type { CellObject, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import { progressed } from '../../shared/progress.js';
import { type Shown, shownOf } from './display.js';
import { soundMerges, withMerges } from './merges.js';
import type { Budget, Sheet, SheetCell } from './model.js';
import { cells as counted, type SheetNotes } from './notes.js';

const MESSAGES: Readonly<Record<NonNullable<Shown['trouble']>, readonly [string, string]>> = {
  'cell-error': [
    'shows an error of its formula instead of a value; the error was kept as text.',
    'show an error of their formula instead of a value; the errors were kept as text.',
  ],
  'no-cached-value': [
    'holds a formula whose result was not saved; it was read as blank.',
    'hold formulas whose results were not saved; they were read as blank.',
  ],
  'display-rounded': [
    'shows another figure than it stores, mostly fewer decimals; what it shows was taken.',
    'show other figures than they store, mostly fewer decimals; what they show was taken.',
  ],
  'hidden-by-format': [
    'is shown as blank by its number format; its content was read and marked as hidden.',
    'are shown as blank by their number format; their content was read and marked as hidden.',
  ],
};

/** After so many rows the work is said to go on. */
const ROWS_A_STEP = 512;

/**
 * Reads the cells with content of one sheet: text as shown, places, merges, what is hidden. The stated dimension of the
 * sheet counts for nothing, and blank cells cost nothing.
 */
export function readSheet(
  name: string,
  sheet: WorkSheet,
  hidden: boolean,
  limits: Limits,
  budget: Budget,
  notes: SheetNotes,
): Sheet {
  const found: { row: number; cells: SheetCell[] }[] = [];
  const data = (sheet['!data'] ?? []) as readonly (readonly CellObject[])[];
  const at = (row: number, column: number): Locator => ({
    sheet: name,
    cell: utils.encode_cell({ r: row, c: column }),
  });
  for (const [step, row] of filledIn(data).entries()) {
    if (step % ROWS_A_STEP === 0) progressed();
    const own: SheetCell[] = [];
    const line = data[row]!;
    for (const column of filledIn(line)) {
      const cell = line[column]!;
      const shown = shownOf(cell);
      const { trouble } = shown;
      if (trouble)
        notes.count(
          trouble,
          at(row, column),
          (n) => counted(n, ...MESSAGES[trouble]),
          trouble === 'no-cached-value',
        );
      if (shown.text.trim() === '') continue;
      budget.cells--;
      budget.characters -= shown.text.length;
      if (budget.cells < 0)
        throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
      if (budget.characters < 0)
        throw new InputProblem('too-much-content', `The limit textCharacters is ${limits.textCharacters}.`);
      const concealed = isConcealed(sheet, row, column);
      if (concealed)
        notes.count('hidden-cells', at(row, column), (n) =>
          counted(
            n,
            'stands in a hidden row or column; it was read and marked as hidden.',
            'stand in hidden rows or columns; they were read and marked as hidden.',
          ),
        );
      own.push({
        row,
        column,
        text: shown.text,
        ...(shown.stored === undefined ? {} : { stored: shown.stored }),
        hidden: hidden || concealed || trouble === 'hidden-by-format',
        merge: null,
      });
    }
    if (own.length > 0) found.push({ row, cells: own });
  }
  const merges = soundMerges(name, sheet['!merges'] ?? [], found, limits, budget, notes);
  return { name, hidden, rows: withMerges(found, merges, at, notes) };
}

/** Where a list holds something, ascending. A file may name a row far beyond all others: the way there is not walked. */
const filledIn = (list: readonly unknown[]): readonly number[] =>
  Object.keys(list).map(Number).filter(Number.isInteger);

const isConcealed = (sheet: WorkSheet, row: number, column: number): boolean =>
  sheet['!rows']?.[row]?.hidden === true || sheet['!cols']?.[column]?.hidden === true;
