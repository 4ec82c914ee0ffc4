/** The picture of a page: one byte a pixel (0 black, 255 white), rows from top to bottom. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly dotsPerInch: number;
  readonly grey: Uint8Array;
}

/** A word that a program read in a picture. Places in pixels from the top left. */
export interface RecognizedWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** From 0 to 100, as the program says. */
  readonly confidence: number;
  /** Number of the line on which it stands, and the height of that line. */
  readonly line: number;
  readonly lineTop: number;
  readonly lineBottom: number;
}

/** What a program read in a picture, or why it read nothing, as one plain sentence. */
export type Recognition =
  | { readonly ok: true; readonly words: readonly RecognizedWord[] }
  | { readonly ok: false; readonly reason: string };

/** A program that reads text in pictures. */
export interface Recognizer {
  /** Name and version, for notes. */
  readonly name: string;
  readonly recognize: (image: PageImage) => Promise<Recognition>;
}
