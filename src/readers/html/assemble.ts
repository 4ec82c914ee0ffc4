import type { GridRepair } from '../../document/grid.js';
import { layOut } from '../../document/grid.js';
import type { Block, Paragraph, TableBlock } from '../../document/model.js';
import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import { compactColumns } from './compact.js';
import type { DomElement } from './dom.js';
import type { FlowBlock, FlowParagraph, FlowTable } from './flow-block.js';

/** The numbered blocks of a page, and the block in which each link stands. */
export interface Assembled {
  readonly blocks: readonly Block[];
  readonly blockOfLink: ReadonlyMap<DomElement, number>;
  readonly notes: readonly Note[];
}

const REPAIRS: Readonly<Record<GridRepair, { readonly message: string; readonly incomplete?: true } | null>> =
  {
    'span-clamped': { message: 'A cell claims more rows than its table has; it was cut to the table.' },
    'overlap-resolved': {
      message: 'Two cells claim the same place in a table; the later one was made narrower.',
    },
    'short-row-filled': null,
    'width-capped': {
      message: 'A table is wider than the limit; cells behind it were left out.',
      incomplete: true,
    },
  };

/** Numbers the blocks, lays the tables out and puts nested tables behind the table that holds them. */
export function assemble(flow: readonly FlowBlock[], limits: Limits): Assembled {
  const blocks: Block[] = [];
  const blockOfLink = new Map<DomElement, number>();
  const notes: Note[] = [];
  const waiting: { readonly block: FlowBlock; readonly within?: TableBlock['within'] }[] = flow
    .map((block) => ({ block }))
    .reverse();
  let slots = 0;
  while (waiting.length > 0) {
    const { block, within } = waiting.pop()!;
    const index = blocks.length;
    for (const link of block.links) blockOfLink.set(link, index);
    if (block.kind === 'paragraph') {
      blocks.push(paragraph(block, index));
      continue;
    }
    const laid = layOutTable(block, index, limits, slots);
    slots += laid.slots;
    blocks.push({
      kind: 'table',
      index,
      grid: laid.grid,
      locator: { block: index },
      ...(within ? { within } : {}),
    });
    for (const repair of laid.repairs) {
      const note = REPAIRS[repair];
      if (note) notes.push({ code: `table-${repair}`, locator: { block: index }, ...note });
    }
    for (const nested of [...laid.nested].reverse())
      waiting.push({ block: nested.table, within: { block: index, row: nested.row, column: nested.column } });
  }
  return { blocks, blockOfLink, notes };
}

function paragraph(block: FlowParagraph, index: number): Paragraph {
  const { bold, centered, size } = block.look;
  return {
    kind: 'paragraph',
    index,
    text: block.text,
    label: block.label,
    role: 'body',
    heading: block.heading,
    look: { bold, centered, ...(size === null ? {} : { size }) },
    locator: { block: index },
  };
}

function layOutTable(table: FlowTable, block: number, limits: Limits, slotsBefore: number) {
  const widest = table.rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, cell) => sum + cell.columnSpan, 0),
      ),
    0,
  );
  const slots = table.rows.length * Math.min(widest, limits.tableColumns);
  if (slotsBefore + slots > limits.tableCells)
    throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
  // The grid asks for a place once for each of a row's own cells in order, and only then for the blanks it fills in.
  const asked: number[][] = table.rows.map(() => []);
  const laid = layOut(
    table.rows,
    (row, column) => {
      asked[row]!.push(column);
      return { block, row, column };
    },
    limits.tableColumns,
  );
  const { grid, columns } = compactColumns(laid.grid);
  const nested = table.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.nested.map((inner) => ({ table: inner, row: r, column: columns[asked[r]![c] ?? 0] ?? 0 })),
    ),
  );
  return { grid, nested, slots, repairs: laid.repairs };
}
