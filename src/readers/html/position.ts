import type { DomElement } from './dom.js';
import { childElements, descendants, plainText, styleOf, textOf } from './dom.js';
import { NEVER_TEXT } from './elements.js';

/** Text at a fixed place of a page. Lengths in points, origin at the top left. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly right: number;
  readonly bold: boolean;
}

/** A drawn line: horizontal where `top` equals `bottom`, else upright. Lengths in points. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page whose text stands at fixed places. */
export interface PositionedPage {
  readonly width: number | null;
  readonly height: number | null;
  readonly texts: readonly TextBox[];
  readonly rules: readonly Rule[];
}

/** Children at fixed places from which an element is a page of them. */
const LEAST_BOXES = 3;
/** All such children of a document from which it is laid out by position (a page may float a button or two). */
const LEAST_BOXES_IN_ALL = 20;
const THIN = 2.5;
const DEFAULT_SIZE = 12;
const POINTS: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['px', 0.75],
  ['', 0.75],
  ['in', 72],
  ['cm', 28.3465],
  ['mm', 2.83465],
]);

const isPlaced = (element: DomElement): boolean => {
  const style = styleOf(element);
  return style.get('position') === 'absolute' && style.has('left') && style.has('top');
};

/** Elements of a page whose content was laid out piece by piece at fixed places, as converters of PDF write it. */
export function positionedPages(root: DomElement): ReadonlySet<DomElement> {
  const counts = new Map<DomElement, number>();
  let all = 0;
  for (const element of descendants(root, (e) => !NEVER_TEXT.has(e.name))) {
    if (!isPlaced(element) || !element.parent || !('attribs' in element.parent)) continue;
    counts.set(element.parent, (counts.get(element.parent) ?? 0) + 1);
    all++;
  }
  if (all < LEAST_BOXES_IN_ALL) return new Set();
  const pages = new Set<DomElement>();
  for (const [element, count] of counts) if (count >= LEAST_BOXES || isSized(element)) pages.add(element);
  return pages;
}

const isSized = (element: DomElement): boolean => {
  const style = styleOf(element);
  return style.get('position') === 'relative' && style.has('width') && style.has('height');
};

/** Text and rules of one page. A text printed twice at the same place (to look bold) is kept once. */
export function measurePage(page: DomElement): PositionedPage {
  const texts: TextBox[] = [];
  const rules: Rule[] = [];
  const seen = new Set<string>();
  for (const element of childElements(page)) {
    if (!isPlaced(element) || NEVER_TEXT.has(element.name)) continue;
    const text = plainTextOf(element);
    const box = boxOf(element);
    if (text === '') rules.push(...rulesOf(element, box));
    else if (!isRepeated(seen, text, box.left, box.top))
      texts.push(textBox(element, text, box.left, box.top));
  }
  const style = styleOf(page);
  return { width: length(style.get('width')), height: length(style.get('height')), texts, rules };
}

/** Text of a placed element with its indentation, which in a table may be all that shows the level of a line. */
const plainTextOf = (element: DomElement): string => {
  const text = plainText(element, (e) => NEVER_TEXT.has(e.name));
  const only = element.children.length === 1 ? textOf(element.children[0]!) : null;
  const indent = text === '' || only === null ? '' : (/^[\s\u3000]+/.exec(only)?.[0] ?? '');
  return indent.replace(/[\t\r\n\f]+ */g, '') + text;
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(element: DomElement): Box {
  const style = styleOf(element);
  const at = (name: string) => length(style.get(name)) ?? 0;
  return { left: at('left'), top: at('top'), width: at('width'), height: at('height') };
}

function textBox(element: DomElement, text: string, left: number, top: number): TextBox {
  const style = styleOf(element);
  const inner = childElements(element)[0];
  const size =
    length(style.get('font-size')) ??
    (inner ? length(styleOf(inner).get('font-size')) : null) ??
    DEFAULT_SIZE;
  const weight = style.get('font-weight');
  const bold = weight === 'bold' || Number(weight) >= 600 || inner?.name === 'b' || inner?.name === 'strong';
  return { text, left, top, size, right: left + widthOf(text) * size, bold };
}

/** Width of a text in ems: one for a Chinese character, about half for a Latin one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2000 ? 1 : 0.5;
  return width;
}

function rulesOf(element: DomElement, { left, top, width, height }: Box): Rule[] {
  const style = styleOf(element);
  const right = left + width;
  const bottom = top + height;
  const flat = height <= THIN && width > THIN;
  const upright = width <= THIN && height > THIN;
  if (flat) return [{ left, right, top: top + height / 2, bottom: top + height / 2 }];
  if (upright) return [{ left: left + width / 2, right: left + width / 2, top, bottom }];
  const drawn = (side: string) => isDrawn(style.get(`border-${side}`)) || isDrawn(style.get('border'));
  const rules: Rule[] = [];
  if (drawn('top')) rules.push({ left, right, top, bottom: top });
  if (drawn('bottom')) rules.push({ left, right, top: bottom, bottom });
  if (drawn('left')) rules.push({ left, right: left, top, bottom });
  if (drawn('right')) rules.push({ left: right, right, top, bottom });
  return rules;
}

const isDrawn = (border: string | undefined): boolean =>
  border !== undefined && !/^0(?:\D|$)|none|transparent|hidden/.test(border);

function isRepeated(seen: Set<string>, text: string, left: number, top: number): boolean {
  const column = Math.round(left);
  const row = Math.round(top);
  for (let x = column - 1; x <= column + 1; x++)
    for (let y = row - 1; y <= row + 1; y++) if (seen.has(`${x} ${y} ${text}`)) return true;
  seen.add(`${column} ${row} ${text}`);
  return false;
}

function length(value: string | undefined): number | null {
  const match = /^(-?\d{1,7}(?:\.\d{1,9})?)(pt|px|in|cm|mm)?$/.exec(value ?? '');
  if (!match) return null;
  return Number(match[1]) * POINTS.get(match[2] ?? '')!;
}
