import type { ListLevel } from '../../../document/lists/label.js';
import type { Bytes } from '../bytes.js';
import { STRUCTURES, type WordFile } from '../fib.js';
import { formatName } from './format-names.js';

/** A list as paragraphs name it, by its number from 1 ([MS-DOC] LFO). */
export interface WordList {
  /** Definition that it counts with; lists of one definition share its counters. */
  readonly definition: number;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Numbers with which a level begins anew when this list first uses it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
/** Most lists looked at; documents have a few dozen. */
const MOST_LISTS = 4_096;
const SIMPLE = 0x01;
const LEGAL = 0x04;
const NO_RESTART = 0x08;
const HAS_START = 0x10;
const HAS_FORMAT = 0x20;
const SUFFIXES = ['tab', 'space', 'nothing'] as const;

/** Where reading stands in a structure of unknown length. */
interface Cursor {
  readonly bytes: Bytes;
  at: number;
}

/** The lists of a file by their number; none where their tables are absent or cut short. */
export function wordLists(file: WordFile): ReadonlyMap<number, WordList> {
  const definitions = definitionsOf(file);
  const lists = new Map<number, WordList>();
  const table = file.structure(STRUCTURES.listOverrides);
  if (table.length < 4) return lists;
  const count = Math.min(table.u32(0), MOST_LISTS, Math.floor((table.length - 4) / OVERRIDE_BYTES));
  const cursor: Cursor = { bytes: table, at: 4 + count * OVERRIDE_BYTES };
  for (let i = 0; i < count; i++) {
    const at = 4 + i * OVERRIDE_BYTES;
    const definition = table.u32(at);
    const own = definitions.get(definition) ?? new Map<number, ListLevel>();
    lists.set(i + 1, { definition, ...overridden(cursor, table.u8(at + 12), own) });
  }
  return lists;
}

/** Levels of each definition. They stand behind the table that names them, one after the other. */
function definitionsOf(file: WordFile): ReadonlyMap<number, ReadonlyMap<number, ListLevel>> {
  const table = file.structure(STRUCTURES.lists);
  const definitions = new Map<number, ReadonlyMap<number, ListLevel>>();
  if (table.length < 2) return definitions;
  const count = Math.min(table.u16(0), MOST_LISTS, Math.floor((table.length - 2) / LIST_BYTES));
  const cursor: Cursor = { bytes: file.behind(STRUCTURES.lists), at: 0 };
  for (let i = 0; i < count; i++) {
    const at = 2 + i * LIST_BYTES;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (table.u8(at + 26) & SIMPLE ? 1 : LEVELS); level++) {
      const read = levelAt(cursor);
      if (!read) return definitions;
      levels.set(level, read);
    }
    definitions.set(table.u32(at), levels);
  }
  return definitions;
}

/** Reads what a list changes of its definition. */
function overridden(cursor: Cursor, count: number, own: ReadonlyMap<number, ListLevel>) {
  const levels = new Map(own);
  const startOverrides = new Map<number, number>();
  const { bytes } = cursor;
  cursor.at += 4;
  for (let i = 0; i < Math.min(count, LEVELS) && cursor.at + 8 <= bytes.length; i++) {
    const start = bytes.u32(cursor.at);
    const flags = bytes.u32(cursor.at + 4);
    cursor.at += 8;
    const index = flags & 0x0f;
    const level = flags & HAS_FORMAT ? levelAt(cursor) : null;
    if (index >= LEVELS) continue;
    if (level) levels.set(index, level);
    else if (flags & HAS_START) startOverrides.set(index, start);
  }
  return { levels, startOverrides };
}

function levelAt(cursor: Cursor): ListLevel | null {
  const { bytes, at } = cursor;
  if (at + LEVEL_BYTES + 2 > bytes.length) return null;
  const flags = bytes.u8(at + 5);
  const properties = bytes.u8(at + 24) + bytes.u8(at + 25);
  const textAt = at + LEVEL_BYTES + properties;
  if (textAt + 2 > bytes.length) return null;
  const length = bytes.u16(textAt);
  if (textAt + 2 + 2 * length > bytes.length) return null;
  let text = '';
  for (let i = 0; i < length; i++) {
    const code = bytes.u16(textAt + 2 + 2 * i);
    // Numbers of levels stand as characters below 9.
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  cursor.at = textAt + 2 + 2 * length;
  return {
    start: bytes.u32(at) & 0x7fff,
    format: formatName(bytes.u8(at + 4)),
    pattern: undefined,
    text,
    suffix: SUFFIXES[bytes.u8(at + 15)] ?? 'tab',
    legal: (flags & LEGAL) !== 0,
    restart: flags & NO_RESTART ? bytes.u8(at + 26) : undefined,
    hidden: false,
  };
}
