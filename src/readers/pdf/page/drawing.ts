import type { Box } from '../../../layout/geometry.js';
import type { Rule } from '../../../layout/rule.js';

/** How a piece of text is drawn. */
export interface TextStyle {
  /** Height and width of an em, in points. */
  readonly size: number;
  readonly emWidth: number;
  /** Direction of the line of writing on the page as seen, in degrees clockwise, in (-180, 180]. */
  readonly angle: number;
  /** Quarters of a circle by which the writing is turned clockwise, 0 to 3; null where it slants. */
  readonly quarter: number | null;
  /** Cosine and sine of the angle: the way that the writing goes. */
  readonly alongX: number;
  readonly alongY: number;
  readonly bold: boolean;
  /** Drawn without ink (as the text below a scan is). */
  readonly inkless: boolean;
  readonly white: boolean;
  /** Drawn in a colour that is hardly seen, as watermarks are. */
  readonly faint: boolean;
  /** The font, by its address. */
  readonly font: number;
  /** What of the page the drawing is confined to; null where nothing confines it. */
  readonly clip: Box | null;
}

/** What a page draws besides its characters. Places as on the page as seen. */
export interface Drawing {
  readonly rules: readonly Rule[];
  /** Areas filled with a colour that is not white. */
  readonly fills: readonly Box[];
  readonly images: readonly Box[];
  /** Filled areas that are no rectangles, counted: characters drawn without a font are such. */
  readonly outlines: number;
  /** Style of each text object, by its address. */
  readonly styles: ReadonlyMap<number, TextStyle>;
  /** True where there was more than is looked at. */
  readonly cut: boolean;
}
