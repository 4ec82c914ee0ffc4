import type { PagePicture, PlacedCharacter } from '../../readers/pdf/render/index.js';
import type { PageView } from '../view.js';

/** Below this share, undrawn characters are those that the page hides itself, as text cut off by its cell is. */
const SHARE = 0.2;
/** Gaps up to this part of an em go on with the same words. */
const GAP = 0.6;
/** How far the base line lies above the foot of an em. */
const BELOW = 0.14;

/** The words of a page that its picture lacks, line by line, so that the page can draw them with a font of the reader's. */
export function wordsMissing({
  missing,
  characters,
}: Pick<PagePicture, 'missing' | 'characters'>): PageView['words'] {
  if (missing.length < SHARE * characters.length) return [];
  const runs: PlacedCharacter[][] = [];
  for (const character of missing) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, character)) runs.at(-1)!.push(character);
    else runs.push([character]);
  }
  return runs.map((run) => {
    const [x0, y0, , y1] = run[0]!.box;
    const size = y1 - y0;
    return [x0, round(y1 - BELOW * size), round(run.at(-1)!.box[2] - x0), round(size), textOf(run)] as const;
  });
}

const textOf = (run: readonly PlacedCharacter[]): string => run.map(({ text }) => text).join('');

function follows(
  { box: [, top, right, foot] }: PlacedCharacter,
  { box: [x0, y0] }: PlacedCharacter,
): boolean {
  return Math.abs(top - y0) < 0.5 && Math.abs(x0 - right) < GAP * (foot - top);
}

const round = (points: number): number => Math.round(points * 100) / 100;
