import type { DomElement } from './dom.js';
import { attribute, styleOf } from './dom.js';
import type { TextLook } from './inline.js';

/** What an element hands down to the text in it. */
export interface Style extends TextLook {
  readonly centered: boolean;
  readonly preformatted: boolean;
  /** Level of the heading element around the text, from 1; null outside one. */
  readonly heading: number | null;
}

/** Style of text that nothing styles. */
export const PLAIN: Style = Object.freeze({
  bold: false,
  size: null,
  centered: false,
  preformatted: false,
  heading: null,
});

const BOLD_ELEMENTS: ReadonlySet<string> = new Set(['b', 'strong', 'th']);
/** Points of `<font size>` 1–7. */
const FONT_SIZES: readonly number[] = [7.5, 10, 12, 13.5, 18, 24, 36];
const LENGTH = /^(\d{1,4}(?:\.\d{1,4})?)(pt|px)$/;
const PIXEL = 0.75;

/** Style of the text inside `element`, which itself stands in text of style `outer`. */
export function styleWithin(outer: Style, element: DomElement): Style {
  const style = styleOf(element);
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  const align = style.get('text-align') ?? attribute(element, 'align').toLowerCase();
  const weight = style.get('font-weight');
  const whiteSpace = style.get('white-space');
  const size = sizeOf(element, style.get('font-size'));
  const bold =
    weight === undefined
      ? outer.bold || level !== undefined || BOLD_ELEMENTS.has(element.name)
      : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const centered = element.name === 'center' || (align === '' ? outer.centered : align === 'center');
  const preformatted = element.name === 'pre' || (whiteSpace ? /^pre/.test(whiteSpace) : outer.preformatted);
  const heading = level === undefined ? outer.heading : Number(level);
  if (
    bold === outer.bold &&
    centered === outer.centered &&
    preformatted === outer.preformatted &&
    heading === outer.heading &&
    (size === null || size === outer.size)
  )
    return outer;
  return { bold, centered, preformatted, heading, size: size ?? outer.size };
}

function sizeOf(element: DomElement, declared: string | undefined): number | null {
  const length = LENGTH.exec(declared ?? '');
  if (length) return Number(length[1]) * (length[2] === 'px' ? PIXEL : 1);
  return element.name === 'font' ? (FONT_SIZES[Number(attribute(element, 'size')) - 1] ?? null) : null;
}
