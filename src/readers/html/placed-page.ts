import type { Glyph } from '../../layout/page.js';
import type { Rule } from '../../layout/rule.js';
import type { Rule as DrawnRule, PositionedPage, TextBox } from './position.js';
import { widthOf } from './position.js';

/** How far below its top the letters of a text stand, in ems. */
const BASE = 0.86;

/** What a page of placed elements shows, in the form in which pages of any format are laid out. */
export function placedPage({ texts, rules }: PositionedPage): {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
} {
  return { glyphs: texts.flatMap(glyphsOf), rules: rules.map(ruleOf) };
}

/** The characters of a text side by side. Indentation at its head stays with its first character. */
function glyphsOf({ text, left, top, size, bold }: TextBox, object: number): Glyph[] {
  const [indent] = /^[\s\u3000]*/u.exec(text)!;
  const glyphs: Glyph[] = [];
  let x = left + widthOf(indent) * size;
  for (const character of text.slice(indent.length)) {
    const right = x + widthOf(character) * size;
    const print = character === '\u00a0' ? ' ' : character;
    glyphs.push({
      text: glyphs.length === 0 ? indent + print : print,
      x0: x,
      x1: right,
      y0: top,
      y1: top + size,
      base: top + BASE * size,
      size,
      object,
      bold,
    });
    x = right;
  }
  return glyphs;
}

const ruleOf = ({ left, right, top, bottom }: DrawnRule): Rule =>
  top === bottom
    ? { along: 'x', at: top, from: left, to: right }
    : { along: 'y', at: left, from: top, to: bottom };
