import { type Outcome, success } from '../../../shared/input-error.js';
import { withDocument, withPage } from '../native/document.js';
import { dropPdfium, pdfium, trimPdfium } from '../native/pdfium.js';
import { readPage } from '../page/read-page.js';
import { type DrawnPage, drawPage } from './draw-page.js';
import { isDrawn } from './ink.js';
import { pngOf } from './png.js';

/** A character with its box on the page as seen: x0, y0, x1, y1 in points from the top left. */
export interface PlacedCharacter {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
}

/** A page as a picture, and the characters on it. */
export interface PagePicture {
  /** From 1. */
  readonly number: number;
  /** Size in points as seen. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  readonly characters: readonly PlacedCharacter[];
  /** Characters that the picture lacks because their font is not in the file. */
  readonly missing: readonly PlacedCharacter[];
}

/**
 * Draws the pages of a PDF one after the other and hands each to `take`. Pages that cannot be opened or drawn are left
 * out. `skip` says which pages not to draw. Errors: those of opening the document.
 */
export async function drawPages(
  bytes: Uint8Array,
  { dpi, limit }: { readonly dpi: number; readonly limit: number },
  take: (page: PagePicture) => Promise<void>,
): Promise<Outcome<{ readonly pages: number }>> {
  const instance = await pdfium();
  try {
    const outcome = await withDocument(instance, bytes, async (document, pages) => {
      for (let index = 0; index < Math.min(pages, limit); index++) {
        const drawn = withPage(instance, document, index, (page) => drawPage(instance, page, dpi));
        if (drawn) await take(pictureOf(drawn, readPage(instance, document, index), index + 1));
      }
      return success({ pages });
    });
    trimPdfium(instance);
    return outcome;
  } catch (error) {
    // A trap inside PDFium leaves its memory in an unknown state.
    dropPdfium();
    throw error;
  }
}

function pictureOf(
  { width, height, picture }: DrawnPage,
  page: ReturnType<typeof readPage>,
  number: number,
): PagePicture {
  const characters = (page?.glyphs ?? [])
    .filter((glyph) => glyph.text.trim() !== '')
    .map((glyph): PlacedCharacter => ({ text: glyph.text, box: page!.locate(glyph) }));
  const scale = picture.width / width;
  const missing = page?.fromScan ? [] : characters.filter(({ box }) => !isDrawn(picture, box, scale));
  return { number, width, height, png: pngOf(picture), characters, missing };
}
