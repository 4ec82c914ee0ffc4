import type { Scratch } from '../native/scratch.js';

/** What a colour does to a white page: nothing, nothing that can be seen, or something. */
export type Paint = 'none' | 'white' | 'ink';

/** From here on a colour cannot be told from the page. */
const WHITE = 250;
const FAINTEST = 8;

/** Judges the colour left in words 0 to 3 (red, green, blue, opacity, each to 255). A pattern (`known` false) is ink. */
export function paintOf(known: boolean, scratch: Scratch): Paint {
  if (!known) return 'ink';
  if (scratch.integer(3) < FAINTEST) return 'none';
  const white = scratch.integer(0) >= WHITE && scratch.integer(1) >= WHITE && scratch.integer(2) >= WHITE;
  return white ? 'white' : 'ink';
}
