import type { IndexedPicture } from './png.js';

/** Shades of grey of a page without colour, and steps of each colour of one with it. */
const GREYS = 16;
const STEPS = 6;
const COLOURED_GREYS = 40;
/** A pixel whose colours lie further apart has a colour; anti-aliased black text has none. */
const COLOURED = 24;

/** Brings a picture (blue, green, red, unused; `stride` bytes a row) down to as many colours as a page needs. */
export function indexed(bytes: Uint8Array, width: number, height: number, stride: number): IndexedPicture {
  const coloured = hasColour(bytes, width, height, stride);
  const greys = coloured ? COLOURED_GREYS : GREYS;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * stride, to = y * width; x < width; x++, at += 4, to++) {
      const [b, g, r] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
      pixels[to] = coloured && isColour(r, g, b) ? greys + cube(r, g, b) : shade(r, g, b, greys);
    }
  return { width, height, pixels, palette: paletteOf(greys, coloured) };
}

function hasColour(bytes: Uint8Array, width: number, height: number, stride: number): boolean {
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * stride; x < width; x++, at += 4)
      if (isColour(bytes[at + 2]!, bytes[at + 1]!, bytes[at]!)) return true;
  return false;
}

const isColour = (r: number, g: number, b: number): boolean =>
  Math.max(r, g, b) - Math.min(r, g, b) > COLOURED;

const shade = (r: number, g: number, b: number, greys: number): number =>
  Math.round(((299 * r + 587 * g + 114 * b) / 255_000) * (greys - 1));

const step = (value: number): number => Math.round((value / 255) * (STEPS - 1));
const cube = (r: number, g: number, b: number): number => (step(r) * STEPS + step(g)) * STEPS + step(b);

function paletteOf(greys: number, coloured: boolean): [number, number, number][] {
  const palette = Array.from({ length: greys }, (_, i): [number, number, number] => {
    const value = Math.round((i / (greys - 1)) * 255);
    return [value, value, value];
  });
  if (!coloured) return palette;
  const level = (i: number): number => Math.round((i / (STEPS - 1)) * 255);
  for (let r = 0; r < STEPS; r++)
    for (let g = 0; g < STEPS; g++)
      for (let b = 0; b < STEPS; b++) palette.push([level(r), level(g), level(b)]);
  return palette;
}
