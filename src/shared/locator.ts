/**
 * Where in the original file a thing stands, so that a person can put a finger on it.
 *
 * - PDF: `page` (from 1) and `bbox` ([x0, y0, x1, y1] in points, origin at the top left of the page as seen).
 * - Sheets: `sheet` and `cell` (`C7`).
 * - Word, HTML, text: `block` (index into the document's blocks, from 0); inside a table also `row` and `column`
 *   (from 0). `start` and `end` are UTF-16 offsets into the text of that block (or of that cell).
 * - Text files also carry `line` (from 1), the line of the file on which the thing begins.
 */
export interface Locator {
  readonly page?: number;
  readonly bbox?: [number, number, number, number];
  readonly sheet?: string;
  readonly cell?: string;
  readonly block?: number;
  readonly row?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
  readonly line?: number;
}
