import { type DocOptions, sprm } from './doc.js';

/** A level of a list of a made-up Word 97 file: code of its number format, label with `%1` for numbers, first number. */
export interface DocLevel {
  readonly format: number;
  readonly text: string;
  readonly start?: number;
}

/** A list as paragraphs name it: the definition that it counts with, and where its first level begins. */
export interface DocList {
  readonly definition: number;
  readonly start?: number;
}

const STYLES = 1;
const DEFINITIONS = 73;
const LISTS = 74;

/** Property changes of a paragraph in the list of this number (from 1). */
export const inList = (list: number, level = 0): readonly Buffer[] => [
  sprm(0x260a, level),
  sprm(0x460b, list, 2),
];

/** Structures of the lists of a file: `definitions` by their place, `lists` by their number. */
export function listStructures(
  definitions: readonly (readonly DocLevel[])[],
  lists: readonly DocList[],
): NonNullable<DocOptions['structures']> {
  const table = Buffer.alloc(2 + 28 * definitions.length);
  table.writeUInt16LE(definitions.length);
  definitions.forEach((levels, i) => {
    table.writeUInt32LE(i + 100, 2 + 28 * i);
    table.writeUInt8(levels.length === 1 ? 1 : 0, 2 + 28 * i + 26);
  });
  const levels = definitions.flatMap((own) =>
    Array.from({ length: own.length === 1 ? 1 : 9 }, (_, i) => levelOf(own[i] ?? { format: 255, text: '' })),
  );
  const heads = Buffer.alloc(4 + 16 * lists.length);
  heads.writeUInt32LE(lists.length);
  const overrides = lists.map(({ definition, start }, i) => {
    heads.writeUInt32LE(definition + 100, 4 + 16 * i);
    heads.writeUInt8(start === undefined ? 0 : 1, 4 + 16 * i + 12);
    const data = Buffer.alloc(start === undefined ? 4 : 12, 0xff);
    if (start !== undefined) {
      data.writeUInt32LE(start, 4);
      data.writeUInt32LE(0x10, 8);
    }
    return data;
  });
  return {
    [DEFINITIONS]: { content: table, behind: Buffer.concat(levels) },
    [LISTS]: { content: Buffer.concat([heads, ...overrides]) },
  };
}

function levelOf({ format, text, start = 1 }: DocLevel): Buffer {
  const label = text.replace(/%([1-9])/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  const head = Buffer.alloc(28);
  head.writeUInt32LE(start);
  head.writeUInt8(format, 4);
  head.writeUInt8(0, 15);
  // Properties of the number stand between the head and its text.
  head.writeUInt8(3, 24);
  head.writeUInt8(2, 25);
  const body = Buffer.alloc(5 + 2 + 2 * label.length);
  body.writeUInt16LE(label.length, 5);
  body.write(label, 7, 'utf16le');
  return Buffer.concat([head, body]);
}

/** A style sheet of paragraph styles: the list of each, and the style that it is based on. */
export function styleStructure(
  styles: readonly { readonly list?: number; readonly base?: number }[],
): NonNullable<DocOptions['structures']> {
  const info = Buffer.alloc(2 + 6);
  info.writeUInt16LE(6);
  info.writeUInt16LE(styles.length, 2);
  info.writeUInt16LE(10, 4);
  const entries = styles.map(({ list, base = 0xfff }) => {
    const changes = list === undefined ? Buffer.alloc(0) : Buffer.concat(inList(list));
    const entry = Buffer.alloc(10 + 2 + 2 + 2 + 4);
    entry.writeUInt16LE(1 | (base << 4), 2);
    entry.writeUInt16LE(1, 10);
    entry.write('S', 12, 'utf16le');
    entry.writeUInt16LE(2 + changes.length, 16);
    const whole = Buffer.concat([entry, changes]);
    const length = Buffer.alloc(2);
    length.writeUInt16LE(whole.length);
    return Buffer.concat([length, whole, Buffer.alloc(whole.length & 1)]);
  });
  return { [STYLES]: { content: Buffer.concat([info, ...entries]) } };
}
