import { InputProblem } from '../../shared/input-error.js';
import type { Bytes } from './bytes.js';
import type { WordFile } from './fib.js';
import { STRUCTURES } from './fib.js';

/** A run of characters that stand one after another in the file. */
export interface Piece {
  /** Characters from `start` up to but not with `end`. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first character in the text stream. */
  readonly offset: number;
  /** Bytes for a character: 1 (Windows-1252) or 2 (UTF-16). */
  readonly width: 1 | 2;
}

/** The text of the file with where each character stands in its stream. */
export interface PiecedText {
  readonly text: string;
  /** Offset of a character in the text stream. Characters asked for must ascend for it to be fast. */
  readonly offsetOf: (character: number) => number;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** Joins the pieces of the text in reading order. Throws `input-corrupt`, and `too-much-content` beyond `limit` characters. */
export function readPieces(file: WordFile, limit: number): PiecedText {
  const pieces = pieceTable(file.structure(STRUCTURES.pieces));
  const parts: string[] = [];
  let length = 0;
  const utf16 = new TextDecoder('utf-16le');
  const windows = new TextDecoder('windows-1252');
  for (const { start, end, offset, width } of pieces) {
    length += end - start;
    if (length > limit) throw new InputProblem('too-much-content', `The limit textCharacters is ${limit}.`);
    const raw = file.text.slice(offset, offset + (end - start) * width).raw;
    if (raw.length < (end - start) * width) throw new InputProblem('input-corrupt', 'Its text is cut short.');
    parts.push((width === 2 ? utf16 : windows).decode(raw));
  }
  let last = 0;
  const offsetOf = (character: number): number => {
    if (character < (pieces[last]?.start ?? 0)) last = 0;
    while (last + 1 < pieces.length && character >= pieces[last]!.end) last++;
    const piece = pieces[last];
    return piece ? piece.offset + (character - piece.start) * piece.width : 0;
  };
  return { text: parts.join(''), offsetOf };
}

function pieceTable(clx: Bytes): readonly Piece[] {
  let at = 0;
  while (at < clx.length && clx.u8(at) === PROPERTIES) at += 3 + clx.u16(at + 1);
  if (at >= clx.length || clx.u8(at) !== PIECES)
    throw new InputProblem('input-corrupt', 'It has no table of its text.');
  const count = (clx.u32(at + 1) - 4) / 12;
  const characters = at + 5;
  const descriptors = characters + 4 * (count + 1);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = clx.u32(characters + 4 * i);
    const end = clx.u32(characters + 4 * (i + 1));
    const stated = clx.u32(descriptors + 8 * i + 2);
    const compressed = (stated & COMPRESSED) !== 0;
    const offset = stated & 0x3fffffff;
    if (end < start || start !== (pieces.at(-1)?.end ?? 0))
      throw new InputProblem('input-corrupt', 'Its text is out of order.');
    pieces.push({ start, end, offset: compressed ? offset / 2 : offset, width: compressed ? 1 : 2 });
  }
  return pieces;
}
