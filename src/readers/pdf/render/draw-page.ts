import type { Pdfium } from '../native/pdfium.js';
import { indexed } from './colours.js';
import type { IndexedPicture } from './png.js';

const POINTS_AN_INCH = 72;
const WHITE = 0xffffffff;
const BLUE_GREEN_RED_UNUSED = 3;
/** Draw what is noted on the page too: stamps and signatures are notes of the file. */
const ANNOTATIONS = 0x01;
/** Most pixels of a picture: a page larger than this at the wanted fineness is drawn less finely. */
const MOST_PIXELS = 6_000_000;

/** A page as drawn, with its size in points as seen. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly picture: IndexedPicture;
}

/** Draws an open page as it is seen, `dpi` dots an inch; null where there is no memory for it or it has no extent. */
export function drawPage(pdfium: Pdfium, page: number, dpi: number): DrawnPage | null {
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  if (!(width > 0 && height > 0)) return null;
  const wanted = dpi / POINTS_AN_INCH;
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
  const across = Math.max(1, Math.round(width * scale));
  const down = Math.max(1, Math.round(height * scale));
  const bitmap = pdfium.FPDFBitmap_CreateEx(across, down, BLUE_GREEN_RED_UNUSED, 0, 0);
  if (bitmap === 0) return null;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, ANNOTATIONS);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const bytes = new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down);
    return { width, height, picture: indexed(bytes, across, down, stride) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
