import type { Block, Furniture, Paragraph, TableBlock } from '../../../document/model.js';
import { aroundAll } from '../../../layout/geometry.js';
import type { PageTable } from '../../../layout/page-table.js';
import type { Note } from '../../../shared/note.js';
import { captionsOn } from './captions.js';
import { alignContinued, type Item } from './continued.js';
import { findFurniture, type PlacedLine } from './furniture.js';
import { type Margins, marginsOf } from './margins.js';
import { isCentered, joinText, runsOn } from './paragraphs.js';
import type { ReadPage } from './read-page.js';
import { tableBlock } from './table-block.js';

/** Blocks and furniture of a document from what its pages hold, in reading order. */
export function blocksOf(pages: readonly ReadPage[]): {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly notes: readonly Note[];
} {
  const lines = pages.flatMap((page) => page.lines);
  const roles = findFurniture(lines, pages.length, new Set(pages.flatMap(captionsOn)));
  const pageOf = new Map(pages.map((page) => [page.number, page]));
  const margins = marginsOf(lines.filter((line) => !roles.has(line)));
  const furniture = [...roles].map(
    ([line, role]): Furniture => ({
      role,
      text: line.text.trim(),
      locator: { page: line.page, bbox: pageOf.get(line.page)!.locate(line) },
    }),
  );
  const items = alignContinued(
    pages,
    pages.map((page) => itemsOf(page, (line) => !roles.has(line))),
  );
  const builder = new BlockBuilder(margins);
  pages.forEach((page, i) => {
    builder.page(page);
    for (const item of items[i]!)
      if (item.kind === 'line') builder.line(item.line);
      else builder.table(item.table, item.index, item.cut);
  });
  return { blocks: builder.end(), furniture, notes: builder.notes };
}

/** What stands on a page from top to bottom; a table before what it holds. */
function itemsOf(page: ReadPage, isBody: (line: PlacedLine) => boolean): Item[] {
  const lines = page.lines
    .filter(isBody)
    .map((line) => ({ y: line.y0, item: { kind: 'line', line } as const }));
  const tables = page.tables.map((table, index) => ({
    y: table.lattice.y0,
    item: { kind: 'table', table, index, cut: null } as const,
  }));
  return [...lines, ...tables].sort((a, b) => a.y - b.y).map(({ item }) => item);
}

class BlockBuilder {
  readonly #margins: ReadonlyMap<number, Margins>;
  readonly #blocks: Block[] = [];
  readonly notes: Note[] = [];
  readonly #pages = new Map<number, ReadPage>();
  #open: PlacedLine[] = [];
  #page: ReadPage | null = null;
  #tableBlocks = new Map<number, number>();
  #lastTable = 0;

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

  table(table: PageTable, index: number, cut: readonly number[] | null): void {
    this.#close();
    const before = this.#blocks.length - 1;
    const block: TableBlock = tableBlock(table, before + 1, this.#page!);
    this.#tableBlocks.set(index, block.index);
    const outer = table.within ? this.#tableBlocks.get(table.within.table) : undefined;
    const { row, column } = table.within?.cell ?? { row: 0, column: 0 };
    this.#blocks.push({
      ...block,
      ...(outer === undefined ? {} : { within: { block: outer, row, column } }),
      ...(cut ? { continues: { block: this.#lastTable, cut } } : {}),
    });
    if (outer === undefined) this.#lastTable = block.index;
    const locator = { block: block.index, page: this.#page!.number };
    if (table.aligned)
      this.notes.push({
        code: 'columns-by-alignment',
        message: 'No lines draw the columns of a table; they were told from where its text stands.',
        locator,
      });
    if (table.rowsAligned)
      this.notes.push({
        code: 'rows-by-alignment',
        message: 'No lines draw the rows of a table; they were told from where its text stands.',
        locator,
      });
    if (table.headsInDoubt)
      this.notes.push({
        code: 'heads-in-doubt',
        message: 'No lines draw the head of a table, and its words could stand over other columns as well.',
        locator,
      });
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
      ...(lines.some((line) => this.#pages.get(line.page)!.ocr) ? { ocr: true as const } : {}),
    });
  }
}
