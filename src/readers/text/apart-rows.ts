import type { Line } from './lines.js';
import type { RawCell, RawRow, Scan } from './raw-table.js';

/** What typists set between the cells of a row: leaders, or so many spaces. Bounded by the line. */
const SEPARATORS: readonly { readonly mark: RegExp; readonly fewest: number }[] = [
  { mark: /\.{4,}|·{4,}|…{2,}|_{4,}|-{4,}/u, fewest: 2 },
  // A page number behind a heading is one column; spaces show columns where two of figures stand behind the name.
  { mark: / {2,}|\u3000{2,}/u, fewest: 3 },
];
/** An amount as tables of money print it: a number without point or comma may be that of a page. */
const AMOUNT = /^[-−(（△▲]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d+)[)）]?[%％]?$/u;
const FEWEST_ROWS = 3;
const LONGEST_LINE = 400;

/**
 * Reads tables whose rows are one line each with leaders, or wide gaps of spaces, between the cells. Blank cells cannot
 * be told so: only where each row has a name and the same number of amounts is it certain which column one stands in.
 */
export function scanApartRows(lines: readonly Line[], start: number): Scan | null {
  for (const { mark, fewest } of SEPARATORS) {
    const head = cellsOf(lines[start], mark);
    if (head === null || head.length < fewest) continue;
    const rows: RawRow[] = [{ cells: head, gap: 0 }];
    let at = start + 1;
    for (; at < lines.length; at++) {
      const cells = cellsOf(lines[at], mark);
      if (cells === null || cells.length !== head.length || !isBody(cells)) break;
      rows.push({ cells, gap: 0 });
    }
    const body = isBody(head) ? rows.length : rows.length - 1;
    if (body >= FEWEST_ROWS) return { tables: [{ kind: 'table', rows, dropsMerged: false }], next: at };
  }
  return null;
}

function cellsOf(line: Line | undefined, mark: RegExp): RawCell[] | null {
  if (line === undefined || line.text.length > LONGEST_LINE || line.text.includes('\t')) return null;
  const texts = line.text
    .trim()
    .split(mark)
    .map((text) => text.trim());
  return texts.length < 2 || texts.includes('') ? null : texts.map((text) => ({ text, line: line.number }));
}

const isBody = ([name, ...amounts]: readonly RawCell[]): boolean =>
  !AMOUNT.test(name!.text) && amounts.every(({ text }) => AMOUNT.test(text));
