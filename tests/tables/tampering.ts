import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Grid, GridCell } from '../../src/document/grid.js';
import type { Block, SourceDocument, TableBlock } from '../../src/document/model.js';
import { outlineOf } from '../../src/outline/index.js';
import type { Outline } from '../../src/outline/types.js';
import { readBytes } from '../../src/readers/index.js';
import type { Table } from '../../src/schema/table.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { printedSums, understandTables } from '../../src/tables/index.js';

/** Pseudo-random whole numbers below a bound, decided by a seed. */
export type Draw = (below: number) => number;

/** A draw by a linear congruence (Numerical Recipes): the same numbers on every machine. */
export function drawOf(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A table that its own sums prove, with the slots of the grid that its cells were read from. */
export interface Target {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly table: Table;
  readonly block: TableBlock;
  /** Rows and columns of the grid by those of the table. */
  readonly slots: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** The tables of a file that are graded `sure`, stand in one grid and print ten sums or more. */
export async function targetsOf(path: string): Promise<readonly Target[]> {
  const read = await readBytes(readFileSync(path), { name: basename(path), limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`);
  const outline = outlineOf(read.value);
  return read.value.blocks.flatMap((block): Target[] => {
    if (block.kind !== 'table') return [];
    const document = alone(read.value, block);
    const { tables } = understandTables(document, outline);
    const table = tables[0];
    if (tables.length !== 1 || !table || table.grade !== 'sure' || printedSums(table).length < 10) return [];
    const slots = slotsOf(table, block.grid);
    return slots === null ? [] : [{ document, outline, table, block, slots }];
  });
}

/** The document with no other table than this one. */
const alone = (document: SourceDocument, only: TableBlock): SourceDocument => ({
  ...document,
  blocks: document.blocks.map(
    (block): Block =>
      block === only || block.kind === 'paragraph'
        ? block
        : {
            kind: 'paragraph',
            index: block.index,
            text: '',
            label: null,
            role: 'body',
            heading: null,
            locator: block.locator,
          },
  ),
});

/** The rows and the columns of a grid that hold those of its table, in order; null where they are not found. */
function slotsOf(table: Table, { cells, height, width }: Grid) {
  const texts = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const { row, column, text } of cells) texts[row]![column] = text.replace(/\s/gu, '');
  // Lines of other rows cut a grid finer than its table: there, no cell with a text begins.
  const columns = texts[0]!.flatMap((_, column) => (texts.some((row) => row[column] !== '') ? [column] : []));
  if (columns.length !== table.columns.length) return null;
  let from = 0;
  const rows: number[] = [];
  for (const row of table.rows) {
    const wanted = row.cells.map((cell) => cell.replace(/\s/gu, ''));
    const at = texts.findIndex((own, i) => i >= from && wanted.every((cell, c) => cell === own[columns[c]!]));
    if (at < 0) return null;
    rows.push(at);
    from = at + 1;
  }
  return { rows, columns };
}

/** A way in which a reader may misplace cells: new texts by place in the table; null where it changes nothing here. */
export type Tampering = (target: Target, draw: Draw) => ReadonlyMap<string, string> | null;

const at = (row: number, column: number): string => `${row}:${column}`;

const filled = ({ table }: Target) =>
  table.rows.flatMap(({ amounts }, row) =>
    Object.entries(amounts).map(([column, value]) => ({ row, column: Number(column), value })),
  );

/** The ways that are tried. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  /** All cells of one column of amounts slip down by one row. */
  'column slips down': ({ table }, draw) => {
    const columns = table.columns.flatMap(({ role }, column) => {
      const different = new Set(table.rows.map(({ amounts }) => amounts[column] ?? ''));
      return role === 'amount' && different.size > 2 ? [column] : [];
    });
    if (columns.length === 0) return null;
    const column = columns[draw(columns.length)]!;
    return new Map(table.rows.map((_, row) => [at(row, column), table.rows[row - 1]?.cells[column] ?? '']));
  },
  /** Two amounts of different columns change places. */
  'two amounts are swapped': (target, draw) => {
    const cells = filled(target);
    const one = cells[draw(cells.length)]!;
    const others = cells.filter(({ column, value }) => column !== one.column && value !== one.value);
    if (others.length === 0) return null;
    const other = others[draw(others.length)]!;
    const { table } = target;
    return new Map([
      [at(one.row, one.column), table.rows[other.row]!.cells[other.column]!],
      [at(other.row, other.column), table.rows[one.row]!.cells[one.column]!],
    ]);
  },
  /** A cell is lost, and what stands right of it moves left. */
  'row slips left': ({ table }, draw) => {
    const row = draw(table.rows.length);
    const { cells } = table.rows[row]!;
    const lost = draw(cells.length);
    const moved = [...cells.slice(0, lost), ...cells.slice(lost + 1), ''];
    if (moved.every((cell, column) => cell === cells[column])) return null;
    return new Map(moved.map((cell, column) => [at(row, column), cell]));
  },
};

/** The grades and issues of what is read where the target's table should be, once texts have been misplaced. */
export function readTampered(target: Target, texts: ReadonlyMap<string, string>): readonly Table[] {
  const { document, outline, block, slots } = target;
  const cells = block.grid.cells.map((cell): GridCell => {
    const place = at(slots.rows.indexOf(cell.row), slots.columns.indexOf(cell.column));
    return { ...cell, text: texts.get(place) ?? cell.text };
  });
  const blocks = document.blocks.map(
    (other): Block => (other === block ? { ...block, grid: { ...block.grid, cells } } : other),
  );
  return understandTables({ ...document, blocks }, outline).tables;
}
