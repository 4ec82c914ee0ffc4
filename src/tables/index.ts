import type { SourceDocument, TableBlock } from '../document/model.js';
import type { Outline } from '../outline/types.js';
import { progressed } from '../shared/progress.js';
import { buildTable } from './build.js';
import { mergeCaptions } from './caption-rows.js';
import { TABLE_ISSUES } from './grade.js';
import { gridRows } from './grid-rows.js';
import { joinPieces, type Piece } from './join.js';
import { lendCaptions } from './lend-captions.js';
import { hasTitleInside, segmentGrid } from './segments.js';
import { joinStrips } from './strips/index.js';
import { noteAtEnd, surroundingsOf } from './surroundings.js';
import type { Tables } from './types.js';
import { partByUnits } from './units/index.js';

export { type CellReading, readCell } from './cells.js';
export { governmentCodes } from './government-codes.js';
export { TABLE_ISSUES, type TableIssue } from './grade.js';
export { linesOf, type Side, sidesOf, type TableLine } from './sides.js';
export {
  amountColumns,
  type Branch,
  branchesAmong,
  branchesOf,
  CODE,
  type Coded,
  topRows,
} from './sums/code-tree.js';
export { type ColumnGroup, columnGroups } from './sums/column-groups.js';
export { type PrintedSum, printedSums } from './sums/printed-sums.js';
export {
  type ListSum,
  listsOf,
  MOST_OPTIONAL,
  type SummaryList,
  subsetThatCloses,
  sumsOf,
} from './sums/summary-lists.js';
export { type RowUnits, type UnitLabel, unitKey } from './units/index.js';

/**
 * The tables of a document: captions, header, columns, rows, amounts in yuan, kind and grade. Pages of one table are
 * joined, a grid that holds several tables is cut. Linear in the number of cells.
 */
export function understandTables(document: SourceDocument, outline: Outline): Tables {
  const captionBlocks = new Set<number>();
  const pieces: Piece[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table' || block.grid.width === 0) continue;
    progressed();
    for (const piece of piecesOf(document, outline, block, captionBlocks)) pieces.push(piece);
  }
  const joined = lendCaptions(joinPieces(joinStrips(pieces)));
  const printed = joined.map((piece, i) => {
    progressed();
    return buildTable(piece, `t${i + 1}`, outline);
  });
  const { tables, unitsOfRows, tablesOf } = partByUnits(printed);
  const tablesOfBlock = new Map<number, string[]>();
  joined.forEach((piece, i) => {
    for (const block of piece.blocks)
      tablesOfBlock.set(block, [...(tablesOfBlock.get(block) ?? []), ...tablesOf[i]!]);
  });
  return { tables, captionBlocks, tablesOfBlock, unitsOfRows, notes: [] };
}

/** The tables that one block holds, with its captions and notes; their blocks are added to `captionBlocks`. */
function piecesOf(
  document: SourceDocument,
  outline: Outline,
  block: TableBlock,
  captionBlocks: Set<number>,
): readonly Piece[] {
  const rows = gridRows(block);
  const going = block.continues ? (block.continues.cut.length > 0 ? 'cut' : 'on') : 'anew';
  const around = surroundingsOf(
    document,
    outline,
    block,
    going === 'anew' && hasTitleInside(rows),
    noteAtEnd(rows),
  );
  const segments = segmentGrid(rows, around.above.title !== undefined, going);
  for (const index of around.blocks) captionBlocks.add(index);
  const repairs = repairsOf(document, block);
  return segments.map((segment, i) => ({
    blocks: [block.index],
    locator: i === 0 ? block.locator : (segment.rows[0]?.slots[0]?.locator ?? block.locator),
    pages: pagesOf(
      block,
      segment.rows.map((row) => row.page),
    ),
    width: block.grid.width,
    caption: i === 0 ? mergeCaptions(segment.caption, around.above) : segment.caption,
    heading: i === 0 ? around.heading : null,
    header: segment.header,
    headRows: segment.headRows,
    body: segment.body,
    rows: segment.rows,
    above: i === 0 ? around.above : {},
    notes: i === segments.length - 1 ? [...segment.notes, ...around.notes] : segment.notes,
    issues: [...segment.issues, ...repairs, ...(block.ocr ? ['text-recognized'] : [])],
    paged: block.locator.bbox !== undefined,
    apart: i === 0 && (around.apart || block.within !== undefined),
    ...(i === 0 && block.continues ? { continues: block.continues } : {}),
  }));
}

/** What the reader says that it had to repair in a table; codes that no table knows become one common code. */
const repairsOf = (document: SourceDocument, block: TableBlock): readonly string[] =>
  document.notes
    .filter(
      ({ code, locator }) =>
        locator?.block === block.index ||
        (code === 'garbled-text' && block.pages?.includes(locator?.page ?? 0) === true),
    )
    .map((note) => (Object.hasOwn(TABLE_ISSUES, note.code) ? note.code : 'reader-repaired'));

function pagesOf(block: TableBlock, pages: readonly (number | null)[]): readonly number[] {
  const own = [...new Set(pages.filter((page) => page !== null))];
  return own.length > 0 ? own : (block.pages ?? []);
}
