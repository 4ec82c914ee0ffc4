import {
  type Box,
  holds,
  type Matrix,
  mapBox,
  mapX,
  mapY,
  pageAsSeen,
  type Turned,
  turn,
} from '../../../layout/geometry.js';
import type { Glyph, Page } from '../../../layout/page.js';
import type { Rule } from '../../../layout/rule.js';
import { withPage } from '../native/document.js';
import type { Pdfium } from '../native/pdfium.js';
import { type Character, type PageText, readCharacters } from './characters.js';
import { withoutDoubles } from './doubles.js';
import type { Drawing } from './drawing.js';
import { nonsenseIn } from './nonsense.js';
import { readDrawing } from './read-drawing.js';
import { watermarksIn } from './watermark.js';

/** How far above the line of writing the middle of a character is, and how far an em reaches above and below, in ems. */
const MIDDLE = 0.36;
const ABOVE = 0.86;
const BELOW = 0.14;
/** A picture that covers this share of the page is a scan of it. */
const SCAN = 0.7;
const OFF_PAGE = 2;

/** Reads page `index` (from 0) of an open document; null where it cannot be opened. Frees all that it takes. */
export function readPage(pdfium: Pdfium, document: number, index: number): Page | null {
  return withPage(pdfium, document, index, (page, text) => {
    const turned = seenFrom(pdfium, page);
    const drawing = readDrawing(pdfium, page, turned.matrix);
    return assemble(index + 1, turned, drawing, readCharacters(pdfium, text, turned.matrix, drawing));
  });
}

function seenFrom(pdfium: Pdfium, page: number): Turned {
  const { scratch } = pdfium;
  const known = pdfium.FPDF_GetPageBoundingBox(page, scratch.at);
  const [left, top, right, bottom] = known ? [0, 1, 2, 3].map((i) => scratch.float(i)) : [0, 842, 595, 0];
  const bounds = { left: left!, top: top!, right: right!, bottom: bottom! };
  return pageAsSeen(bounds, pdfium.FPDFPage_GetRotation(page));
}

function assemble(number: number, seen: Turned, drawing: Drawing, read: PageText): Page {
  const fromScan = isScan(seen, drawing, read);
  const source = fromScan ? read.inkless : read.characters;
  const { shown, dropped } = visible(source, seen, drawing);
  const { kept, doubled } = withoutDoubles(shown);
  const marks = watermarksIn(kept);
  const slanted = kept.filter((character) => character.style.quarter === null || marks.has(character));
  const quarters = mainDirection(kept);
  const upright = turn(seen.width, seen.height, -quarters);
  const back = turn(upright.width, upright.height, quarters).matrix;
  return {
    number,
    width: upright.width,
    height: upright.height,
    glyphs: glyphsOf(kept, marks, quarters, upright.matrix),
    rules: drawing.rules.map((rule) => turnRule(rule, upright.matrix)),
    fills: drawing.fills.map((box) => mapBox(upright.matrix, box)),
    images: drawing.images.map((box) => mapBox(upright.matrix, box)),
    outlines: drawing.outlines,
    slanted: slantedTexts(slanted),
    nonsense: nonsenseIn(kept),
    dropped: { ...dropped, inkless: fromScan ? 0 : read.inkless.length, doubled, unmapped: read.unmapped },
    fromScan,
    drawingCut: drawing.cut,
    locate: (box) => {
      const { x0, y0, x1, y1 } = mapBox(back, box);
      return [round(x0), round(y0), round(x1), round(y1)];
    },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Text without ink over a picture of the page was read from that picture. */
function isScan(seen: Turned, drawing: Drawing, { characters, inkless }: PageText): boolean {
  if (inkless.length <= characters.length) return false;
  const enough = SCAN * seen.width * seen.height;
  return drawing.images.some((box) => (box.x1 - box.x0) * (box.y1 - box.y0) >= enough);
}

function visible(characters: readonly Character[], seen: Turned, drawing: Drawing) {
  const dropped = { clipped: 0, offPage: 0, white: 0 };
  const page: Box = { x0: 0, y0: 0, x1: seen.width, y1: seen.height };
  const fates = characters.map((character): keyof typeof dropped | 'overrun' | 'shown' => {
    const { x, y } = middleOf(character);
    const { clip, white } = character.style;
    if (!holds(page, x, y, OFF_PAGE)) return 'offPage';
    if (clip && !holds(clip, x, y)) return isBeyondEnd(character, clip, x, y) ? 'overrun' : 'clipped';
    return white && !onColour(drawing, x, y) ? 'white' : 'shown';
  });
  const shown: Character[] = [];
  let ahead: Character[] = [];
  const drop = () => {
    dropped.clipped += ahead.length;
    ahead = [];
  };
  characters.forEach((character, i) => {
    const fate = fates[i]!;
    // Either end of a text that is cut off for lack of room in its cell still belongs to it.
    if (fate === 'shown') {
      if (ahead.length > 0 && leadsTo(ahead.at(-1)!, character)) shown.push(...ahead.splice(0).map(atHome));
      drop();
      shown.push(character);
    } else if (fate !== 'overrun') {
      drop();
      dropped[fate]++;
    } else if (ahead.length === 0 && runsOnFrom(shown.at(-1), character)) shown.push(atHome(character));
    else {
      if (ahead.length > 0 && !leadsTo(ahead.at(-1)!, character)) drop();
      ahead.push(character);
    }
  });
  drop();
  return { shown, dropped };
}

/** Whether a character goes on where the one before ends, on the same line and inside the same clip. */
function runsOnFrom(before: Character | undefined, character: Character): boolean {
  const clip = character.style.clip;
  return before !== undefined && clip !== null && adjoins(before, character) && isWithin(before, clip);
}

/** Whether a character that its clip cuts off is followed by `next` on the same line and inside the same clip. */
function leadsTo(character: Character, next: Character): boolean {
  const clip = character.style.clip;
  if (!clip || !adjoins(character, next)) return false;
  return next.style.clip ? sameBox(next.style.clip, clip) : isWithin(next, clip);
}

function adjoins(before: Character, next: Character): boolean {
  const step = Math.hypot(next.x - before.x, next.y - before.y);
  return (
    Math.abs(step - before.advance) < 0.3 * next.style.size &&
    before.style.angle === next.style.angle &&
    (next.x - before.x) * before.style.alongX + (next.y - before.y) * before.style.alongY >= 0
  );
}

const sameBox = (a: Box, b: Box): boolean =>
  [a.x0 - b.x0, a.x1 - b.x1, a.y0 - b.y0, a.y1 - b.y1].every((distance) => Math.abs(distance) < 1);

/** Whether a character shows in a clip; PDFium forgets the clip of what lies inside it altogether. */
function isWithin(character: Character, clip: Box): boolean {
  const own = character.style.clip;
  if (!own) return holds(clip, middleOf(character).x, middleOf(character).y);
  return sameBox(own, clip);
}

/** A character beyond the end of its clip, with the nearest place inside. */
function atHome(character: Character): Character {
  const { x, y } = middleOf(character);
  const { x0, y0, x1, y1 } = character.style.clip!;
  const home = { x: Math.max(x0 + 1, Math.min(x, x1 - 1)), y: Math.max(y0 + 1, Math.min(y, y1 - 1)) };
  return { ...character, home };
}

/** Whether a character outside the clip is outside along the line of writing only. */
function isBeyondEnd(character: Character, clip: Box, x: number, y: number): boolean {
  const across = character.style.quarter === 1 || character.style.quarter === 3;
  return across ? clip.x0 <= x && x <= clip.x1 : clip.y0 <= y && y <= clip.y1;
}

/** White text shows where something coloured lies below it. */
const onColour = (drawing: Drawing, x: number, y: number): boolean =>
  drawing.fills.some((box) => holds(box, x, y)) || drawing.images.some((box) => holds(box, x, y));

function middleOf({ x, y, advance, style }: Character) {
  const along = advance / 2;
  const above = MIDDLE * style.size;
  return {
    x: x + along * style.alongX + above * style.alongY,
    y: y + along * style.alongY - above * style.alongX,
  };
}

function mainDirection(characters: readonly Character[]): number {
  const counts = [0, 0, 0, 0];
  for (const character of characters) {
    const { quarter } = character.style;
    if (quarter !== null) counts[quarter]!++;
  }
  return counts.indexOf(Math.max(...counts));
}

function glyphsOf(
  characters: readonly Character[],
  marks: ReadonlySet<Character>,
  quarters: number,
  upright: Matrix,
): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const character of characters) {
    const own = character.style.quarter;
    if (own !== null && character.text !== '' && !marks.has(character))
      glyphs.push(glyphOf(character, (own - quarters + 4) % 4, upright));
  }
  return glyphs;
}

