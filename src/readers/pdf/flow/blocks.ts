import type { Block, Furniture, Paragraph, TableBlock } from '../../../document/model.js';
import type { PageTable } from '../lattice/page-tables.js';
import { aroundAll } from '../page/geometry.js';
import { findFurniture, type PlacedLine } from './furniture.js';
import { type Margins, marginsOf } from './margins.js';
import { isCentered, joinText, runsOn } from './paragraphs.js';
import type { ReadPage } from './read-page.js';
import { tableBlock } from './table-block.js';

/** Blocks and furniture of a document from what its pages hold, in reading order. */
export function blocksOf(pages: readonly ReadPage[]): { blocks: Block[]; furniture: Furniture[] } {
  const lines = pages.flatMap((page) => page.lines);
  const roles = findFurniture(lines, pages.length);
  const margins = marginsOf(lines.filter((line) => !roles.has(line)));
  const builder = new BlockBuilder(margins);
  const furniture: Furniture[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      const role = roles.get(line);
      if (role)
        furniture.push({
          role,
          text: line.text.trim(),
          locator: { page: page.number, bbox: page.locate(line) },
        });
    }
    const body = page.lines
      .filter((line) => !roles.has(line))
      .map((line) => ({ kind: 'line' as const, line, y: line.y0 }));
    const tables = page.tables.map((table, index) => ({
      kind: 'table' as const,
      table,
      index,
      y: table.lattice.y0,
    }));
    builder.page(page);
    for (const item of [...body, ...tables].sort((a, b) => a.y - b.y))
      if (item.kind === 'line') builder.line(item.line);
      else builder.table(item.table, item.index);
  }
  return { blocks: builder.end(), furniture };
}

class BlockBuilder {
  readonly #margins: ReadonlyMap<number, Margins>;
  readonly #blocks: Block[] = [];
  readonly #pages = new Map<number, ReadPage>();
  #open: PlacedLine[] = [];
  #page: ReadPage | null = null;
  #tableBlocks = new Map<number, number>();

  constructor(margins: ReadonlyMap<number, Margins>) {
    this.#margins = margins;
  }

  page(page: ReadPage): void {
    this.#page = page;
    this.#pages.set(page.number, page);
    this.#tableBlocks = new Map();
  }

  line(line: PlacedLine): void {
    const last = this.#open.at(-1);
    if (last && !runsOn(last, line, this.#marginsOf(line))) this.#close();
    this.#open.push(line);
  }

  table(table: PageTable, index: number): void {
    this.#close();
    const page = this.#page!;
    const block: TableBlock = tableBlock(table, this.#blocks.length, page);
    this.#tableBlocks.set(index, block.index);
    const outer = table.within ? this.#tableBlocks.get(table.within.table) : undefined;
    const { row, column } = table.within?.cell ?? { row: 0, column: 0 };
    this.#blocks.push(outer === undefined ? block : { ...block, within: { block: outer, row, column } });
  }

  end(): Block[] {
    this.#close();
    return this.#blocks;
  }

  #marginsOf(line: PlacedLine): Margins | undefined {
    return this.#margins.get(Math.round(line.pageWidth));
  }

  #close(): void {
    const lines = this.#open;
    if (lines.length === 0) return;
    this.#open = [];
    const index = this.#blocks.length;
    let text = '';
    const parts: { start: number; end: number; locator: Paragraph['locator'] }[] = [];
    for (const line of lines) {
      const print = line.text.trim();
      const joined = text === '' ? print : joinText(text, print);
      const page = this.#pages.get(line.page)!;
      parts.push({
        start: joined.length - print.length,
        end: joined.length,
        locator: { page: line.page, bbox: page.locate(line) },
      });
      text = joined;
    }
    const first = lines[0]!;
    const page = this.#pages.get(first.page)!;
    const own = lines.filter((line) => line.page === first.page);
    this.#blocks.push({
      kind: 'paragraph',
      index,
      text,
      label: null,
      role: 'body',
      heading: null,
      look: {
        bold: lines.every((line) => line.bold),
        centered: lines.every((line) => isCentered(line, this.#marginsOf(line))),
        size: Math.round(first.size * 100) / 100,
      },
      locator: { page: first.page, bbox: page.locate(aroundAll(own)), block: index },
      parts,
    });
  }
}
