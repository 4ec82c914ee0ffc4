import { type Box, chain, common, type Matrix, mapBox, mapX, mapY } from '../../../layout/geometry.js';
import type { Rule } from '../../../layout/rule.js';
import type { Pdfium } from '../native/pdfium.js';
import type { Drawing, TextStyle } from './drawing.js';
import { type Paint, paintOf } from './paint.js';
import { pathRules, thinRule } from './path-rules.js';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Deepest nesting of forms, most objects and path segments of one page that are looked at. */
const DEEPEST = 12;
const MOST_OBJECTS = 200_000;
const MOST_SEGMENTS = 400_000;
const MOST_CLIP_SEGMENTS = 64;
/** Text that leans by more than this, in degrees, off the four directions of a page lies across it. */
const SLANT = 4;

/** Rules and grounds are often faint. */
const isInk = (paint: Paint): boolean => paint === 'ink' || paint === 'faint';

interface Surroundings {
  readonly matrix: Matrix;
  readonly clip: Box | null;
  readonly depth: number;
}

/** Reads lines, fills, images and text styles of a page. `seen` maps the page's own space to the page as seen. */
export function readDrawing(pdfium: Pdfium, page: number, seen: Matrix): Drawing {
  return new DrawingReader(pdfium).read(page, seen);
}

