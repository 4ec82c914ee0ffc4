import type { ReadingContext } from '../context.js';
import type { Draft, DraftCell, DraftRow, DraftTable, VerticalMerge } from '../drafts.js';
import {
  childOf,
  elementsOf,
  numberOf,
  someElement,
  stringOf,
  switchOf,
  wholeNumber,
  type XmlElement,
} from '../xml/tree.js';

/** Reads what stands inside a cell. */
export type CellReader = (cell: XmlElement) => readonly Draft[];

/** Reads a `w:tbl` row by row. Deleted rows and cells are left out. */
export function readTable(table: XmlElement, context: ReadingContext, readCell: CellReader): DraftTable {
  const rows: DraftRow[] = [];
  for (const row of membersOf(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) continue;
    const cells: DraftCell[] = [];
    for (const cell of membersOf(row, 'w:tc')) addCell(cell, cells, context, readCell);
    if (cells.length === 0) continue;
    rows.push({
      cells,
      before: spanOf(numberOf(properties, 'w:gridBefore'), 0, context),
      after: spanOf(numberOf(properties, 'w:gridAfter'), 0, context),
      hidden: switchOf(properties, 'w:hidden') ?? false,
    });
  }
  return { kind: 'table', rows, columnWidths: columnWidthsOf(table) };
}

function addCell(cell: XmlElement, cells: DraftCell[], context: ReadingContext, readCell: CellReader): void {
  const properties = childOf(cell, 'w:tcPr');
  if (childOf(properties, 'w:cellDel')) return;
  const span = spanOf(numberOf(properties, 'w:gridSpan'), 1, context);
  const width = widthOf(childOf(properties, 'w:tcW'));
  const merge = verticalMergeOf(properties);
  const previous = cells.at(-1);
  // The horizontal merge of old files: the cell is drawn as part of the one on its left.
  if (previous && mergesLeft(properties)) {
    if (bearsText(cell)) noteLostText(context);
    const joined = previous.width === undefined || width === undefined ? undefined : previous.width + width;
    cells[cells.length - 1] = { ...previous, span: previous.span + span, width: joined };
    return;
  }
  // The blank paragraph of a cell merged into the one above is not drawn and counts no list on.
  const blocks = merge === 'continue' && !bearsText(cell) ? [] : readCell(cell);
  cells.push({ span, merge, width, blocks });
}

function verticalMergeOf(properties: XmlElement | undefined): VerticalMerge {
  const merge = childOf(properties, 'w:vMerge');
  if (!merge) return 'none';
  return merge.attributes.get('w:val') === 'restart' ? 'restart' : 'continue';
}

function mergesLeft(properties: XmlElement | undefined): boolean {
  const merge = childOf(properties, 'w:hMerge');
  return merge !== undefined && stringOf(properties, 'w:hMerge') !== 'restart';
}

function bearsText(cell: XmlElement): boolean {
  return someElement(
    cell,
    (at) => at.name === 'w:t' && at.children.some((node) => typeof node === 'string' && node.trim() !== ''),
  );
}

/** Notes one more cell whose text a merge hides. */
export function noteLostText({ notes }: Pick<ReadingContext, 'notes'>): void {
  notes.count('merged-cell-text-dropped', (count) => ({
    message: `${count} ${count === 1 ? 'cell' : 'cells'} merged into another held text that is not printed; it was left out.`,
  }));
}

/** Rows of a table or cells of a row, content controls and other wrappers opened; deletions left out. */
function membersOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') {
      const content = childOf(child, 'w:sdtContent');
      return content ? membersOf(content, name) : [];
    }
    return child.name === 'w:customXml' || child.name === 'w:ins' || child.name === 'w:moveTo'
      ? membersOf(child, name)
      : [];
  });
}

function spanOf(stated: number | undefined, least: number, context: ReadingContext): number {
  return Math.max(least, Math.min(stated ?? least, context.limits.tableColumns));
}

function widthOf(element: XmlElement | undefined): number | undefined {
  if (!element || (element.attributes.get('w:type') ?? 'dxa') !== 'dxa') return undefined;
  const width = wholeNumber(element.attributes.get('w:w'));
  return width !== undefined && width > 0 ? width : undefined;
}

function columnWidthsOf(table: XmlElement): readonly number[] {
  const grid = childOf(table, 'w:tblGrid');
  const columns = grid ? elementsOf(grid).filter((column) => column.name === 'w:gridCol') : [];
  const widths = columns.map((column) => wholeNumber(column.attributes.get('w:w')) ?? 0);
  return widths.some((width) => width > 0) ? widths : [];
}
