import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';

/** The value of a cell, or its text: one of them stands in every cell that shows something. */
const VALUE = /<(?:[\w.-]{1,20}:)?(?:v|is)[\s>]/g;
/** Bytes looked at in one go; long enough that what straddles two of them matters little. */
const PIECE = 1 << 20;
/** Longest match of the above. */
const OVERLAP = 32;

/** Cells with content in the XML of a workbook's part, told from its bytes alone, before anything is parsed. */
export function cellsInXml(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let cells = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.toString('latin1', at, Math.min(bytes.length, at + PIECE + OVERLAP));
    VALUE.lastIndex = 0;
    for (let match = VALUE.exec(piece); match && match.index < PIECE; match = VALUE.exec(piece)) cells++;
  }
  return cells;
}

const MULTIPLE = 0x00bd;
/** Records of an old workbook that hold one cell with content each. */
const SINGLE: ReadonlySet<number> = new Set([
  0x0006, // formula
  0x0203, // number
  0x0204, // label
  0x0205, // boolean or error
  0x027e, // packed number
  0x00fd, // shared text
]);

/** Cells in a record of an old workbook. */
export const cellsInRecord = (kind: number, length: number): number =>
  SINGLE.has(kind) ? 1 : kind === MULTIPLE ? Math.max(0, Math.floor((length - 6) / 6)) : 0;

/** Refuses a workbook of more cells than the limit before the parser makes an object of each. */
export function refuseTooMany(cells: number, limits: Limits): void {
  if (cells > limits.tableCells)
    throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
}
