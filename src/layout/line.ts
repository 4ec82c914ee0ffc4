import type { Box } from './geometry.js';

/** One printed line. */
export interface Line extends Box {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}
