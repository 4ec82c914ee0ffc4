import { chineseCounting, legalSimplified, romanNumeral } from '../../shared/numerals.js';
import type { DomElement } from './dom.js';
import { attribute, childElements, hasAttribute, styleOf } from './dom.js';

const CIRCLED = 0x2460;

type Marker = (n: number) => string | null;

const decimalMarker: Marker = (n) => `${n}.`;
/** Labels in Chinese numerals, up to what a browser writes in them. */
const chinese =
  (write: (value: number) => string): Marker =>
  (n) =>
    n < 0 || n > 9_999 ? null : `${write(n)}、`;
const alphabetic =
  (upper: boolean): Marker =>
  (n) => {
    if (n < 1) return null;
    let out = '';
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
      out = String.fromCharCode((upper ? 65 : 97) + ((rest - 1) % 26)) + out;
    return `${out}.`;
  };
const roman =
  (upper: boolean): Marker =>
  (n) => {
    const numeral = romanNumeral(n);
    return numeral && `${upper ? numeral.toUpperCase() : numeral}.`;
  };
const simplified = chinese(chineseCounting);

/** List styles of `list-style-type` and of the `type` attribute, with the label that a browser draws. */
const MARKERS: ReadonlyMap<string, Marker> = new Map<string, Marker>([
  ['decimal', decimalMarker],
  ['1', decimalMarker],
  ['decimal-leading-zero', (n) => `${n >= 0 && n < 10 ? '0' : ''}${n}.`],
  ['lower-alpha', alphabetic(false)],
  ['lower-latin', alphabetic(false)],
  ['a', alphabetic(false)],
  ['upper-alpha', alphabetic(true)],
  ['upper-latin', alphabetic(true)],
  ['A', alphabetic(true)],
  ['lower-roman', roman(false)],
  ['i', roman(false)],
  ['upper-roman', roman(true)],
  ['I', roman(true)],
  ['cjk-ideographic', simplified],
  ['cjk-decimal', simplified],
  ['trad-chinese-informal', simplified],
  ['simp-chinese-informal', simplified],
  ['simp-chinese-formal', chinese(legalSimplified)],
  ['cjk-heavenly-stem', (n) => ('甲乙丙丁戊己庚辛壬癸'[n - 1] ? `${'甲乙丙丁戊己庚辛壬癸'[n - 1]}、` : null)],
  ['circled-decimal', (n) => (n >= 1 && n <= 20 ? String.fromCharCode(CIRCLED + n - 1) : null)],
]);

/** Space that a browser leaves behind a label: only labels that end in a full stop need it to stay apart from digits. */
export const labelGap = (label: string): string => (label.endsWith('.') ? ' ' : '');

/**
 * Labels that a browser draws for the items of an `ol`, by item: `type`, `start`, `reversed`, each item's `value` and
 * `list-style-type` are heeded. Null for an item whose style draws none.
 */
export function listLabels(list: DomElement): ReadonlyMap<DomElement, string | null> {
  const items = childElements(list).filter((child) => child.name === 'li');
  const reversed = hasAttribute(list, 'reversed');
  let next = integer(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  const labels = new Map<DomElement, string | null>();
  for (const item of items) {
    const number = integer(attribute(item, 'value')) ?? next;
    next = number + (reversed ? -1 : 1);
    const style = markerStyle(item) ?? markerStyle(list) ?? 'decimal';
    labels.set(
      item,
      style === 'none' ? null : (MARKERS.get(style)?.(number) ?? (MARKERS.has(style) ? `${number}.` : null)),
    );
  }
  return labels;
}

function markerStyle(element: DomElement): string | null {
  const style = styleOf(element);
  const named = style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/).find(isMarker);
  if (named !== undefined) return named;
  const type = attribute(element, 'type').trim();
  return type === '' ? null : MARKERS.has(type) ? type : type.toLowerCase();
}

const isMarker = (word: string): boolean => word === 'none' || MARKERS.has(word);

function integer(text: string): number | null {
  return /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}