class DrawingReader {
  readonly #pdfium: Pdfium;
  readonly #rules: Rule[] = [];
  readonly #fills: Box[] = [];
  readonly #images: Box[] = [];
  readonly #styles = new Map<number, TextStyle>();
  readonly #bold = new Map<number, boolean>();
  #objects = 0;
  #segments = 0;
  #outlines = 0;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  read(page: number, seen: Matrix): Drawing {
    const count = this.#pdfium.FPDFPage_CountObjects(page);
    const around: Surroundings = { matrix: seen, clip: null, depth: 0 };
    for (let i = 0; i < count; i++) this.#object(this.#pdfium.FPDFPage_GetObject(page, i), around);
    return {
      rules: this.#rules,
      fills: this.#fills,
      images: this.#images,
      outlines: this.#outlines,
      styles: this.#styles,
      cut: this.#objects > MOST_OBJECTS || this.#segments > MOST_SEGMENTS,
    };
  }

  #object(object: number, around: Surroundings): void {
    if (object === 0 || ++this.#objects > MOST_OBJECTS) return;
    switch (this.#pdfium.FPDFPageObj_GetType(object)) {
      case TEXT:
        this.#styles.set(object, this.#style(object, around));
        break;
      case PATH:
        this.#path(object, around);
        break;
      case IMAGE:
        this.#image(object, around);
        break;
      case FORM:
        this.#form(object, around);
        break;
    }
  }

  #form(form: number, around: Surroundings): void {
    if (around.depth >= DEEPEST) return;
    const inner: Surroundings = {
      matrix: chain(this.#matrix(form), around.matrix),
      clip: this.#clip(form, around),
      depth: around.depth + 1,
    };
    const count = this.#pdfium.FPDFFormObj_CountObjects(form);
    for (let i = 0; i < count; i++) this.#object(this.#pdfium.FPDFFormObj_GetObject(form, i), inner);
  }

  #style(object: number, around: Surroundings): TextStyle {
    const { FPDFTextObj_GetFontSize, FPDFTextObj_GetTextRenderMode, scratch } = this.#pdfium;
    const matrix = chain(this.#matrix(object), around.matrix);
    const size = FPDFTextObj_GetFontSize(object, scratch.at) ? scratch.float(0) : 0;
    const mode = FPDFTextObj_GetTextRenderMode(object);
    const direction = size < 0 ? -1 : 1;
    const font = this.#pdfium.FPDFTextObj_GetFont(object);
    const fill = mode === 1 || mode === 5 ? this.#stroke(object) : this.#fill(object);
    const width = Math.hypot(matrix.a, matrix.b);
    const angle = (Math.atan2(matrix.b * direction, matrix.a * direction) * 180) / Math.PI;
    const quarters = Math.round(angle / 90);
    return {
      size: Math.abs(size) * Math.hypot(matrix.c, matrix.d),
      emWidth: Math.abs(size) * width,
      angle,
      quarter: Math.abs(angle - 90 * quarters) <= SLANT ? (quarters + 4) % 4 : null,
      alongX: width > 0 ? (matrix.a * direction) / width : 1,
      alongY: width > 0 ? (matrix.b * direction) / width : 0,
      bold: mode === 2 || this.#isBold(font),
      inkless: mode === 3 || mode === 7 || fill === 'none',
      white: fill === 'white',
      faint: fill === 'faint',
      font,
      clip: this.#clip(object, around),
    };
  }

  #isBold(font: number): boolean {
    const known = this.#bold.get(font);
    if (known !== undefined) return known;
    const bold = font !== 0 && this.#pdfium.FPDFFont_GetWeight(font) >= 600;
    this.#bold.set(font, bold);
    return bold;
  }

  #image(object: number, around: Surroundings): void {
    const box = mapBox(chain(this.#matrix(object), around.matrix), { x0: 0, y0: 0, x1: 1, y1: 1 });
    const clip = this.#clip(object, around);
    const shown = clip ? common(box, clip) : box;
    if (shown.x1 <= shown.x0 || shown.y1 <= shown.y0) return;
    this.#images.push(shown);
    // Some programs draw rules as pictures of one dot.
    thinRule(shown, this.#rules);
  }

  #path(object: number, around: Surroundings): void {
    const { FPDFPath_CountSegments, FPDFPath_GetDrawMode, scratch } = this.#pdfium;
    const segments = FPDFPath_CountSegments(object);
    this.#segments += Math.max(0, segments);
    if (segments < 2 || this.#segments > MOST_SEGMENTS) return;
    if (!FPDFPath_GetDrawMode(object, scratch.word(0), scratch.word(1))) return;
    const [fills, strokes] = [scratch.integer(0) !== 0, scratch.integer(1) !== 0];
    const filled = fills ? this.#fill(object) : 'none';
    const stroked = strokes ? this.#stroke(object) : 'none';
    if (!isInk(filled) && !isInk(stroked)) return;
    const matrix = chain(this.#matrix(object), around.matrix);
    pathRules(this.#points(object, segments, matrix), {
      filled: isInk(filled),
      stroked: isInk(stroked),
      clip: this.#clip(object, around),
      rules: this.#rules,
      fills: this.#fills,
      onOutline: () => {
        this.#outlines++;
      },
    });
  }

  /** Points of a path with their kind: 0 a line to, 1 a curve, 2 a move; `closes` where the line goes back to the last move. */
  *#points(path: number, segments: number, matrix: Matrix) {
    const { FPDFPath_GetPathSegment, scratch } = this.#pdfium;
    const { FPDFPathSegment_GetPoint, FPDFPathSegment_GetType, FPDFPathSegment_GetClose } = this.#pdfium;
    for (let i = 0; i < segments; i++) {
      const segment = FPDFPath_GetPathSegment(path, i);
      if (segment === 0 || !FPDFPathSegment_GetPoint(segment, scratch.word(0), scratch.word(1))) continue;
      const x = scratch.float(0);
      const y = scratch.float(1);
      yield {
        x: mapX(matrix, x, y),
        y: mapY(matrix, x, y),
        kind: FPDFPathSegment_GetType(segment),
        closes: FPDFPathSegment_GetClose(segment) !== 0,
      };
    }
  }

  #matrix(object: number): Matrix {
    const { scratch } = this.#pdfium;
    if (!this.#pdfium.FPDFPageObj_GetMatrix(object, scratch.at))
      return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
    return {
      a: scratch.float(0),
      b: scratch.float(1),
      c: scratch.float(2),
      d: scratch.float(3),
      e: scratch.float(4),
      f: scratch.float(5),
    };
  }

  #fill(object: number): Paint {
    const { scratch } = this.#pdfium;
    const { at } = scratch;
    return paintOf(this.#pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) !== 0, scratch);
  }

  #stroke(object: number): Paint {
    const { scratch } = this.#pdfium;
    const { at } = scratch;
    return paintOf(
      this.#pdfium.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12) !== 0,
      scratch,
    );
  }

  /** The box that an object's clip and its surroundings' leave open: paths are taken for the boxes around them. */
  #clip(object: number, around: Surroundings): Box | null {
    const { FPDFPageObj_GetClipPath, FPDFClipPath_CountPaths, FPDFClipPath_CountPathSegments } = this.#pdfium;
    const { FPDFClipPath_GetPathSegment, FPDFPathSegment_GetPoint, scratch } = this.#pdfium;
    const clip = FPDFPageObj_GetClipPath(object);
    const paths = clip === 0 ? 0 : FPDFClipPath_CountPaths(clip);
    let open = around.clip;
    for (let i = 0; i < paths; i++) {
      const segments = FPDFClipPath_CountPathSegments(clip, i);
      if (segments < 2 || segments > MOST_CLIP_SEGMENTS) continue;
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let k = 0; k < segments; k++) {
        const segment = FPDFClipPath_GetPathSegment(clip, i, k);
        if (segment === 0 || !FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4)) continue;
        const x = mapX(around.matrix, scratch.float(0), scratch.float(1));
        const y = mapY(around.matrix, scratch.float(0), scratch.float(1));
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
      if (x0 <= x1) open = open ? common(open, { x0, y0, x1, y1 }) : { x0, y0, x1, y1 };
    }
    return open;
  }
}
