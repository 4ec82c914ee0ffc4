import { isHeaderText } from '../../vocabulary/columns.js';
import { around, type Box, centreOf, middleOf } from '../geometry.js';
import type { Rule } from '../rule.js';
import type { Piece, TextRow } from './pieces.js';
import { overlap } from './regions.js';

/** Words of a head that stand together, over one column or several. */
export interface HeadCell extends Box {
  readonly lines: readonly Piece[];
  readonly size: number;
}

/** Lines of one cell are nearer to each other than this, in ems. */
const LEADING = 0.9;
/** Words of one cell that wraps stand in its middle or begin at one place, up to this, in ems. */
const STRAY = 0.8;
/** What stands at one height differs by less than this, in ems. */
const LEVEL = 0.3;

interface Node {
  readonly piece: Piece;
  readonly row: number;
  above: Node | null;
  below: Node | null;
}

/** The cells of a head: words that wrap put together. `across` are the level lines of the page, by place. */
export function headCells(head: readonly TextRow[], across: readonly Rule[]): HeadCell[] {
  const rows = head.map((row, r) =>
    row.pieces.map((piece): Node => ({ piece, row: r, above: null, below: null })),
  );
  const nodes = rows.flat();
  const candidates = new Map<Node, Node[]>();
  const claims = new Map<Node, number>();
  rows.forEach((row, r) => {
    for (const node of row) {
      const lower = rows
        .slice(r + 1, r + 4)
        .flat()
        .filter((other) => follows(node.piece, other.piece));
      candidates.set(node, lower);
      for (const other of lower) claims.set(other, (claims.get(other) ?? 0) + 1);
    }
  });
  for (const [node, [lower, ...more]] of candidates)
    if (
      lower &&
      more.length === 0 &&
      claims.get(lower) === 1 &&
      isAligned(node.piece, lower.piece) &&
      !isRuled(node.piece, lower.piece, across)
    ) {
      node.below = lower;
      lower.above = node;
    }
  const ruled = hasPartialRules(head, across);
  if (!ruled)
    for (const node of nodes)
      if (node.below && isParent(node, node.below, nodes)) {
        node.below.above = null;
        node.below = null;
      }
  return nodes
    .filter((node) => node.above === null)
    .map((node) => {
      const lines: Piece[] = [];
      for (let at: Node | null = node; at; at = at.below) lines.push(at.piece);
      return cellOf(lines);
    });
}

/** Whether the words of a cell are words of heads. */
export const isHeading = ({ lines }: HeadCell): boolean =>
  isHeaderText(lines.map(({ text }) => text).join(''));

export function cellOf(lines: readonly Piece[]): HeadCell {
  const box = lines.map(({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1 })).reduce(around);
  return { ...box, lines, size: lines[0]!.size };
}

/** Whether a piece stands right below another. */
function follows(upper: Piece, lower: Piece): boolean {
  const gap = lower.y0 - upper.y1;
  return overlap(upper, lower) > 0 && gap > -0.5 * upper.size && gap < LEADING * upper.size;
}

function isAligned(upper: Piece, lower: Piece): boolean {
  const stray = STRAY * upper.size;
  return Math.abs(centreOf(upper) - centreOf(lower)) <= stray || Math.abs(upper.x0 - lower.x0) <= stray / 2;
}

const isRuled = (upper: Piece, lower: Piece, across: readonly Rule[]): boolean =>
  across.some(
    ({ at, from, to }) =>
      at > middleOf(upper) && at < middleOf(lower) && from < centreOf(lower) && to > centreOf(lower),
  );

/** Whether level lines run through a part of the head only: then all its cells that stand one above the other are parted by lines. */
function hasPartialRules(head: readonly TextRow[], across: readonly Rule[]): boolean {
  const first = head[0];
  const last = head.at(-1);
  if (!first || !last) return false;
  const x0 = Math.min(...head.map(({ line }) => line.x0));
  const x1 = Math.max(...head.map(({ line }) => line.x1));
  return across.some(
    ({ at, from, to }) =>
      at > middleOf(first.line) &&
      at < middleOf(last.line) &&
      Math.min(to, x1) - Math.max(from, x0) < 0.9 * (x1 - x0) &&
      Math.min(to, x1) > Math.max(from, x0),
  );
}

/**
 * Whether words head the column below them together with its neighbours, and do not just wrap: beside the words below
 * stand others at the same height that have nothing above them.
 */
function isParent(upper: Node, lower: Node, nodes: readonly Node[]): boolean {
  const [words, rest] = [upper.piece.text, textBelow(lower)];
  // A text that wraps fills its first line: the next is no wider.
  const wider = lower.piece.x1 - lower.piece.x0 > upper.piece.x1 - upper.piece.x0 + 1.1 * upper.piece.size;
  if (wider && !/[:：]\s*$/u.test(words)) return true;
  const own = middleOf(chainBelow(lower));
  const beside = nodes.filter(
    (other) =>
      other !== lower &&
      other.above === null &&
      Math.abs(middleOf(chainBelow(other)) - own) < LEVEL * lower.piece.size,
  );
  const next = (side: readonly Node[]): Node | undefined =>
    side.toSorted(
      (a, b) =>
        Math.abs(centreOf(a.piece) - centreOf(lower.piece)) -
        Math.abs(centreOf(b.piece) - centreOf(lower.piece)),
    )[0];
  const left = next(beside.filter(({ piece }) => piece.x1 <= lower.piece.x0));
  const right = next(beside.filter(({ piece }) => piece.x0 >= lower.piece.x1));
  // Over the middle of three the neighbours stand on both sides, right beside it.
  if (!left || !right) return false;
  if (isBetween(left.piece.x1, lower.piece.x0, nodes) || isBetween(lower.piece.x1, right.piece.x0, nodes))
    return false;
  if (isHeaderText(words) && isHeaderText(rest)) return true;
  if (isHeaderText(words + rest) && !isHeaderText(words)) return false;
  return isOpenAbove(left, nodes) && isOpenAbove(right, nodes);
}

/** Whether other words of the head stand between two places. */
const isBetween = (x0: number, x1: number, nodes: readonly Node[]): boolean =>
  nodes.some(({ piece, above }) => above === null && x0 < centreOf(piece) && centreOf(piece) < x1);

/** Whether nothing stands above a piece in its own column. */
const isOpenAbove = (node: Node, nodes: readonly Node[]): boolean =>
  !nodes.some((other) => other.row < node.row && overlap(other.piece, node.piece) > 0);

function textBelow(node: Node): string {
  let text = '';
  for (let at: Node | null = node; at; at = at.below) text += at.piece.text;
  return text;
}

function chainBelow(node: Node): Pick<Box, 'y0' | 'y1'> {
  let last = node;
  while (last.below) last = last.below;
  return { y0: node.piece.y0, y1: last.piece.y1 };
}
