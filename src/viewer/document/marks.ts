import type { DocumentView } from '../../report/view.js';
import type { DocumentRecord } from '../../schema/document.js';
import type { Locator } from '../../shared/locator.js';

/** What a piece of the original is to the record. */
export interface RangeMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'fact' | 'uncaptured' | 'evidence';
  readonly id: string;
}

/** What a cell of the original is to the record. */
export interface CellMark {
  readonly facts: string[];
  readonly findings: string[];
  /** Table, row and column of the record that hold the cell. */
  cell: string | null;
  /** Whether the record holds it as an amount. */
  amount: boolean;
  uncaptured: number | null;
}

/** Everything of the original that leads somewhere. */
export interface Marks {
  readonly ranges: ReadonlyMap<number, readonly RangeMark[]>;
  /** Ranges of text inside cells, by `cellKey`. */
  readonly cellRanges: ReadonlyMap<string, readonly RangeMark[]>;
  readonly cells: ReadonlyMap<string, CellMark>;
}

export const cellKey = (block: number, row: number, column: number): string => `${block}:${row}:${column}`;

/** Gathers what the facts, findings, tables and uncaptured figures of a document say of its original. */
export function marksOf({ record, uncaptured, across }: DocumentView): Marks {
  const ranges = new Map<number, RangeMark[]>();
  const cellRanges = new Map<string, RangeMark[]>();
  const cells = new Map<string, CellMark>();
  const anchors = anchorsOf(record);
  const cellAt = ({ block, row, column }: Locator): string | null => {
    if (block === undefined || row === undefined) return null;
    const slot = cellKey(block, row, column ?? 0);
    return anchors.get(slot) ?? slot;
  };
  const cellMark = (key: string): CellMark => {
    let mark = cells.get(key);
    if (!mark) {
      mark = { facts: [], findings: [], cell: null, amount: false, uncaptured: null };
      cells.set(key, mark);
    }
    return mark;
  };
  const addRange = (locator: Locator, kind: RangeMark['kind'], id: string): void => {
    const { block, start, end } = locator;
    if (block === undefined || start === undefined || end === undefined) return;
    const key = cellAt(locator);
    const mark = { start, end, kind, id };
    if (key !== null) push(cellRanges, key, mark);
    else push(ranges, block, mark);
  };
  for (const { id, locator } of record.facts) {
    const key = cellAt(locator);
    if (key === null || locator.start !== undefined) addRange(locator, 'fact', id);
    else cellMark(key).facts.push(id);
  }
  const here = across.map(({ id, evidence }) => ({
    id,
    evidence: evidence.filter(({ document_id }) => document_id === record.document_id),
  }));
  for (const { id, evidence } of [...record.findings, ...here])
    for (const { locator } of evidence) {
      const key = cellAt(locator);
      if (key === null || locator.start !== undefined) addRange(locator, 'evidence', id);
      else if (!cellMark(key).findings.includes(id)) cellMark(key).findings.push(id);
    }
  for (const table of record.tables)
    for (const [r, row] of table.rows.entries())
      for (const [c, locator] of row.cell_locators.entries()) {
        if (!locator || row.amounts[String(c)] === undefined) continue;
        const key = cellAt(locator);
        if (key === null) continue;
        const mark = cellMark(key);
        mark.cell = `${table.id}:${r}:${c}`;
        mark.amount = true;
      }
  for (const [index, { locator }] of uncaptured.entries()) {
    const key = cellAt(locator);
    if (key === null) addRange(locator, 'uncaptured', String(index));
    else cellMark(key).uncaptured = index;
  }
  return { ranges, cellRanges, cells };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The anchor of the cell that covers each slot, where that is another slot. */
function anchorsOf({ blocks }: DocumentRecord): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    for (const [row, column, height, width] of block.cells)
      if (height > 1 || width > 1)
        for (let r = row; r < row + height; r++)
          for (let c = column; c < column + width; c++)
            anchors.set(cellKey(index, r, c), cellKey(index, row, column));
  }
  return anchors;
}
