import { oneLine } from '../shared/text.js';
import { type GridRow, isBlankRow } from './grid-rows.js';

/**
 * The rows of two pages of a table as one, the row that the page's edge cuts rejoined: text in the `cut` columns of the
 * first row behind the edge goes to the cells before it. A row of which nothing is left is dropped. Null where the cells
 * before the edge cannot be found: then nothing is moved.
 */
export function rejoinRows(
  before: readonly GridRow[],
  behind: readonly GridRow[],
  cut: readonly number[],
): readonly GridRow[] | null {
  const first = behind[0];
  const last = before.at(-1);
  if (!first || !last || first.row !== 0 || first.block === last.block) return null;
  const rows = [...before];
  let rest = first;
  for (const column of cut) {
    const text = first.texts[column] ?? '';
    const anchor = last.slots[column];
    const at = anchor ? rows.findLastIndex((row) => row.block === last.block && row.row === anchor.row) : -1;
    if (text === '' || !anchor || at < 0) return null;
    rows[at] = withText(rows[at]!, anchor.column, anchor.text + text);
    rest = withText(rest, column, '');
  }
  return isBlankRow(rest) ? [...rows, ...behind.slice(1)] : [...rows, rest, ...behind.slice(1)];
}

/** The row with another text in the cell that begins at `column`. */
function withText(row: GridRow, column: number, text: string): GridRow {
  const old = row.slots[column]!;
  const cell = { ...old, text };
  return {
    ...row,
    slots: row.slots.map((slot) => (slot === old ? cell : slot)),
    texts: row.texts.map((print, i) => (i === column ? oneLine(text) : print)),
  };
}
