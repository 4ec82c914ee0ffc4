import type { TextBox } from './position.js';

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
/** A gap wider than this part of the size is a space. */
const SPACE = 0.4;
/** A gap wider than this many sizes parts two texts that stand side by side. */
const APART = 6;
/** A text that begins this many sizes inside another is printed over it. */
const OVER = 2;

/**
 * The texts of a page (or cell) as lines from top to bottom, each from left to right. Texts far apart on one line are
 * lines of their own.
 */
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
  return rows.flatMap((row) => sideBySide(row).map(lineOf));
}

function sideBySide(boxes: readonly TextBox[]): TextBox[][] {
  const groups: TextBox[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    const gap = (box.left - right) / box.size;
    if (gap > APART || gap < -OVER) groups.push([]);
    groups.at(-1)!.push(box);
    right = Math.max(right, box.right);
  }
  return groups;
}

function lineOf(row: readonly TextBox[]): TextLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const box of row) {
    if (text !== '' && box.left - right > SPACE * box.size) text += ' ';
    text += box.text;
    right = Math.max(right, box.right);
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
