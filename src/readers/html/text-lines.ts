import type { TextBox } from './position.js';
import { widthOf } from './position.js';

/** A line of text on a page. Lengths in points. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Feet of letters nearer than this part of their size stand on one line. */
const SAME_FOOT = 0.4;
/** A gap wider than this part of the size is a space; a gap of several characters parts two texts. */
const SPACE = 0.55;

/** The texts of a page (or cell) as lines from top to bottom, each from left to right. */
export function linesOf(boxes: readonly TextBox[]): TextLine[] {
  const foot = (box: TextBox) => box.top + box.size;
  const sorted = [...boxes].sort((a, b) => foot(a) - foot(b) || a.left - b.left);
  const rows: TextBox[][] = [];
  for (const box of sorted) {
    const row = rows.at(-1);
    const reach = row && SAME_FOOT * Math.max(row[0]!.size, box.size);
    if (row && foot(box) - foot(row[0]!) <= reach!) row.push(box);
    else rows.push([box]);
  }
  return rows.map(lineOf);
}

function lineOf(boxes: readonly TextBox[]): TextLine {
  const row = [...boxes].sort((a, b) => a.left - b.left);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const box of row) {
    if (text !== '' && box.left - right > SPACE * box.size) text += ' ';
    text += box.text;
    right = Math.max(right, box.left + widthOf(box.text) * box.size);
  }
  return {
    text: text.replace(/\u00a0/g, ' '),
    left: row[0]!.left,
    right,
    top: Math.min(...row.map((box) => box.top)),
    size: Math.max(...row.map((box) => box.size)),
    bold: row.every((box) => box.bold),
  };
}
