import { type Box, chain, type Matrix, mapBox, mapX, mapY } from '../../../layout/geometry.js';
import type { Glyph, Page } from '../../../layout/page.js';
import type { Rule } from '../../../layout/rule.js';
import type { PageImage, RecognizedWord } from '../../../programs/recognizer.js';
import type { DrawnRules } from './drawn-rules.js';
import type { Stroke } from './strokes.js';

const POINTS_PER_INCH = 72;
/** Share of an em that the ink of a line of Chinese characters is high. */
const INK = 0.92;
/** Lines whose height differs by less than this share from the usual one are of the usual size. */
const USUAL = 0.3;
const NARROW = 0.55;
const WIDE = /[\u2e80-\uffef]/u;

/**
 * A page as a program read it from its picture: the words as characters, the lines that the picture draws as rules, all
 * set straight where the picture lies askew. The layout of what is read is then found as that of any other page.
 */
export function recognizedPage(
  number: number,
  image: PageImage,
  { across, down, skew }: DrawnRules,
  words: readonly RecognizedWord[],
): Page {
  const scale = POINTS_PER_INCH / image.dotsPerInch;
  const straight = straighten(skew, scale);
  const back = invert(straight);
  const rules = [
    ...across.map((stroke) => ruleOf(stroke, 'x', straight)),
    ...down.map((stroke) => ruleOf(stroke, 'y', straight)),
  ];
  const usual = usualHeight(words);
  const glyphs = words.flatMap((word) => glyphsOf(word, usual, straight, scale));
  return {
    number,
    width: image.width * scale,
    height: image.height * scale,
    glyphs: glyphs.filter((glyph) => !isRule(glyph, rules)),
    rules,
    fills: [],
    images: [],
    outlines: 0,
    nonsense: 0,
    slanted: [],
    dropped: { clipped: 0, offPage: 0, white: 0, inkless: 0, doubled: 0, unmapped: 0 },
    fromScan: false,
    drawingCut: false,
    locate: (box) => {
      const { x0, y0, x1, y1 } = mapBox(back, box);
      return [round(x0), round(y0), round(x1), round(y1)];
    },
  };
}

/** Upright strokes read as characters. */
const BAR = /^[|｜丨︱¦]$/u;
/** How far from the middle of such a character, in points, the rule may stand. */
const BESIDE = 3;

/** Whether a character is no print but a rule of the table, taken for one. */
const isRule = (glyph: Glyph, rules: readonly Rule[]): boolean =>
  BAR.test(glyph.text) &&
  rules.some(
    ({ along, at, from, to }) =>
      along === 'y' &&
      glyph.x0 - BESIDE <= at &&
      at <= glyph.x1 + BESIDE &&
      from <= glyph.y1 &&
      glyph.y0 <= to,
  );

const round = (value: number): number => Math.round(value * 100) / 100;

/** From pixels to points, turned back by a small angle. */
const straighten = (skew: number, scale: number): Matrix =>
  chain({ a: 1, b: -skew, c: skew, d: 1, e: 0, f: 0 }, { a: scale, b: 0, c: 0, d: scale, e: 0, f: 0 });

/** From straightened points to points on the page as seen. */
function invert({ a, b, c, d }: Matrix): Matrix {
  const determinant = a * d - b * c;
  const scale = Math.sqrt(a * a) || 1;
  return {
    a: (d * scale) / determinant,
    b: (-b * scale) / determinant,
    c: (-c * scale) / determinant,
    d: (a * scale) / determinant,
    e: 0,
    f: 0,
  };
}

function ruleOf(stroke: Stroke, along: 'x' | 'y', straight: Matrix): Rule {
  const [first, last]: [Box, Box] =
    along === 'x'
      ? [pointAt(stroke.from, stroke.atFrom), pointAt(stroke.to, stroke.atTo)]
      : [pointAt(stroke.atFrom, stroke.from), pointAt(stroke.atTo, stroke.to)];
  const start = { x: mapX(straight, first.x0, first.y0), y: mapY(straight, first.x0, first.y0) };
  const end = { x: mapX(straight, last.x0, last.y0), y: mapY(straight, last.x0, last.y0) };
  return along === 'x'
    ? { along, at: (start.y + end.y) / 2, from: start.x, to: end.x }
    : { along, at: (start.x + end.x) / 2, from: start.y, to: end.y };
}

const pointAt = (x: number, y: number): Box => ({ x0: x, y0: y, x1: x, y1: y });

/** Median height of the lines on which words stand, in pixels. */
function usualHeight(words: readonly RecognizedWord[]): number {
  const heights = words.map(({ lineTop, lineBottom }) => lineBottom - lineTop).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** The characters of a word, each with its share of the word's width. */
function glyphsOf(word: RecognizedWord, usual: number, straight: Matrix, scale: number): Glyph[] {
  const characters = [...word.text];
  const weights = characters.map((character) => (WIDE.test(character) ? 1 : NARROW));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // A column of numbers that is taken for one upright line is no large type.
  const widest = (1.6 * (word.x1 - word.x0)) / total;
  const own = Math.min(word.lineBottom - word.lineTop, Math.max(usual, widest));
  const height = Math.abs(own - usual) <= USUAL * usual ? usual : own;
  const size = round((height / INK) * scale);
  const middle = (word.y0 + word.y1) / 2;
  const lineMiddle = (word.lineTop + word.lineBottom) / 2;
  // Points and dashes are small: they stand on the line of their neighbours.
  const isSmall = word.y1 - word.y0 < height / 2 && Math.abs(middle - lineMiddle) < height;
  const y = isSmall ? lineMiddle : middle;
  let x = word.x0;
  return characters.map((text, i) => {
    const width = ((word.x1 - word.x0) * weights[i]!) / total;
    const left = mapX(straight, x, y);
    const centre = mapY(straight, x, y);
    x += width;
    return {
      text,
      x0: left,
      x1: left + width * scale,
      y0: centre - size / 2,
      y1: centre + size / 2,
      base: centre + 0.36 * size,
      size,
      object: word.line + 1,
      bold: false,
    };
  });
}
