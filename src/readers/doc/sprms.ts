import type { Bytes } from './bytes.js';

/** One property change: its code and where its operand stands. */
export interface Sprm {
  readonly code: number;
  readonly operand: Bytes;
}

/** Codes of the properties that are read ([MS-DOC] 2.6). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  ole: 0x080a,
  special: 0x0855,
  pictureLocation: 0x6a03,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  alignment: 0x2403,
  logicalAlignment: 0x2461,
  listLevel: 0x260a,
  list: 0x460b,
  hugeParagraph: 0x6646,
  oldHugeParagraph: 0x6645,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
} as const;

const TABS = 0xc615;
/** Bytes of an operand by the three highest bits of the code; 0 where the operand states its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The property changes of a list. A list that is cut short ends early. */
export function* sprmsOf(list: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.u16(at);
    at += 2;
    let length: number = OPERAND_BYTES[code >> 13]!;
    if (length === 0) {
      if (code === SPRM.tableDefinition) {
        if (at + 2 > list.length) return;
        length = list.u16(at) - 1;
        at += 2;
      } else {
        length = list.u8(at);
        at += 1;
        // 255 says that the length must be counted; nothing of interest follows tab stops of that many.
        if (code === TABS && length === 255) return;
      }
    }
    if (length < 0 || at + length > list.length) {
      // Some programs state a table definition one byte longer than it is.
      if (code === SPRM.tableDefinition) yield { code, operand: list.slice(at, list.length) };
      return;
    }
    yield { code, operand: list.slice(at, at + length) };
    at += length;
  }
}