function glyphOf(character: Character, quarters: number, upright: Matrix): Glyph {
  const { style, text, object, advance, home } = character;
  const { size, bold } = style;
  const x = mapX(upright, character.x, character.y);
  const y = mapY(upright, character.x, character.y);
  const above = ABOVE * size;
  const below = BELOW * size;
  if (quarters === 0 && !home)
    return { text, x0: x, y0: y - above, x1: x + advance, y1: y + below, base: y, size, object, bold };
  const { x0, y0, x1, y1 } = turnedBox(x, y, advance, above, below, quarters);
  const base = quarters === 0 ? y : y1 - below;
  const glyph = { text, x0, y0, x1, y1, base, size, object, bold };
  return home ? { ...glyph, home: mapX(upright, home.x, home.y) } : glyph;
}

function turnedBox(x: number, y: number, along: number, above: number, below: number, quarters: number): Box {
  switch (quarters) {
    case 1:
      return { x0: x - below, x1: x + above, y0: y, y1: y + along };
    case 2:
      return { x0: x - along, x1: x, y0: y - below, y1: y + above };
    case 3:
      return { x0: x - above, x1: x + below, y0: y - along, y1: y };
    default:
      return { x0: x, x1: x + along, y0: y - above, y1: y + below };
  }
}

function turnRule(rule: Rule, matrix: Matrix): Rule {
  const [x0, y0, x1, y1] =
    rule.along === 'x' ? [rule.from, rule.at, rule.to, rule.at] : [rule.at, rule.from, rule.at, rule.to];
  const box = mapBox(matrix, { x0, y0, x1, y1 });
  const along = box.x1 - box.x0 >= box.y1 - box.y0 ? 'x' : 'y';
  return along === 'x'
    ? { along, at: box.y0, from: box.x0, to: box.x1 }
    : { along, at: box.x0, from: box.y0, to: box.y1 };
}

function slantedTexts(characters: readonly Character[]) {
  const texts: { text: string; box: Box }[] = [];
  let object = -1;
  for (const character of characters) {
    const { x, y } = middleOf(character);
    const last = texts.at(-1);
    if (last && character.object === object) last.text += character.text;
    else texts.push({ text: character.text, box: { x0: x, y0: y, x1: x, y1: y } });
    object = character.object;
  }
  return texts;
}
