import type { Block } from '../../document/model.js';
import { decode } from '../../intake/decode.js';
import { failure, success } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import { progressed } from '../../shared/progress.js';
import type { Reader } from '../reader.js';
import { alignedNotes } from './aligned.js';
import { scanApartRows } from './apart-rows.js';
import { scanCellLines } from './cell-lines.js';
import { isBlank, type Line, linesOf } from './lines.js';
import { groupLines, type ProseLines, paragraphOf, takePageNumbers } from './paragraphs.js';
import { scanPipeRows } from './pipe-rows.js';
import type { RawTable, Scan } from './raw-table.js';
import { scanStrokeCells } from './stroke-cells.js';
import { scanStrokeRows } from './stroke-rows.js';
import { scanTabRows } from './tab-rows.js';
import { tableBlockOf } from './table-block.js';
import { wrappingOf } from './wrapping.js';

type Part = RawTable | ProseLines;

/** Ways in which dumps print tables; each looks at a line and takes what is its own. */
const SCANNERS: readonly ((lines: readonly Line[], start: number) => Scan | null)[] = [
  scanStrokeRows,
  scanStrokeCells,
  scanPipeRows,
  scanCellLines,
  scanTabRows,
  scanApartRows,
];

/**
 * Reads a text file: dumps of Word documents with one table cell a line, rows with tabs or strokes between the cells,
 * and prose with a paragraph a line or broken at a margin. Locators name the block and the line of the file.
 *
 * Errors: `input-empty`, `too-much-content`.
 */
export const readText: Reader = async (bytes, { limits }) => {
  const { text, notes } = decode(bytes);
  if (text.length > limits.textCharacters)
    return failure('too-much-content', `The limit textCharacters is ${limits.textCharacters}.`);
  const { lines, furniture } = takePageNumbers(linesOf(text));
  if (lines.every((line) => line.text.trim() === '')) return failure('input-empty');
  const { parts, prose } = partsOf(lines);
  if (slotsIn(parts) > limits.tableCells)
    return failure('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
  const { blocks, notes: found } = blocksOf(parts, limits);
  return success({
    format: 'text',
    statedTitle: null,
    pages: null,
    blocks,
    furniture,
    attachments: [],
    notes: [...notes, ...alignedNotes(prose), ...found],
  });
};

/** Tells tables from prose, in order. */
function partsOf(lines: readonly Line[]): {
  readonly parts: readonly Part[];
  readonly prose: readonly Line[];
} {
  const regions: (RawTable | Line[])[] = [];
  const prose: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    progressed();
    const scan = isBlank(lines[at]!) ? null : firstScan(lines, at);
    const next = scan?.next ?? at + 1;
    if (scan?.tables) for (const table of scan.tables) regions.push(table);
    else {
      const own = lines.slice(at, next);
      const open = regions.at(-1);
      if (Array.isArray(open)) for (const line of own) open.push(line);
      else regions.push(own);
      for (const line of own) prose.push(line);
    }
    at = next;
  }
  const wrapping = wrappingOf(prose);
  const parts = regions.flatMap((region): readonly Part[] =>
    Array.isArray(region) ? groupLines(region, wrapping) : [region],
  );
  return { parts, prose };
}

function firstScan(lines: readonly Line[], at: number): Scan | null {
  for (const scanner of SCANNERS) {
    const scan = scanner(lines, at);
    if (scan) return scan;
  }
  return null;
}

/** Slots that the grids of all tables have, before any is laid out. */
function slotsIn(parts: readonly Part[]): number {
  let slots = 0;
  for (const part of parts)
    if (part.kind === 'table') {
      const width = part.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
      slots += width * part.rows.length;
    }
  return slots;
}

function blocksOf(
  parts: readonly Part[],
  limits: Limits,
): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  for (const part of parts) {
    if (part.kind === 'prose') {
      blocks.push(paragraphOf(part.lines, blocks.length));
      continue;
    }
    progressed();
    const table = tableBlockOf(part, blocks.length, limits);
    progressed();
    blocks.push(table.block);
    notes.push(...table.notes);
  }
  return { blocks, notes };
}
