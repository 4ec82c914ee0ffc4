/** A rectangle; lengths in points, y downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The place in the middle of a box between its sides, and between its top and bottom. */
export const centreOf = ({ x0, x1 }: Pick<Box, 'x0' | 'x1'>): number => (x0 + x1) / 2;
export const middleOf = ({ y0, y1 }: Pick<Box, 'y0' | 'y1'>): number => (y0 + y1) / 2;

/** The smallest box around both. */
export const around = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** The smallest box around all of `boxes`, of which there is at least one. One pass: pages have thousands. */
export function aroundAll(boxes: readonly Box[]): Box {
  let { x0, y0, x1, y1 } = boxes[0]!;
  for (const box of boxes) {
    if (box.x0 < x0) x0 = box.x0;
    if (box.y0 < y0) y0 = box.y0;
    if (box.x1 > x1) x1 = box.x1;
    if (box.y1 > y1) y1 = box.y1;
  }
  return { x0, y0, x1, y1 };
}

/** Whether a point lies in a box that is `slack` wider on every side. */
export const holds = (box: Box, x: number, y: number, slack = 0): boolean =>
  box.x0 - slack <= x && x <= box.x1 + slack && box.y0 - slack <= y && y <= box.y1 + slack;

/** What both boxes cover; may be empty (its end before its start). */
export const common = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

/** A mapping of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export const chain = (inner: Matrix, outer: Matrix): Matrix => ({
  a: inner.a * outer.a + inner.b * outer.c,
  b: inner.a * outer.b + inner.b * outer.d,
  c: inner.c * outer.a + inner.d * outer.c,
  d: inner.c * outer.b + inner.d * outer.d,
  e: inner.e * outer.a + inner.f * outer.c + outer.e,
  f: inner.e * outer.b + inner.f * outer.d + outer.f,
});

export const mapX = (m: Matrix, x: number, y: number): number => m.a * x + m.c * y + m.e;
export const mapY = (m: Matrix, x: number, y: number): number => m.b * x + m.d * y + m.f;

/** The smallest box around the image of a box. */
export function mapBox(m: Matrix, box: Box): Box {
  const xs = [
    mapX(m, box.x0, box.y0),
    mapX(m, box.x1, box.y0),
    mapX(m, box.x0, box.y1),
    mapX(m, box.x1, box.y1),
  ];
  const ys = [
    mapY(m, box.x0, box.y0),
    mapY(m, box.x1, box.y0),
    mapY(m, box.x0, box.y1),
    mapY(m, box.x1, box.y1),
  ];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** A rectangle that turns by quarters: the way from a page as stored to the page as seen or as read. */
export interface Turned {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Turns a page of `width` by `height` clockwise by `quarters` of a circle; y downwards before and after. */
export function turn(width: number, height: number, quarters: number): Turned {
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return { matrix: { a: 0, b: 1, c: -1, d: 0, e: height, f: 0 }, width: height, height: width };
    case 2:
      return { matrix: { a: -1, b: 0, c: 0, d: -1, e: width, f: height }, width, height };
    case 3:
      return { matrix: { a: 0, b: -1, c: 1, d: 0, e: 0, f: width }, width: height, height: width };
    default:
      return { matrix: IDENTITY, width, height };
  }
}

/** From a page's own space (y upwards, any origin) to the page as seen: origin at the top left, /Rotate applied. */
export function pageAsSeen(
  bounds: { left: number; bottom: number; right: number; top: number },
  quarters: number,
): Turned {
  const toTopLeft: Matrix = { a: 1, b: 0, c: 0, d: -1, e: -bounds.left, f: bounds.top };
  const turned = turn(bounds.right - bounds.left, bounds.top - bounds.bottom, quarters);
  return { ...turned, matrix: chain(toTopLeft, turned.matrix) };
}
