import type { Scratch } from '../native/scratch.js';

/** What a colour does to a white page: nothing, nothing that can be seen, something faint, or something. */
export type Paint = 'none' | 'white' | 'faint' | 'ink';

/** From here on a colour cannot be told from the page. */
const WHITE = 250;
const FAINTEST = 8;
/** From here on, seen on white, a colour is faint, as watermarks are. */
const FAINT = 150;

/** Judges the colour left in words 0 to 3 (red, green, blue, opacity, each to 255). A pattern (`known` false) is ink. */
export function paintOf(known: boolean, scratch: Scratch): Paint {
  if (!known) return 'ink';
  if (scratch.integer(3) < FAINTEST) return 'none';
  const white = scratch.integer(0) >= WHITE && scratch.integer(1) >= WHITE && scratch.integer(2) >= WHITE;
  if (white) return 'white';
  const opacity = scratch.integer(3) / 255;
  const darkest = Math.min(scratch.integer(0), scratch.integer(1), scratch.integer(2));
  return 255 - opacity * (255 - darkest) >= FAINT ? 'faint' : 'ink';
}
