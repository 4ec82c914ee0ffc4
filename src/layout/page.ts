import type { Box } from './geometry.js';
import type { Rule } from './rule.js';

/** A character on the page as read: upright, y downwards. The box is as high as an em, whatever the glyph. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the line on which it stands. */
  readonly base: number;
  readonly size: number;
  readonly object: number;
  readonly bold: boolean;
  /** For a character cut off by its cell: where from left to right it belongs. */
  readonly home?: number;
}

/** A page, turned so that most of its text is upright. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
  readonly images: readonly Box[];
  readonly outlines: number;
  /** Characters of fonts whose map to Unicode makes no words. */
  readonly nonsense: number;
  /** Text across the page, as watermarks are: one entry for each piece. */
  readonly slanted: readonly { readonly text: string; readonly box: Box }[];
  /** Characters left out, by reason. */
  readonly dropped: Readonly<
    Record<'clipped' | 'offPage' | 'white' | 'inkless' | 'doubled' | 'unmapped', number>
  >;
  /** Whether the text is the one that a program read from the picture of the page. */
  readonly fromScan: boolean;
  readonly drawingCut: boolean;
  /** The box on the page as seen, as locators give it. */
  readonly locate: (box: Box) => [number, number, number, number];
}
