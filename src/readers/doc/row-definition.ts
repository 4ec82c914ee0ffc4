import type { Bytes } from './bytes.js';
import { SPRM } from './sprms.js';

/** A cell of a row: its left and right edge in twentieths of a point, and how it is merged with its neighbours. */
export interface CellDefinition {
  readonly left: number;
  readonly right: number;
  /** `restart` begins a merge downwards, `continue` belongs to the cell above. */
  readonly vertical: 'none' | 'restart' | 'continue';
  /** True where the cell belongs to the one on its left. */
  readonly mergedLeft: boolean;
}

/** The cells of one row from left to right. */
export type RowDefinition = readonly CellDefinition[];

const CELL_BYTES = 20;
const MERGED_LEFT = 0x02;
const FIRST_OF_MERGE = 0x01;
const VERTICAL = 0x20;
const VERTICAL_RESTART = 0x40;

/**
 * Reads the definition of a table row (sprmTDefTable), with the merges that later properties add. Null where it is cut
 * short or its edges run backwards.
 */
export function rowDefinition(
  definition: Bytes,
  merges: readonly { readonly code: number; readonly operand: Bytes }[],
): RowDefinition | null {
  if (definition.length < 1) return null;
  const count = definition.u8(0);
  const flagsAt = 1 + 2 * (count + 1);
  if (count === 0 || definition.length < flagsAt) return null;
  const cells = Array.from({ length: count }, (_, i) => {
    const at = flagsAt + i * CELL_BYTES;
    const flags = at + 2 <= definition.length ? definition.u16(at) : 0;
    return {
      left: definition.i16(1 + 2 * i),
      right: definition.i16(3 + 2 * i),
      vertical: verticalOf(flags & VERTICAL ? (flags & VERTICAL_RESTART ? 3 : 1) : 0),
      mergedLeft: (flags & MERGED_LEFT) !== 0 && (flags & FIRST_OF_MERGE) === 0,
    };
  });
  if (cells.some(({ left, right }) => right < left)) return null;
  for (const { code, operand } of merges) {
    const first = operand.u8(0);
    if (code === SPRM.verticalMerge && cells[first]) cells[first].vertical = verticalOf(operand.u8(1));
    if (code === SPRM.merge) for (const cell of cells.slice(first + 1, operand.u8(1))) cell.mergedLeft = true;
  }
  return cells;
}

const verticalOf = (state: number): CellDefinition['vertical'] =>
  state === 1 ? 'continue' : state === 3 ? 'restart' : 'none';
