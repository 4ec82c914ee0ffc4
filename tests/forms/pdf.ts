import { PdfDrawing, type PdfPage, pdfOf } from '../support/pdf.js';
import type { MadeCell, MadeDocument, MadePiece } from './form.js';

/** Which lines of a table are drawn. */
export type Rules =
  | 'grid'
  | 'across'
  | 'three'
  | 'spanners'
  | 'none'
  | 'frame'
  | 'framed-rows'
  | 'head'
  | 'framed-head'
  | 'columns';

/** How a made document is printed as a PDF. */
export interface PdfLook {
  readonly rules: Rules;
  /** How figures stand in their cells. */
  readonly figures: 'right' | 'centre';
  /** White space at the sides of a cell and above and below its text, in points. */
  readonly beside: number;
  readonly above: number;
  /** Whether the text of a cell stands in its middle or at its top. */
  readonly upright: 'middle' | 'top';
  /** Whether the head stands on each page of a table. */
  readonly repeats: boolean;
  /** Names longer than this many ems wrap. */
  readonly wrap: number;
}

const SIZE = 9;
const LEADING = 11;
const MARGIN = 50;
const PAPER = { width: 1191, height: 595 };
const FIGURE = /^[-−]?\d[\d,]*(?:\.\d+)?%?$|^[-—]+$/u;
const TOO_WIDE = 14;

const emsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.5), 0);

interface Placed extends MadeCell {
  readonly row: number;
  readonly column: number;
}

/** The pages of one document, written from top to bottom. */
class Printer {
  readonly pages: PdfDrawing[] = [];
  #y = 0;
  readonly #look: PdfLook;

  constructor(look: PdfLook) {
    this.#look = look;
    this.turn();
  }

  turn(): void {
    this.pages.push(
      new PdfDrawing(PAPER.height).text(
        PAPER.width / 2 - 10,
        PAPER.height - 22,
        `- ${this.pages.length + 1} -`,
        8,
      ),
    );
    this.#y = MARGIN;
  }

