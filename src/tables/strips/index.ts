import type { Piece } from '../join.js';
import { besides } from './besides.js';
import { fitOf, lastPage, matches } from './fit.js';

/** Longer strips are not looked for. */
const MOST_PAGES = 30;

/**
 * A sheet wider than its paper is printed in strips: first the left columns of all rows, on one page or several, then the
 * columns right of them. Strips whose rows stand at the same heights are put side by side; what cannot be told so surely
 * stays apart.
 */
export function joinStrips(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let count = stripAt(pieces, at, at + 1);
    if (count === 0) {
      const unsure = at > 0 && fitOf([pieces[at - 1]!], [pieces[at]!]) === 'may';
      const piece = pieces[at]!;
      out.push(unsure ? { ...piece, issues: [...piece.issues, 'not-joined'] } : piece);
      at++;
      continue;
    }
    let left: readonly Piece[] = pieces.slice(at, at + count);
    at += count;
    do {
      left = left.map((piece, i) => besides(piece, pieces[at + i]!));
      at += count;
      count = at < pieces.length && matches(left, pieces.slice(at, at + left.length)) ? left.length : 0;
    } while (count > 0);
    out.push(...left);
  }
  return out;
}

/** How many pages the strip has that begins at `at` and has another one right of it; 0 where there is none. */
function stripAt(pieces: readonly Piece[], at: number, next: number): number {
  if (!pieces[at]!.paged || pieces[at]!.header.height === 0) return 0;
  for (let end = next; 2 * end - at <= pieces.length && end - at <= MOST_PAGES; end++) {
    if (matches(pieces.slice(at, end), pieces.slice(end, 2 * end - at))) return end - at;
    // A strip goes on over pages without a title or other text between them.
    if (!goesOn(pieces[end - 1]!, pieces[end]!)) return 0;
  }
  return 0;
}

const goesOn = (above: Piece, below: Piece): boolean =>
  below.paged &&
  !below.apart &&
  below.heading === null &&
  below.caption.title === undefined &&
  below.pages[0] === lastPage(above) + 1;
