import type { DomElement } from './dom.js';
import { attribute, childElements, hasAttribute, styleOf } from './dom.js';

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const CIRCLED = 0x2460;

type Marker = (n: number) => string | null;

const decimalMarker: Marker = (n) => `${n}.`;
const chinese =
  (digits: string, ten: string, hundred: string, thousand: string): Marker =>
  (n) => {
    if (n < 0 || n > 9_999) return null;
    if (n === 0) return `${digits[0]}、`;
    const places: readonly (readonly [number, string])[] = [
      [1_000, thousand],
      [100, hundred],
      [10, ten],
      [1, ''],
    ];
    let out = '';
    let gap = false;
    for (const [worth, sign] of places) {
      const digit = Math.floor(n / worth) % 10;
      if (digit === 0) {
        gap = out !== '';
        continue;
      }
      if (gap) out += digits[0];
      gap = false;
      out +=
        digit === 1 && worth === 10 && out === '' && digits === DIGITS ? sign : `${digits[digit]}${sign}`;
    }
    return `${out}、`;
  };
const alphabetic =
  (upper: boolean): Marker =>
  (n) => {
    if (n < 1) return null;
    let out = '';
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
      out = String.fromCharCode((upper ? 65 : 97) + ((rest - 1) % 26)) + out;
    return `${out}.`;
  };
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman =
  (upper: boolean): Marker =>
  (n) => {
    if (n < 1 || n > 3_999) return null;
    let out = '';
    let rest = n;
    for (const [worth, sign] of ROMAN)
      while (rest >= worth) {
        out += sign;
        rest -= worth;
      }
    return `${upper ? out.toUpperCase() : out}.`;
  };
const simplified = chinese(DIGITS, '十', '百', '千');

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
  ['simp-chinese-formal', chinese(FORMAL, '拾', '佰', '仟')],
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