  get #page(): PdfDrawing {
    return this.pages.at(-1)!;
  }

  #room(height: number): void {
    if (this.#y + height > PAPER.height - MARGIN) this.turn();
  }

  /** A line of text between the margins: 0 at the left, 1 at the right, a half in the middle. */
  line(text: string, size: number, at: number): void {
    this.#room(size * 2);
    this.#y += size * 1.7;
    const free = PAPER.width - 2 * MARGIN - emsOf(text) * size;
    this.#page.text(MARGIN + Math.max(0, free) * at, this.#y, text, size);
  }

  prose(text: string): void {
    for (const part of wrapped(`　　${text}`, (PAPER.width - 2 * MARGIN) / 10.5)) this.line(part, 10.5, 0);
  }

  captions(lines: readonly (readonly string[])[], title: string): void {
    for (const parts of lines) {
      if (parts.length === 1) {
        const isTitle = parts[0]!.replaceAll(' ', '') === title.replaceAll(' ', '');
        this.line(
          parts[0]!,
          isTitle ? 14 : SIZE,
          isTitle ? 0.5 : /^(?:金额)?单位[:：]/u.test(parts[0]!) ? 1 : 0,
        );
      } else {
        const y = this.#y;
        parts.forEach((part, i) => {
          this.#y = y;
          this.line(part, SIZE, i / (parts.length - 1));
        });
      }
    }
    this.#y += 4;
  }

  table({ grid, headRows, width }: MadePiece, roles: readonly string[]): void {
    const look = this.#look;
    const cells = grid.flatMap((row, r) =>
      row.flatMap((cell, c): Placed[] => (cell ? [{ ...cell, row: r, column: c }] : [])),
    );
    const widths = this.#widths(cells, width, roles, headRows);
    const total = widths.reduce((sum, w) => sum + w, 0);
    const xs = [(PAPER.width - total) / 2];
    for (const w of widths) xs.push(xs.at(-1)! + w);
    const linesOf = (cell: Placed): readonly string[] =>
      wrapped(cell.text, (xs[cell.column + cell.across]! - xs[cell.column]! - 2 * look.beside) / SIZE + 0.01);
    const heights = grid.map(() => LEADING + 2 * look.above);
    for (const down of [1, 2, 3, 4])
      for (const cell of cells.filter((own) => own.down === down)) {
        const need = linesOf(cell).length * LEADING + 2 * look.above;
        const have = heights.slice(cell.row, cell.row + down).reduce((sum, h) => sum + h, 0);
        if (need > have) heights[cell.row + down - 1]! += need - have;
      }
    let from = 0;
    const headHeight = heights.slice(0, headRows).reduce((sum, h) => sum + h, 0);
    this.#room(headHeight + 3 * heights.at(-1)!);
    while (from < grid.length) {
      let to = from;
      const again = from > 0 && look.repeats;
      let y = this.#y + (again ? headHeight : 0);
      // A page ends where no cell reaches over its end.
      while (to < grid.length && (y + heights[to]! <= PAPER.height - MARGIN || to === from))
        y += heights[to++]!;
      while (
        to < grid.length &&
        to > from + 1 &&
        cells.some((cell) => cell.row < to && cell.row + cell.down > to)
      )
        to--;
      const rows = [
        ...(again ? Array.from({ length: headRows }, (_, r) => r) : []),
        ...Array.from({ length: to - from }, (_, i) => from + i),
      ];
      this.#draw(rows, cells, xs, heights, headRows, roles, linesOf);
      from = to;
      if (from < grid.length) this.turn();
    }
    this.#y += 4;
  }

  #widths(cells: readonly Placed[], width: number, roles: readonly string[], headRows: number): number[] {
    const { beside, wrap } = this.#look;
    const widths = Array.from({ length: width }, (_, c) => {
      const own = cells.filter((cell) => cell.column === c && cell.across === 1);
      const isName = !roles[c]!.startsWith('$') && roles[c] !== 'code';
      const body = own
        .filter((cell) => cell.row >= headRows)
        .map(({ text }) => Math.min(emsOf(text), isName ? wrap : TOO_WIDE));
      const heads = own.filter((cell) => cell.row < headRows).map(({ text }) => Math.min(emsOf(text), 5));
      return Math.max(2, ...body, ...heads) * SIZE + 2 * beside;
    });
    const free = PAPER.width - 2 * MARGIN - widths.reduce((sum, w) => sum + w, 0);
    return widths.map((w) => w + Math.max(0, Math.min(free / width, 12)));
  }

  #draw(
    rows: readonly number[],
    cells: readonly Placed[],
    xs: readonly number[],
    heights: readonly number[],
    headRows: number,
    roles: readonly string[],
    linesOf: (cell: Placed) => readonly string[],
  ): void {
    const { rules, beside, upright, figures } = this.#look;
    const page = this.#page;
    const tops = new Map<number, number>();
    const top = this.#y;
    for (const row of rows) {
      tops.set(row, this.#y);
      this.#y += heights[row]!;
    }
    const [left, right, bottom] = [xs[0]!, xs.at(-1)!, this.#y];
    const headEnd = rows.filter((row) => row < headRows).reduce((sum, row) => sum + heights[row]!, top);
    for (const cell of cells) {
      const y0 = tops.get(cell.row);
      if (y0 === undefined) continue;
      const y1 = y0 + heights.slice(cell.row, cell.row + cell.down).reduce((sum, h) => sum + h, 0);
      const [x0, x1] = [xs[cell.column]!, xs[cell.column + cell.across]!];
      const isHead = cell.row < headRows;
      const boxed = rules === 'head' || rules === 'framed-head' || rules === 'columns';
      if (rules === 'grid' || (boxed && isHead)) page.box(x0, y0, x1, y1);
      if (rules === 'across' || rules === 'framed-rows') page.line(x0, y0, x1, y0).line(x0, y1, x1, y1);
      if (rules === 'spanners' && isHead && cell.across > 1 && y1 < headEnd - 1)
        page.line(x0 + 3, y1, x1 - 3, y1);
      const lines = linesOf(cell);
      const free = y1 - y0 - lines.length * LEADING;
      const start = y0 + (upright === 'top' && !isHead ? Math.min(free, this.#look.above) : free / 2);
      const indent = (cell.text.length - cell.text.trimStart().length) * 0.5 * SIZE;
      lines.forEach((line, i) => {
        if (line === '') return;
        const space = x1 - x0 - 2 * beside - emsOf(line) * SIZE;
        const isFigure = FIGURE.test(line) && /^[$#%]/.test(roles[cell.column]!);
        const at =
          isHead || (cell.across > 1 && !isFigure) ? 0.5 : isFigure ? (figures === 'right' ? 1 : 0.5) : 0;
        page.text(
          x0 + beside + (at === 0 ? indent : 0) + Math.max(0, space) * at,
          start + LEADING * i + 8.6,
          line,
          SIZE,
        );
      });
    }
    if (rules === 'three' || rules === 'spanners')
      for (const y of [top, ...(headEnd > top ? [headEnd] : []), bottom]) page.line(left, y, right, y);
    if (rules === 'columns') for (const x of xs) page.line(x, headEnd, x, bottom);
    if (rules === 'frame' || rules === 'framed-head' || rules === 'columns')
      page.box(left, top, right, bottom);
    if (rules === 'framed-rows') page.line(left, top, left, bottom).line(right, top, right, bottom);
  }
}

/** A text in lines of at most `ems`; what is of the Latin kind is not broken where it can be helped. */
function wrapped(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [part] of text.trim() === '' ? [] : text.trimStart().matchAll(/[\d.,%-]+|./gu)) {
    if (line !== '' && emsOf(line + part) > ems) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return text.startsWith('　') && lines.length > 0
    ? [`　　${lines[0]}`, ...lines.slice(1), line]
    : [...lines, line];
}

/** The PDF of a made document. */
export function pdfOfForm({ blocks }: MadeDocument, look: PdfLook): Uint8Array {
  const printer = new Printer(look);
  for (const block of blocks) {
    if (block.kind === 'title') printer.line(block.text, 18, 0.5);
    if (block.kind === 'heading') printer.line(block.text, 13, 0);
    if (block.kind === 'paragraph') printer.prose(block.text);
    if (block.kind === 'table') {
      for (const piece of block.pieces) {
        printer.turn();
        printer.captions(piece.captions, block.truth.title);
        printer.table(piece, block.truth.roles);
      }
      for (const note of block.truth.notes) printer.line(note, SIZE, 0);
    }
  }
  return pdfOf(printer.pages.map((page): PdfPage => ({ content: String(page), ...PAPER })));
}

const plain: PdfLook = {
  rules: 'none',
  figures: 'right',
  beside: 5,
  above: 3,
  upright: 'middle',
  repeats: true,
  wrap: 14,
};

/** Looks of tables, by name. */
export const LOOKS: Readonly<Record<string, PdfLook>> = {
  grid: { ...plain, rules: 'grid' },
  across: { ...plain, rules: 'across', wrap: 10 },
  three: { ...plain, rules: 'three', above: 1.5, repeats: false },
  spanners: { ...plain, rules: 'spanners', figures: 'centre', beside: 3 },
  none: { ...plain, rules: 'none' },
  'none-close': { ...plain, beside: 2, above: 0.5, upright: 'top', repeats: false, wrap: 18 },
  'none-centre': { ...plain, figures: 'centre', above: 4, wrap: 9 },
  frame: { ...plain, rules: 'frame', repeats: false },
  'framed-rows': { ...plain, rules: 'framed-rows', upright: 'top', wrap: 9 },
  head: { ...plain, rules: 'head', beside: 3 },
  'framed-head': { ...plain, rules: 'framed-head' },
  columns: { ...plain, rules: 'columns' },
};
