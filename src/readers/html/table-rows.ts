import { InputProblem } from '../../shared/input-error.js';
import { progressed } from '../../shared/progress.js';
import type { DomElement } from './dom.js';
import { attribute, isHidden } from './dom.js';
import type { FlowCell, FlowContext, FlowTable } from './flow-block.js';
import { cellsOf, rowsOf } from './layout-table.js';

/** HTML's own bounds on spans. */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;
/** A span wider than this is believed only as far as the other rows reach. */
const PLAUSIBLE_SPAN = 100;

type ReadCell = (
  cell: DomElement,
) => Pick<FlowCell, 'text' | 'nested'> & { readonly links: readonly DomElement[] };

/**
 * The rows of a data table with spans made finite: `rowspan="0"` reaches to the end of its row group, no span leaves its
 * group, an absurd `colspan` reaches as far as the other rows do. Rows that the page hides keep their text, marked.
 * Null where nothing is in the table.
 */
export function readRows(table: DomElement, context: FlowContext, read: ReadCell): FlowTable | null {
  const { tally } = context;
  const own = rowsOf(table);
  const links: DomElement[] = [];
  const rows: FlowCell[][] = [];
  const left = rowsLeft(own.map(({ section }) => section));
  own.forEach(({ row }, index) => {
    progressed();
    const rowHidden = isHidden(row) && !context.readHidden;
    const cells: FlowCell[] = [];
    for (const cell of cellsOf(row)) {
      const style = isHidden(cell) && !context.readHidden;
      if (style && displayNone(cell)) {
        tally.hiddenText += context.weights.of(cell).hiddenText;
        continue;
      }
      countCell(context);
      const content = read(cell);
      links.push(...content.links);
      const hidden = (rowHidden || style) && content.text !== '';
      if (hidden) tally.hiddenCells++;
      cells.push({
        text: content.text,
        nested: content.nested,
        hidden,
        rowSpan: rowSpanOf(cell, left[index]!),
        columnSpan: Math.min(span(attribute(cell, 'colspan')) || 1, MOST_COLUMNS_SPANNED),
      });
    }
    if (rowHidden && cells.every((cell) => cell.text === '')) return;
    rows.push(cells);
  });
  const kept = withoutEmptyRows(rows);
  if (kept.every((row) => row.every((cell) => cell.text === '' && cell.nested.length === 0))) return null;
  return { kind: 'table', rows: withPlausibleSpans(kept), links };
}

/** The rows of a table that is made of other elements: their cells span nothing but what is missing at the end of a row. */
export function readDivRows(
  rows: readonly (readonly DomElement[])[],
  context: FlowContext,
  read: ReadCell,
): FlowTable | null {
  const links: DomElement[] = [];
  const cells = rows.map((row) => {
    progressed();
    return row
      .filter((cell) => context.readHidden || !isHidden(cell))
      .map((cell): FlowCell => {
        countCell(context);
        const content = read(cell);
        links.push(...content.links);
        return { text: content.text, nested: content.nested, hidden: false, rowSpan: 1, columnSpan: 1 };
      });
  });
  if (cells.every((row) => row.every(({ text }) => text === ''))) return null;
  return { kind: 'table', rows: cells, links };
}

function countCell({ tally, limits }: FlowContext): void {
  tally.cells++;
  if (tally.cells > limits.tableCells)
    throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
}

/** For each row, how many rows its group still has, itself counted. */
function rowsLeft(sections: readonly DomElement[]): readonly number[] {
  const left: number[] = sections.map(() => 1);
  for (let i = sections.length - 2; i >= 0; i--)
    if (sections[i] === sections[i + 1]) left[i] = left[i + 1]! + 1;
  return left;
}

const displayNone = (cell: DomElement): boolean =>
  !/visibility\s*:\s*(?:hidden|collapse)/i.test(attribute(cell, 'style'));

function rowSpanOf(cell: DomElement, left: number): number {
  const stated = attribute(cell, 'rowspan').trim();
  const rows = stated === '' ? 1 : span(stated);
  return rows === 0 ? left : Math.min(rows, MOST_ROWS_SPANNED, left);
}

/** A stated span; 0 for `0`, 1 for what is no number. */
function span(stated: string): number {
  const digits = /^\s*\+?(\d{1,15})/.exec(stated)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** Rows without a cell only stretch the spans of others; such rows outside any span are dropped. */
function withoutEmptyRows(rows: readonly (readonly FlowCell[])[]): (readonly FlowCell[])[] {
  let reach = 0;
  return rows.filter((row) => {
    const keep = row.length > 0 || reach > 0;
    reach = Math.max(reach - 1, 0, ...row.map((cell) => cell.rowSpan - 1));
    return keep;
  });
}

function withPlausibleSpans(rows: readonly (readonly FlowCell[])[]): readonly (readonly FlowCell[])[] {
  const absurd = (cell: FlowCell) => cell.columnSpan > PLAUSIBLE_SPAN;
  if (!rows.some((row) => row.some(absurd))) return rows;
  const widths = rows.map((row) => row.reduce((sum, cell) => sum + (absurd(cell) ? 1 : cell.columnSpan), 0));
  const width = widths.reduce((most, n) => Math.max(most, n), 1);
  return rows.map((row, i) =>
    row.map((cell) =>
      absurd(cell) ? { ...cell, columnSpan: Math.min(cell.columnSpan, width - widths[i]! + 1) } : cell,
    ),
  );
}
