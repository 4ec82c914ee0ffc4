import type { IndexedPicture } from './png.js';

/**
 * Whether anything is drawn in a box of a page: pixels of two colours. Fonts that are not in a file and not part of the
 * library leave their characters undrawn.
 */
export function isDrawn(
  { width, height, pixels }: IndexedPicture,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  scale: number,
): boolean {
  const left = Math.max(0, Math.floor(x0 * scale));
  const right = Math.min(width, Math.ceil(x1 * scale));
  const top = Math.max(0, Math.floor(y0 * scale));
  const bottom = Math.min(height, Math.ceil(y1 * scale));
  if (left >= right || top >= bottom) return true;
  const first = pixels[top * width + left]!;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (pixels[y * width + x] !== first) return true;
  return false;
}
