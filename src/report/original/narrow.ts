import type { PlacedCharacter } from '../../readers/pdf/render/index.js';
import { squash } from '../../shared/text.js';
import type { PageBox } from '../view.js';
import type { TextLine } from './text-lines.js';

/** How far characters may reach out of the box of their line, in points. */
const SLACK = 1;

/** Finds the boxes of ranges of text: the part of each line of a paragraph that a range covers. */
export function narrow(
  lines: readonly TextLine[],
  range: { readonly start: number; readonly end: number },
  charactersOf: (page: number) => readonly PlacedCharacter[],
): PageBox[] {
  return lines
    .filter((line) => line.start < range.end && range.start < line.end)
    .map((line) => within(line, range, charactersOf(line.box[0])));
}

/** The box of the part of a line; the whole line where its characters cannot be told apart. */
function within(
  line: TextLine,
  { start, end }: { readonly start: number; readonly end: number },
  characters: readonly PlacedCharacter[],
): PageBox {
  const [page, x0, y0, x1, y1] = line.box;
  if (start <= line.start && line.end <= end) return line.box;
  const mine = characters
    .filter(({ box }) => holds(line.box, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
    .sort((a, b) => a.box[0] - b.box[0]);
  const before = squash(line.text.slice(0, Math.max(0, start - line.start))).length;
  const length = squash(line.text.slice(Math.max(0, start - line.start), end - line.start)).length;
  // The characters of the line must be those of its text, one for one: else there is nothing to count by.
  if (mine.length !== squash(line.text).length || length === 0) return line.box;
  const part = mine.slice(before, before + length);
  return [page, Math.max(x0, part[0]!.box[0]), y0, Math.min(x1, part.at(-1)!.box[2]), y1];
}

const holds = ([, x0, y0, x1, y1]: PageBox, x: number, y: number): boolean =>
  x0 - SLACK <= x && x <= x1 + SLACK && y0 - SLACK <= y && y <= y1 + SLACK;
