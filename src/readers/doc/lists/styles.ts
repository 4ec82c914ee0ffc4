import type { Bytes } from '../bytes.js';
import { STRUCTURES, type WordFile } from '../fib.js';
import { SPRM, sprmsOf } from '../sprms.js';

/** List and level that a paragraph style states, its ancestors' where it states none itself. */
export interface StyleList {
  readonly list: number | null;
  readonly level: number | null;
}

interface Style extends StyleList {
  readonly base: number;
}

const PARAGRAPH = 1;
const NO_BASE = 0xfff;
/** Longest chain of styles based on each other. */
const LONGEST_CHAIN = 12;
const MOST_STYLES = 4_096;

/** A look-up of the list of a style by its number. */
export function styleLists(file: WordFile): (style: number) => StyleList {
  const styles = stylesOf(file.structure(STRUCTURES.styles));
  return (style) => {
    let list: number | null = null;
    let level: number | null = null;
    let at = styles[style];
    for (let link = 0; at && link < LONGEST_CHAIN; link++) {
      list ??= at.list;
      level ??= at.level;
      at = styles[at.base];
    }
    return { list, level };
  };
}

function stylesOf(sheet: Bytes): readonly (Style | undefined)[] {
  if (sheet.length < 6) return [];
  const info = sheet.u16(0);
  const count = Math.min(sheet.u16(2), MOST_STYLES);
  const fixed = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + info;
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? undefined : styleOf(sheet.slice(at + 2, at + 2 + length), fixed));
    at += 2 + length + (length & 1);
  }
  return styles;
}

/** A style: a fixed part, its name, then the property changes, those of the paragraph first. */
function styleOf(style: Bytes, fixed: number): Style | undefined {
  if (style.length < fixed + 2 || fixed < 10) return undefined;
  const kind = style.u16(2) & 0x0f;
  const base = style.u16(2) >> 4;
  const nameEnd = fixed + 2 + 2 * style.u16(fixed) + 2;
  const plain = { list: null, level: null, base: base === NO_BASE ? -1 : base };
  if (kind !== PARAGRAPH || nameEnd + 4 > style.length) return plain;
  const length = style.u16(nameEnd);
  let { list, level }: StyleList = plain;
  for (const { code, operand } of sprmsOf(style.slice(nameEnd + 4, nameEnd + 2 + length))) {
    if (code === SPRM.list) list = operand.u16(0);
    else if (code === SPRM.listLevel) level = operand.u8(0);
  }
  return { ...plain, list, level };
}
