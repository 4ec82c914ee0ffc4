import { InputProblem } from '../../shared/input-error.js';
import { type Bytes, bytesOf } from './bytes.js';
import type { Streams } from './container.js';

/** The parts of the text, in the order in which they follow one another. */
const STORIES = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;

/** A part of the text: the body, the notes, the headers, the text boxes. */
export type Story = (typeof STORIES)[number];

/** Range of characters, from `start` up to but not with `end`. */
export interface CharacterRange {
  readonly start: number;
  readonly end: number;
}

/** What the head of an old Word file says of where everything stands ([MS-DOC] File Information Block). */
export interface WordFile {
  readonly text: Bytes;
  readonly table: Bytes;
  /** Stream of properties that are too long for their pages; empty where there is none. */
  readonly data: Bytes;
  readonly stories: Readonly<Record<Story, CharacterRange>>;
  /** The structure of this number among the pairs of offset and length; empty where it is absent. */
  readonly structure: (pair: number) => Bytes;
  /** What stands behind that structure; empty where it is absent. */
  readonly behind: (pair: number) => Bytes;
}

/** Numbers of the structures that are read. */
export const STRUCTURES = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

const MAGIC = 0xa5ec;
/** Version from which the layout is the one of Word 97; older files are rare and differ in everything. */
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Reads the head. Throws `input-corrupt`, `input-encrypted` or `format-unsupported` (Word 95 and older). */
export function readFib(streams: Streams): WordFile {
  const stream = streams.get('WordDocument');
  if (!stream) throw new InputProblem('input-corrupt', 'It holds no Word document.');
  const text = bytesOf(stream);
  if (text.u16(0) !== MAGIC)
    throw new InputProblem('input-corrupt', 'Its head is not that of a Word document.');
  if (text.u16(2) < WORD_97)
    throw new InputProblem('format-unsupported', 'It was written by Word 95 or an older one.');
  const flags = text.u16(10);
  if (flags & ENCRYPTED) throw new InputProblem('input-encrypted');
  const table = bytesOf(streams.get(flags & SECOND_TABLE ? '1Table' : '0Table') ?? new Uint8Array());
  const words = 32;
  const longs = words + 2 + 2 * text.u16(words);
  const pairs = longs + 2 + 4 * text.u16(longs);
  const count = text.u16(pairs);
  const rangeOf = (pair: number): CharacterRange | null => {
    if (pair >= count) return null;
    const at = pairs + 2 + 8 * pair;
    const [start, length] = [text.u32(at), text.u32(at + 4)];
    return length === 0 ? null : { start, end: start + length };
  };
  const nothing = bytesOf(new Uint8Array());
  const structure = (pair: number): Bytes => {
    const range = rangeOf(pair);
    return range ? table.slice(range.start, range.end) : nothing;
  };
  const behind = (pair: number): Bytes => {
    const range = rangeOf(pair);
    return range ? table.slice(range.end, table.length) : nothing;
  };
  return {
    text,
    table,
    data: bytesOf(streams.get('Data') ?? new Uint8Array()),
    stories: storiesOf(text, longs + 2),
    structure,
    behind,
  };
}

function storiesOf(text: Bytes, longs: number): Record<Story, CharacterRange> {
  let start = 0;
  const ranges = STORIES.map((story, i) => {
    const length = text.u32(longs + 4 * (3 + i));
    const range = { start, end: start + length };
    start += length;
    return [story, range] as const;
  });
  return Object.fromEntries(ranges) as Record<Story, CharacterRange>;
}
