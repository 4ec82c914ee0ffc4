import type { DomElement } from './dom.js';
import type { FlowBlock, FlowCell, FlowContext, FlowTable } from './flow-block.js';
import { groupBy } from './group.js';
import type { Lattice } from './lattice.js';
import { latticesOf } from './lattice.js';
import { beginsWithNumber, joinLines } from './lines.js';
import type { PositionedPage, TextBox } from './position.js';
import { measurePage, widthOf } from './position.js';
import type { TextLine } from './text-lines.js';
import { linesOf } from './text-lines.js';

/** A line of the page's own numbering: `— 12 —`, `第 3 页 共 9 页`. */
const PAGE_NUMBER = /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页.{0,12})$/;
/** Where a page number may stand: outside this middle part of the page. */
const MIDDLE = { from: 0.08, to: 0.9 };

interface Placed {
  readonly line: TextLine;
  readonly page: number;
  readonly pageWidth: number | null;
}

/**
 * Paragraphs and tables of pages whose text stands at fixed places: lines in reading order, lines that a page's width
 * broke joined again (over a page's end too), tables where drawn lines enclose cells.
 */
export function readPositioned(pages: readonly DomElement[], context: FlowContext): FlowBlock[] {
  const { tally } = context;
  const items: (Placed | FlowTable)[] = [];
  pages.forEach((element, page) => {
    tally.positionedPages++;
    const measured = measurePage(element);
    const lattices = latticesOf(measured.rules);
    const cellTexts = lattices.map(() => [] as TextBox[]);
    const free: TextBox[] = [];
    for (const box of measured.texts) {
      const at = lattices.findIndex((lattice) => isInside(lattice, box));
      (cellTexts[at] ?? free).push(box);
    }
    const lines = linesOf(free).filter((line) => {
      tally.characters += line.text.length;
      if (!isPageNumber(line, measured)) return true;
      tally.pageNumbers.push(line.text.trim());
      return false;
    });
    const tables = lattices.map((lattice, i) => ({
      top: lattice.top,
      item: tableOf(lattice, cellTexts[i]!, context),
    }));
    const texts = lines.map((line) => ({ top: line.top, item: { line, page, pageWidth: measured.width } }));
    items.push(...[...tables, ...texts].sort((a, b) => a.top - b.top).map(({ item }) => item));
  });
  return joinParagraphs(items);
}

const middleOf = (box: TextBox) => ({
  x: box.left + Math.min(box.right - box.left, box.size) / 2,
  y: box.top + box.size / 2,
});

function isInside(area: { left: number; right: number; top: number; bottom: number }, box: TextBox): boolean {
  const { x, y } = middleOf(box);
  return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
}

function isPageNumber(line: TextLine, page: PositionedPage): boolean {
  if (page.height === null || !PAGE_NUMBER.test(line.text.trim())) return false;
  const at = line.top / page.height;
  return at > MIDDLE.to || at < MIDDLE.from;
}

function tableOf(lattice: Lattice, boxes: readonly TextBox[], { tally }: FlowContext): FlowTable {
  const rows: FlowCell[][] = Array.from({ length: lattice.height }, () => []);
  const texts = new Map(lattice.cells.map((cell) => [cell, [] as TextBox[]]));
  const byRow = groupBy(lattice.cells, (cell) => cell.row);
  const tops = [...byRow.keys()].sort((a, b) => a - b).map((row) => byRow.get(row)!);
  for (const box of boxes) {
    const near = tops.filter((cells) => cells[0]!.top <= middleOf(box).y);
    for (let i = near.length - 1; i >= 0; i--) {
      const cell = near[i]!.find((candidate) => isInside(candidate, box));
      if (!cell) continue;
      texts.get(cell)!.push(box);
      break;
    }
  }
  for (const cell of lattice.cells) {
    const text = linesOf(texts.get(cell)!)
      .map((line) => line.text.trimEnd())
      .join('\n');
    tally.cells++;
    tally.characters += text.length;
    rows[cell.row]!.push({
      text,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      hidden: false,
      nested: [],
    });
  }
  return { kind: 'table', rows, links: [] };
}

/** Margins of running text on pages of one width. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines of at least this share of the page's width are running text from which margins can be told. */
const RUNNING_LINE = 0.55;
const USUAL_WIDTH = 595;

function marginsOf(lines: readonly Placed[]): ReadonlyMap<number | null, Margins> {
  const margins = new Map<number | null, Margins>();
  for (const [width, placed] of groupBy(lines, (item) => item.pageWidth)) {
    const running = placed
      .map(({ line }) => line)
      .filter((line) => line.right - line.left >= RUNNING_LINE * (width ?? USUAL_WIDTH));
    const lefts = running.map((line) => line.left).sort((a, b) => a - b);
    const rights = running.map((line) => line.right).sort((a, b) => a - b);
    const left = lefts[Math.floor(lefts.length * 0.1)];
    const right = rights[Math.floor(rights.length * 0.9)];
    if (left !== undefined && right !== undefined) margins.set(width, { left, right });
  }
  return margins;
}

function joinParagraphs(items: readonly (Placed | FlowTable)[]): FlowBlock[] {
  const isLine = (item: Placed | FlowTable): item is Placed => 'line' in item;
  const margins = marginsOf(items.filter(isLine));
  const blocks: FlowBlock[] = [];
  let previous: Placed | null = null;
  for (const item of items) {
    if (!isLine(item)) {
      blocks.push(item);
      previous = null;
      continue;
    }
    const last = blocks.at(-1);
    if (previous && last?.kind === 'paragraph' && runsOn(previous, item, margins.get(item.pageWidth)))
      blocks[blocks.length - 1] = { ...last, text: joinLines(last.text, item.line.text.trim()) };
    else if (item.line.text.trim() !== '') blocks.push(paragraphOf(item, margins.get(item.pageWidth)));
    previous = item;
  }
  return blocks;
}

function runsOn(previous: Placed, next: Placed, margins: Margins | undefined): boolean {
  if (!margins || previous.pageWidth !== next.pageWidth) return false;
  const { size } = next.line;
  const sameType = Math.abs(previous.line.size - size) <= 0.15 * size;
  const near = previous.page !== next.page || next.line.top - previous.line.top <= 3 * size;
  const unbroken = widthOf(/^[\w.,%％]{0,40}/.exec(next.line.text.trimStart())![0]);
  const full = previous.line.right >= margins.right - (2.5 + unbroken) * size;
  const atMargin = next.line.left <= margins.left + 0.8 * size;
  return sameType && near && full && atMargin && !beginsWithNumber(next.line.text.trim());
}

function paragraphOf({ line, pageWidth }: Placed, margins: Margins | undefined): FlowBlock {
  const middle = (line.left + line.right) / 2;
  const indented = !margins || line.left > margins.left + 3 * line.size;
  const centered = pageWidth !== null && indented && Math.abs(middle - pageWidth / 2) <= line.size;
  const look = { bold: line.bold, centered, size: Math.round(line.size * 100) / 100 };
  return { kind: 'paragraph', text: line.text.trim(), label: null, heading: null, look, links: [] };
}
