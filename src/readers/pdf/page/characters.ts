import { type Matrix, mapX, mapY } from '../../../layout/geometry.js';
import type { Pdfium } from '../native/pdfium.js';
import type { Drawing, TextStyle } from './drawing.js';

/** A character on the page as seen. */
export interface Character {
  readonly text: string;
  /** Where the pen stands before the character is drawn. */
  readonly x: number;
  readonly y: number;
  /** How far the pen moves along the line of writing. */
  readonly advance: number;
  /** The text object that draws it: characters of one object belong together. */
  readonly object: number;
  readonly style: TextStyle;
  /** For a character cut off by its clip: the point inside the clip nearest to its middle, where it belongs. */
  readonly home?: { readonly x: number; readonly y: number };
}

/** The characters of a page and what of its text is none. */
export interface PageText {
  readonly characters: readonly Character[];
  /** Characters drawn without ink. */
  readonly inkless: readonly Character[];
  /** Characters that no map gives a meaning. */
  readonly unmapped: number;
}

/** Most characters of one page that are read. */
const MOST_CHARACTERS = 200_000;

/** Characters that are laid out one em wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Characters that every font lays out one em wide, whatever it states: some state how wide the drawing of each is (目, 比). */
const IDEOGRAPH = /[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]/u;
/** Marks without ink and without meaning for the text: byte order mark, zero-width space, soft hyphen. */
const NO_CHARACTER: ReadonlySet<number> = new Set([9, 10, 13, 0xad, 0x200b, 0xfeff]);
/** PDFium's own sign for a hyphen at the end of a line: in these documents it is one of the text (`1-`, `城市-`), no word break. */
const LINE_END_HYPHEN = 2;
const HYPHEN = 0x2d;

const isMeaningless = (unicode: number): boolean =>
  unicode < 0x20 ||
  (unicode >= 0x7f && unicode < 0xa0) ||
  (unicode >= 0xfffc && unicode <= 0xffff) ||
  unicode > 0x10ffff;

/** Code points that mean what a font says: bullets at best, a whole text at worst. */
const isPrivate = (unicode: number): boolean => unicode >= 0xe000 && unicode <= 0xf8ff;

interface Draft {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly object: number;
  readonly style: TextStyle;
}

/** Reads the characters of a page in the order in which PDFium gives them. `seen` maps to the page as seen. */
export function readCharacters(pdfium: Pdfium, text: number, seen: Matrix, drawing: Drawing): PageText {
  const { FPDFText_GetUnicode, FPDFText_IsGenerated, FPDFText_GetTextObject, FPDFText_GetCharOrigin } =
    pdfium;
  const { FPDFText_GetLooseCharBox, FPDFText_HasUnicodeMapError, scratch } = pdfium;
  const count = Math.min(MOST_CHARACTERS, pdfium.FPDFText_CountChars(text));
  const drafts: Draft[] = [];
  let unmapped = 0;
  for (let i = 0; i < count; i++) {
    if (FPDFText_IsGenerated(text, i) === 1) continue;
    const object = FPDFText_GetTextObject(text, i);
    const style = drawing.styles.get(object);
    if (!style || style.size <= 0) continue;
    const given = FPDFText_GetUnicode(text, i) >>> 0;
    const unicode = given === LINE_END_HYPHEN ? HYPHEN : given;
    if (NO_CHARACTER.has(unicode)) continue;
    if (isMeaningless(unicode) || isPrivate(unicode) || FPDFText_HasUnicodeMapError(text, i) === 1)
      unmapped++;
    if (isMeaningless(unicode) || !FPDFText_GetCharOrigin(text, i, scratch.at, scratch.at + 8)) continue;
    const print = String.fromCodePoint(unicode);
    const x = scratch.double(0);
    const y = scratch.double(1);
    const loose = FPDFText_GetLooseCharBox(text, i, scratch.at) ? scratch.float(2) - scratch.float(0) : 0;
    drafts.push({
      text: print,
      x: mapX(seen, x, y),
      y: mapY(seen, x, y),
      width: widthOf(print, style, loose, seen),
      object,
      style,
    });
  }
  const characters: Character[] = [];
  const inkless: Character[] = [];
  drafts.forEach((draft, i) => {
    const { text, x, y, object, style } = draft;
    const advance = advanceOf(draft, drafts[i + 1]);
    (style.inkless ? inkless : characters).push({ text, x, y, advance, object, style });
  });
  return { characters, inkless, unmapped };
}

/** PDFium's own width holds for upright text only; turned text is taken to be as wide as its kind of character is. */
function widthOf(text: string, style: TextStyle, loose: number, seen: Matrix): number {
  const upright = Math.abs(Math.abs(style.angle) % 180) < 3 && seen.a !== 0;
  if (upright && loose > 0) {
    const least = IDEOGRAPH.test(text) ? style.emWidth : 0;
    return Math.min(Math.max(loose, least), 1.5 * style.emWidth);
  }
  return WIDE.test(text) ? style.emWidth : 0.55 * style.emWidth;
}

/** Some fonts state a full em for every digit: where the next character of the object begins says better. */
function advanceOf(draft: Draft, next: Draft | undefined): number {
  if (next?.object !== draft.object) return draft.width;
  const step = Math.hypot(next.x - draft.x, next.y - draft.y);
  return step > 0.15 * draft.style.emWidth ? Math.min(step, draft.width) : draft.width;
}
