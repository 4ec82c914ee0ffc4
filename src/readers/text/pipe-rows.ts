import type { Line } from './lines.js';
import { isBlankCell, type RawCell, type RawRow, type Scan } from './raw-table.js';
import { splitTables } from './split-tables.js';

/** Vertical strokes that dumps use between cells. */
const STROKES = /[│┃║｜]/g;
const RULE = /^[\s+|:=\-─━═┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╟╫╢]+$/;
const ESCAPED = '\ue000';

const inked = (line: Line): string => line.text.trim().replace(STROKES, '|');
const isRule = (text: string): boolean =>
  /[-─━═=]{2}|-:|:-/.test(text) && RULE.test(text) && /[|+┼┬┴├┤╋╬╠]/.test(text);
const isRow = (text: string): boolean => text.startsWith('|') && text.indexOf('|', 1) > 0;

/**
 * Reads a table drawn with strokes: Markdown (`| a | b |` with a rule below the header), box drawing, or a frame of
 * `+---+`. Where rules stand between all rows, the lines between two rules are one row. Null where the line at
 * `start` neither is such a row nor a rule above one.
 */
export function scanPipeRows(lines: readonly Line[], start: number): Scan | null {
  const first = inkedAt(lines, start);
  if (!isRow(first) && !(isRule(first) && isRow(inkedAt(lines, start + 1)))) return null;
  const groups: RawCell[][][] = [[]];
  let at = start;
  for (; at < lines.length; at++) {
    const text = inkedAt(lines, at);
    if (isRule(text)) groups.push([]);
    else if (isRow(text)) groups.at(-1)!.push(cellsOf(text, lines[at]!.number));
    else break;
  }
  const filled = groups.filter((group) => group.length > 0);
  const ruled = groups.length > 1;
  const rows = (filled.length >= 3 && filled.every(isOneRow) ? filled.map(mergeLines) : filled.flat()).map(
    (cells): RawRow => ({ cells, gap: 0 }),
  );
  const wide = rows.some((row) => row.cells.length > 1);
  return { tables: wide && (ruled || rows.length > 1) ? splitTables(rows, false) : null, next: at };
}

const inkedAt = (lines: readonly Line[], at: number): string => {
  const line = lines[at];
  return line ? inked(line) : '';
};

function cellsOf(text: string, line: number): RawCell[] {
  const inner = text.replaceAll('\\|', ESCAPED).replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((part): RawCell => {
    const printed = part.replaceAll(ESCAPED, '|').replace(/<br\s*\/?>/gi, '\n');
    return { text: printed.trimEnd().replace(/^[ \t]+/, ''), line };
  });
}

/** Whether lines between two rules can be one row: no two of them have all their cells. */
const isOneRow = (group: readonly (readonly RawCell[])[]): boolean =>
  group.filter((cells) => !cells.some(isBlankCell)).length <= 1;

/** One row of the lines between two rules: the pieces of each cell, one below the other. */
function mergeLines(group: readonly (readonly RawCell[])[]): RawCell[] {
  const width = group.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column): RawCell => {
    const pieces = group
      .map((cells) => cells[column])
      .filter((cell) => cell !== undefined && !isBlankCell(cell));
    const line = pieces[0]?.line ?? group[0]![0]!.line;
    return { text: pieces.map((piece) => piece!.text).join('\n'), line };
  });
}
