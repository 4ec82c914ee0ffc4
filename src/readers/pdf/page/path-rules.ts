import type { Box } from '../../../layout/geometry.js';
import { aroundAll, common } from '../../../layout/geometry.js';
import type { Rule } from '../../../layout/rule.js';

interface PathPoint {
  readonly x: number;
  readonly y: number;
  /** 0 a line to this point, 1 a curve, 2 a move. */
  readonly kind: number;
  readonly closes: boolean;
}

interface PathUse {
  readonly filled: boolean;
  readonly stroked: boolean;
  readonly clip: Box | null;
  readonly rules: Rule[];
  readonly fills: Box[];
  /** Called for each filled area that is no rectangle: an outline, as of a character drawn without a font. */
  readonly onOutline: () => void;
}

const MOVE = 2;
const CURVE = 1;
/** A filled area no thicker than this is a line. */
const THICKEST = 3.2;
/** A line may lean by this much, in points, and still be straight along the page. */
const LEAN = 0.6;
const SHORTEST = 1.5;

/** Takes a path apart into straight lines along the page and filled areas, and adds them to those of the page. */
export function pathRules(points: Iterable<PathPoint>, use: PathUse): void {
  let part: PathPoint[] = [];
  for (const point of points) {
    if (point.kind === MOVE && part.length > 0) {
      takePart(part, use);
      part = [];
    }
    part.push(point);
  }
  takePart(part, use);
}

function takePart(part: readonly PathPoint[], use: PathUse): void {
  if (part.length < 2) return;
  if (use.filled) {
    const box = boxOf(part);
    // Borders that meet in a mitre are slanted at their ends: what counts is that the area is thin.
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THICKEST) {
      addThin(box, use);
      return;
    }
    const shown = use.clip ? common(box, use.clip) : box;
    if (!isRectangle(part)) use.onOutline();
    else if (shown.x1 > shown.x0 && shown.y1 > shown.y0) use.fills.push(shown);
  }
  if (!use.stroked) return;
  part.forEach((point, i) => {
    const before = part[i - 1];
    if (before && point.kind !== CURVE) addLine(before.x, before.y, point.x, point.y, use);
    if (point.closes && i > 1) addLine(point.x, point.y, part[0]!.x, part[0]!.y, use);
  });
}

const boxOf = (part: readonly PathPoint[]): Box =>
  aroundAll(part.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));

/** Four or five points, each straight beside or below the one before. */
function isRectangle(part: readonly PathPoint[]): boolean {
  if (part.length < 4 || part.length > 6) return false;
  return part.every((point, i) => {
    const before = part[i === 0 ? part.length - 1 : i - 1]!;
    return (
      point.kind !== CURVE && (Math.abs(point.x - before.x) <= LEAN || Math.abs(point.y - before.y) <= LEAN)
    );
  });
}

/** Adds the line that a thin picture is; nothing where the picture is not thin. */
export function thinRule(box: Box, rules: Rule[]): void {
  if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THICKEST) addThin(box, { clip: null, rules });
}

function addThin(box: Box, use: Pick<PathUse, 'clip' | 'rules'>): void {
  const wide = box.x1 - box.x0 >= box.y1 - box.y0;
  if (wide) addLine(box.x0, (box.y0 + box.y1) / 2, box.x1, (box.y0 + box.y1) / 2, use);
  else addLine((box.x0 + box.x1) / 2, box.y0, (box.x0 + box.x1) / 2, box.y1, use);
}

function addLine(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  { clip, rules }: Pick<PathUse, 'clip' | 'rules'>,
): void {
  const dx = Math.abs(x1 - x0);
  const dy = Math.abs(y1 - y0);
  const along = dy <= LEAN && dx > dy ? 'x' : dx <= LEAN && dy > dx ? 'y' : null;
  if (along === null) return;
  const at = along === 'x' ? (y0 + y1) / 2 : (x0 + x1) / 2;
  let from = along === 'x' ? Math.min(x0, x1) : Math.min(y0, y1);
  let to = along === 'x' ? Math.max(x0, x1) : Math.max(y0, y1);
  if (clip) {
    const [side0, side1] = along === 'x' ? [clip.y0, clip.y1] : [clip.x0, clip.x1];
    const [end0, end1] = along === 'x' ? [clip.x0, clip.x1] : [clip.y0, clip.y1];
    if (at < side0 - THICKEST || at > side1 + THICKEST) return;
    from = Math.max(from, end0);
    to = Math.min(to, end1);
  }
  if (to - from >= SHORTEST) rules.push({ along, at, from, to });
}
