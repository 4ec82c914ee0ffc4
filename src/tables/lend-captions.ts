import type { Piece } from './join.js';

/**
 * A table right behind another one, with nothing printed between the two and neither title nor unit of its own, stands
 * under the same caption: two tables one below the other, or side by side, under one title line.
 */
export function lendCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const lent: Piece[] = [];
  for (const piece of pieces) {
    const before = lent.at(-1);
    lent.push(before && isUnderCaptionOf(before, piece) ? withCaptionOf(before, piece) : piece);
  }
  return lent;
}

function isUnderCaptionOf(before: Piece, piece: Piece): boolean {
  const { title, unit, number, continued } = piece.caption;
  const bare = title === undefined && unit === undefined && number === undefined && !continued;
  const next = before.blocks.at(-1)! + 1 === piece.blocks[0];
  const onPage = !piece.paged || before.pages.at(-1) === piece.pages[0];
  return (
    bare &&
    next &&
    onPage &&
    !piece.apart &&
    piece.heading === null &&
    piece.header.height > 0 &&
    before.caption.title !== undefined
  );
}

const withCaptionOf = ({ caption }: Piece, piece: Piece): Piece => ({
  ...piece,
  caption: { ...caption, ...piece.caption },
  issues: [...piece.issues, 'caption-from-neighbour'],
});
