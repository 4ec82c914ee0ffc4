import type { Block, Paragraph, SourceDocument } from '../../document/model.js';
import { InputProblem, type Outcome } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import { progressed } from '../../shared/progress.js';
import { type Streams, standaloneWorkbook } from './container.js';
import type { DocNotes } from './notes.js';
import { numberedText, type WordParagraph } from './paragraphs.js';
import { blocksOfParagraphs, type WordRow } from './rows.js';
import { layOutRows } from './table.js';

const WORKBOOKS: ReadonlySet<SourceDocument['format']> = new Set(['xls', 'xlsx']);

/** What making blocks needs beside the paragraphs. */
export interface BlockContext {
  readonly streams: Streams;
  readonly limits: Limits;
  readonly notes: DocNotes;
  readonly readEmbedded: ((bytes: Uint8Array) => Promise<Outcome<SourceDocument>>) | undefined;
}

/** Appends the blocks that `paragraphs` make to `blocks`: tables as grids, embedded workbooks as the sheet they show. */
export async function appendBlocks(
  blocks: Block[],
  paragraphs: readonly WordParagraph[],
  role: Paragraph['role'],
  context: BlockContext,
): Promise<void> {
  let slots = blocks.reduce(
    (n, block) => (block.kind === 'table' ? n + block.grid.height * block.grid.width : n),
    0,
  );
  for (const { number } of paragraphs) if (number === 'undefined-list') context.notes.lostNumber();
  for (const block of blocksOfParagraphs(paragraphs)) {
    progressed();
    if (block.kind === 'table') {
      slots += appendTable(blocks, block.rows, block.nested, context);
      if (slots > context.limits.tableCells)
        throw new InputProblem('too-much-content', `The limit tableCells is ${context.limits.tableCells}.`);
      continue;
    }
    appendParagraph(blocks, block.paragraph, role, context.notes);
    for (const picture of block.paragraph.pictures) await appendObject(blocks, picture, context);
  }
}

function appendParagraph(
  blocks: Block[],
  paragraph: WordParagraph,
  role: Paragraph['role'],
  notes: DocNotes,
): void {
  const { text, properties, hidden, number } = paragraph;
  if (hidden) notes.hiddenText();
  const print = numberedText({ ...paragraph, text: text.trim() });
  if (print === '') return;
  const index = blocks.length;
  blocks.push({
    kind: 'paragraph',
    index,
    text: print,
    label: typeof number === 'object' ? number.text : null,
    role,
    heading: properties.heading,
    look: { centered: properties.centered },
    locator: { block: index },
  });
}

function appendTable(
  blocks: Block[],
  rows: readonly WordRow[],
  nested: boolean,
  { limits, notes }: BlockContext,
): number {
  const index = blocks.length;
  const { grid, repairs, spansLost } = layOutRows(rows, index, limits.tableColumns);
  const locator = { block: index };
  if (spansLost)
    notes.table('doc-spans-lost', 'The file does not say how cells of the table are merged.', locator);
  if (nested)
    notes.table('nested-table-flattened', 'A table inside a cell was read as lines of that cell.', locator);
  if (repairs.has('width-capped'))
    notes.table(
      'table-width-capped',
      `The table is wider than the limit tableColumns of ${limits.tableColumns}.`,
      locator,
      true,
    );
  blocks.push({ kind: 'table', index, grid, locator });
  return grid.height * grid.width;
}

/** An embedded workbook is shown as a picture of one of its sheets; the sheet itself says what the picture shows. */
async function appendObject(
  blocks: Block[],
  id: number,
  { streams, notes, readEmbedded }: BlockContext,
): Promise<void> {
  const folder = `ObjectPool/_${id}`;
  const content = streams.get(`${folder}/Workbook`) ?? streams.get(`${folder}/Book`);
  const file = content ? standaloneWorkbook(content) : streams.get(`${folder}/Package`);
  if (!file) return notes.picture();
  const read = await readEmbedded?.(file);
  if (!read?.ok || !WORKBOOKS.has(read.value.format)) return notes.objectNotRead({ block: blocks.length });
  const first = blocks.length;
  for (const block of read.value.blocks) {
    const index = first + block.index;
    const locator = { ...block.locator, block: index };
    if (block.kind === 'paragraph') blocks.push({ ...block, index, locator });
    else {
      const cells = block.grid.cells.map((cell) => ({ ...cell, locator: { ...cell.locator, block: index } }));
      blocks.push({ ...block, index, locator, grid: { ...block.grid, cells } });
    }
  }
  const { sheet } = read.value.blocks[0]?.locator ?? {};
  notes.objectRead(sheet === undefined ? {} : { sheet });
  for (const note of read.value.notes) {
    const block = note.locator?.block;
    const locator = { ...note.locator, ...(block === undefined ? {} : { block: first + block }) };
    notes.add({ ...note, locator });
  }
}
