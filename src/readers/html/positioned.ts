import { insetOf } from '../../layout/inset.js';
import type { Line } from '../../layout/line.js';
import type { PageTable } from '../../layout/page-table.js';
import { contentOf } from '../../layout/page-tables.js';
import { groupBy } from '../../shared/multimap.js';
import type { DomElement } from './dom.js';
import type { FlowBlock, FlowCell, FlowContext, FlowTable } from './flow-block.js';
import { beginsWithNumber, joinLines } from './lines.js';
import { placedPage } from './placed-page.js';
import type { PositionedPage } from './position.js';
import { measurePage, widthOf } from './position.js';

/** A line of the page's own numbering: `— 12 —`, `第 3 页 共 9 页`. */
const PAGE_NUMBER = /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页.{0,12})$/;
/** Where a page number may stand: outside this middle part of the page. */
const MIDDLE = { from: 0.08, to: 0.9 };

interface Placed {
  readonly line: Line;
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
    const content = contentOf(placedPage(measured), { aligned: false });
    const lines = content.lines.filter((line) => {
      tally.characters += line.text.length;
      if (!isPageNumber(line, measured)) return true;
      tally.pageNumbers.push(line.text.trim());
      return false;
    });
    const tables = content.tables.map((table) => ({ top: table.lattice.y0, item: tableOf(table, context) }));
    const texts = lines.map((line) => ({ top: line.y0, item: { line, page, pageWidth: measured.width } }));
    items.push(...[...tables, ...texts].sort((a, b) => a.top - b.top).map(({ item }) => item));
  });
  return joinParagraphs(items);
}

function isPageNumber(line: Line, page: PositionedPage): boolean {
  if (page.height === null || !PAGE_NUMBER.test(line.text.trim())) return false;
  const at = line.y0 / page.height;
  return at > MIDDLE.to || at < MIDDLE.from;
}

function tableOf({ lattice, texts }: PageTable, { tally }: FlowContext): FlowTable {
  const rows: FlowCell[][] = Array.from({ length: lattice.ys.length - 1 }, () => []);
  lattice.cells.forEach((cell, i) => {
    const { row, rowSpan, columnSpan } = cell;
    const text = texts[i]!.map((line) => line.text.trimEnd()).join('\n');
    tally.cells++;
    tally.characters += text.length;
    rows[row]!.push({ text, rowSpan, columnSpan, hidden: false, nested: [], ...insetOf(cell, texts[i]![0]) });
  });
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
      .filter((line) => line.x1 - line.x0 >= RUNNING_LINE * (width ?? USUAL_WIDTH));
    const lefts = running.map((line) => line.x0).sort((a, b) => a - b);
    const rights = running.map((line) => line.x1).sort((a, b) => a - b);
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
  const near = previous.page !== next.page || next.line.y0 - previous.line.y0 <= 3 * size;
  const unbroken = widthOf(/^[\w.,%％]{0,40}/.exec(next.line.text.trimStart())![0]);
  const full = previous.line.x1 >= margins.right - (2.5 + unbroken) * size;
  const atMargin = next.line.x0 <= margins.left + 0.8 * size;
  return sameType && near && full && atMargin && !beginsWithNumber(next.line.text.trim());
}

function paragraphOf({ line, pageWidth }: Placed, margins: Margins | undefined): FlowBlock {
  const middle = (line.x0 + line.x1) / 2;
  const indented = !margins || line.x0 > margins.left + 3 * line.size;
  const centered = pageWidth !== null && indented && Math.abs(middle - pageWidth / 2) <= line.size;
  const look = { bold: line.bold, centered, size: Math.round(line.size * 100) / 100 };
  return { kind: 'paragraph', text: line.text.trim(), label: null, heading: null, look, links: [] };
}
