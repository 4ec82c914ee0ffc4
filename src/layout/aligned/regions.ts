import { middleOf } from '../geometry.js';
import type { Rule } from '../rule.js';
import { isFigureRow, type Piece, type TextRow } from './pieces.js';
import { rulesBetween, wideRules } from './rules.js';

/** What may be one table: its head, if any, and its body. */
export interface Region {
  readonly head: readonly TextRow[];
  readonly body: readonly TextRow[];
}

/** Rows further apart than this many line heights are of different tables. */
const ROW_GAP = 2.2;
/** Type that is larger than the body's by this factor is a title's. */
const LARGER = 1.25;
/** A figure this far from a text beside it, in ems, stands apart. */
const APART = 0.45;
const MOST_HEAD_ROWS = 14;

/** Lines that stand above a table: its title, its unit, 续表. */
const CAPTION =
  /(?:单位|部门|机构|金额|日期|时间)(?:名称)?[:：]|.表(?:[（(][^（()）]{0,20}[)）])?$|^[（(]?续表|^(?:附?表|(?:预算)?公开)\s?\d|^公开|表[\d一二三四五六七八九十-]+$|^[（(]?(?:19|20)\d\d年度?[)）]?$|^截[止至].*日$|(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/u;
const NOTE = /^[(（]?(?:注|备注|附注|说明|注释)(?:[:：.．、\d①]|\s)/u;
const PROSE = /[。；]|，.*，/u;

const squash = (text: string): string => text.replace(/\s/gu, '');

/** Stretches of rows that may be tables, from top to bottom. `across` are the level lines of the page, by place. */
export function regionsOf(rows: readonly TextRow[], across: readonly Rule[]): Region[] {
  const regions: Region[] = [];
  let free = 0;
  for (let at = 0; at < rows.length; at++) {
    if (!isFigureRow(rows[at]!) || isAbove(rows[at]!)) continue;
    const end = bodyEnd(rows, at, across);
    const top = firstFigures(rows, at, free, across);
    const start = headStart(rows, top, free, across);
    const first = bodyStart(rows, start, top, end, across);
    regions.push({ head: rows.slice(start, first), body: rows.slice(first, end) });
    free = end;
    at = end - 1;
  }
  return regions;
}

/** The first row of figures: above rows of several texts may stand some whose texts are nearer to each other. */
function firstFigures(rows: readonly TextRow[], at: number, free: number, across: readonly Rule[]): number {
  let first = at;
  for (let i = at - 1; i >= free && at - i < MOST_HEAD_ROWS; i--) {
    if (!isNear(rows[i]!, rows[i + 1]!, across) || isAbove(rows[i]!)) break;
    if (holdsAmount(rows[i]!) || holdsFigureApart(rows[i]!)) first = i;
  }
  return first;
}

/** Whether an amount stands in a row that is no sentence: no head holds one. */
const holdsAmount = ({ pieces, line }: TextRow): boolean =>
  !PROSE.test(line.text) && pieces.some(({ figure, text }) => figure && /\d[.,，]\d/u.test(text));

/** Whether a figure stands apart from a text beside it. */
const holdsFigureApart = ({ pieces, line }: TextRow): boolean =>
  !PROSE.test(line.text) &&
  pieces.some((piece, i) => {
    const next = pieces[i + 1];
    return next !== undefined && piece.figure !== next.figure && next.x0 - piece.x1 >= APART * piece.size;
  });

/** Whether a row is a line above a table or a note below one. */
export function isAbove({ pieces, line }: TextRow): boolean {
  const text = squash(line.text);
  return CAPTION.test(text) || NOTE.test(text) || pieces.some((piece) => CAPTION.test(squash(piece.text)));
}

/** Whether a row stands near enough below another to be of one table with it. */
export const isNear = (above: TextRow, below: TextRow, across: readonly Rule[]): boolean => {
  const gap = below.line.y0 - above.line.y1;
  const height = below.line.y1 - below.line.y0;
  // Level lines between two rows hold them together from somewhat further away.
  if (gap <= ROW_GAP * height) return true;
  return (
    gap <= 2 * ROW_GAP * height &&
    ruledBetween(above, below, across) &&
    rulesBetween(across, middle(below), below.line.y1 + 2 * ROW_GAP * height).length > 0
  );
};

const ruledBetween = (above: TextRow, below: TextRow, across: readonly Rule[]): boolean =>
  rulesBetween(across, middle(above), middle(below)).some(
    ({ from, to }) =>
      from <= Math.min(above.line.x0, below.line.x0) + 3 && to >= Math.max(above.line.x1, below.line.x1) - 3,
  );

const middle = ({ line }: TextRow): number => middleOf(line);

function bodyEnd(rows: readonly TextRow[], start: number, across: readonly Rule[]): number {
  let whole = rows[start]!;
  let end = start + 1;
  for (let at = end; at < rows.length; at++) {
    const row = rows[at]!;
    if (!isNear(rows[at - 1]!, row, across)) break;
    const text = squash(row.line.text);
    if (NOTE.test(text) || (CAPTION.test(text) && !isFigureRow(row))) break;
    if (row.texts > 1) {
      if (!row.pieces.some(({ figure }) => figure) && PROSE.test(text) && crosses(row, whole)) break;
      if (isFigureRow(row)) whole = row;
    } else if (crosses(row, whole)) break;
    end = at + 1;
  }
  return end;
}

/** Lines whose middles differ by less than this, in ems, touch. */
const TOUCH = 0.8;

/**
 * Where the body begins: above its first figures may stand the beginning of a name that wraps around them. A line over
 * the whole width tells it from the head; else as many lines stand above the figures as below, each as near.
 */
function bodyStart(
  rows: readonly TextRow[],
  start: number,
  at: number,
  end: number,
  across: readonly Rule[],
): number {
  if (start === at) return at;
  const figures = rows[at]!;
  for (let first = at; first > start; first--)
    if (ruledBetween(rows[first - 1]!, rows[first]!, across)) {
      const inside = rows.slice(first, at);
      return inside.every((row) => row.texts === 1) ? first : at;
    }
  let first = at;
  for (let i = 1; at - i >= start && at + i < end; i++) {
    const [above, below] = [rows[at - i]!, rows[at + i]!];
    const off = middle(figures) - middle(above) - (middle(below) - middle(figures));
    const near = middle(rows[at - i + 1]!) - middle(above) < (i === 1 ? TOUCH * 2 : 1.4) * figures.line.size;
    const alike =
      above.pieces.length === below.pieces.length &&
      above.pieces.every((piece, k) => !piece.figure && Math.abs(piece.x0 - below.pieces[k]!.x0) < 3);
    if (!alike || !near || Math.abs(off) > 1) break;
    first = at - i;
  }
  return first;
}

/** Whether a text of a row runs across several texts of another: prose does. */
function crosses(row: TextRow, whole: TextRow): boolean {
  return row.pieces.some((piece) => whole.pieces.filter((other) => overlap(piece, other) > 2).length > 1);
}

export const overlap = (a: Pick<Piece, 'x0' | 'x1'>, b: Pick<Piece, 'x0' | 'x1'>): number =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/** The first row of the head above row `at`; none of the rows before `free` is one. */
function headStart(rows: readonly TextRow[], at: number, free: number, across: readonly Rule[]): number {
  const size = rows[at]!.line.size;
  let start = at;
  while (start > free && at - start < MOST_HEAD_ROWS) {
    const row = rows[start - 1]!;
    if (!isNear(row, rows[start]!, across) || isAbove(row) || isFigureRow(row)) break;
    if (row.line.size > LARGER * size || PROSE.test(row.line.text)) break;
    start--;
  }
  // Between two level lines over the whole width stands the head, and nothing of it above them.
  const top = start < at ? rows[start]!.line.y0 - size : rows[at]!.line.y0;
  const lines = wideRules(rulesBetween(across, top, rows[at]!.line.y0 + 2), [rows[at]!]);
  if (lines.length > 1) while (start < at && middle(rows[start]!) < lines[0]!.at) start++;
  return start;
}
