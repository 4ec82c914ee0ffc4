import type { TableColumn, TableRow } from '../schema/table.js';
import { comparable } from '../shared/text.js';
import { classificationOf } from '../vocabulary/classification/index.js';
import { readCodedName } from './codes.js';

/** Headers over the columns of the government's economic classification beside those of the departments'. */
const GOVERNMENT = /政府.{0,6}(?:经济)?(?:分类|科目)/u;

/**
 * The code of the government's economic classification that each row prints beside its own of the departments' one, in
 * one cell, with its name, or as 类 and 款 in two cells; null for rows without one. A 类 that is printed only where it
 * changes goes on to the rows below.
 */
export function governmentCodes(table: {
  readonly columns: readonly Pick<TableColumn, 'path' | 'role'>[];
  readonly rows: readonly Pick<TableRow, 'cells'>[];
}): readonly (string | null)[] {
  const columns = table.columns.flatMap(({ path, role }, column) =>
    role !== 'amount' && GOVERNMENT.test(comparable(path.join(''))) ? [column] : [],
  );
  if (columns.length === 0) return table.rows.map(() => null);
  let above = '';
  return table.rows.map(({ cells }) => {
    const prints = columns.map((column) => comparable(cells[column] ?? ''));
    const named = prints.map((print) => readCodedName(print)?.code).find((code) => code !== undefined);
    const digits = prints.filter((print) => /^\d{1,5}$/u.test(print));
    const [first, second] = digits;
    if (first?.length === 3) above = first;
    const code =
      named ??
      (second !== undefined && first?.length === 3
        ? first + second.padStart(2, '0')
        : first !== undefined && first.length < 3
          ? above + first.padStart(2, '0')
          : first);
    return code !== undefined && classificationOf(code) === 'government_economic' ? code : null;
  });
}
