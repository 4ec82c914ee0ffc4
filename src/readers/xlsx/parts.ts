import type { SheetRow } from './model.js';
import {
  isContents,
  isContinuedLine,
  isHeaderLike,
  isLone,
  isNote,
  isNumberedProse,
  isNumberLine,
  isProse,
  isTitle,
  isTotal,
  statesUnit,
} from './rows.js';

/** A run of rows that is prose, or a run that is one table with the captions and notes inside its range. */
export interface SheetPart {
  readonly kind: 'prose' | 'table';
  readonly rows: readonly SheetRow[];
}

/** Most rows of captions above a header. */
const MAX_CAPTIONS = 6;

/**
 * Divides the rows of a sheet into prose and tables. A row with several filled cells belongs to a table; rows with one
 * go with a table as its captions, its items without figures and its notes, else they are prose. Several tables on one
 * sheet are told apart by blank rows, titles, unit lines and headers. Every row goes to exactly one part, in order.
 */
export function partsOf(rows: readonly SheetRow[]): readonly SheetPart[] {
  if (rows.length === 0) return [];
  const tabular = rows.flatMap((row, i) => (isLone(row) || isNumberedProse(row) ? [] : [i]));
  if (tabular.length === 0 || isContents(rows)) return [{ kind: 'prose', rows }];
  const parts: SheetPart[] = [];
  let done = 0;
  const put = (kind: SheetPart['kind'], end: number): void => {
    if (end > done) parts.push({ kind, rows: rows.slice(done, end) });
    done = Math.max(done, end);
  };
  let first = 0;
  while (first < tabular.length) {
    let last = first;
    let limit = rows.length;
    let hasBody = false;
    let looked = tabular[first]!;
    while (last + 1 < tabular.length) {
      const from = tabular[last]! + 1;
      for (; !hasBody && looked < from; looked++) hasBody = isBody(rows[looked]!);
      const cut = hasBody ? boundary(rows, from, tabular[last + 1]!) : null;
      if (cut !== null) {
        limit = cut;
        break;
      }
      last++;
    }
    put('prose', captionStart(rows, done, tabular[first]!));
    put('table', tableEnd(rows, tabular[last]! + 1, last + 1 < tabular.length ? limit : rows.length));
    first = last + 1;
  }
  put('prose', rows.length);
  return parts;
}

/** Whether a row of a table holds what its header and captions do not. */
const isBody = (row: SheetRow): boolean => !isHeaderLike(row) && !statesUnit(row);

/**
 * Where, between the end `from` of a tabular row and the next one at `to`, another table begins; null where the table
 * goes on.
 */
function boundary(rows: readonly SheetRow[], from: number, to: number): number | null {
  const next = rows[to]!;
  const header = isHeaderLike(next) || (statesUnit(next) && isHeaderLike(rows[to + 1] ?? next));
  const between = rows.slice(from, to);
  const title = between.findIndex((row) => isTitle(row) || statesUnit(row));
  if (title >= 0 && (header || isTitle(between[title]!) === false || statesUnit(next)))
    return withNumberLine(rows, from, from + title);
  if (!header) return null;
  if (statesUnit(next) && !isHeaderLike(next)) return from;
  const gap = rows.slice(from, to + 1).findIndex((row) => row.gap > 0);
  if (gap >= 0) return from + gap;
  const prose = between.findIndex((row) => isProse(row) && !isNote(row));
  return prose >= 0 ? from + prose : null;
}

/** Lines above a title or a unit that only number a table, or say that it goes on, begin it. */
function withNumberLine(rows: readonly SheetRow[], from: number, title: number): number {
  let start = title;
  while (start > from && (isNumberLine(rows[start - 1]!) || isContinuedLine(rows[start - 1]!))) start--;
  return start;
}

/** First of the caption rows that stand right above the table whose first tabular row is `table`. */
function captionStart(rows: readonly SheetRow[], from: number, table: number): number {
  let at = table;
  let titled = false;
  while (at > from && table - at < MAX_CAPTIONS) {
    const row = rows[at - 1]!;
    if (!isLone(row) || isProse(row) || (titled && !isNumberLine(row))) break;
    titled ||= isTitle(row);
    at--;
  }
  return at;
}

/** End of the table whose last tabular row stands before `from`: totals, notes and items without figures go with it. */
function tableEnd(rows: readonly SheetRow[], from: number, limit: number): number {
  let end = from;
  let joined = true;
  for (let at = from; at < limit; at++) {
    const row = rows[at]!;
    joined &&= row.gap === 0;
    if (isNote(row) || isTotal(row) || (joined && isLone(row) && !isProse(row) && !isTitle(row))) {
      end = at + 1;
      joined = true;
    } else if (isProse(row)) break;
  }
  return end;
}
