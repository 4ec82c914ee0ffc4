import type { PageImage } from '../../../programs/recognizer.js';
import type { Pdfium } from '../native/pdfium.js';

/** Resolution at which pages are drawn: finer pictures take longer and are read no better. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;
/** Most pixels of one picture; larger pages are drawn coarser. */
const MOST_PIXELS = 24_000_000;

const GREY = 1;
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 0x01;
const AS_GREY = 0x08;

/** Draws page `index` (from 0) as it is seen, on white; null where it cannot be opened or drawn. Frees all that it takes. */
export function renderPage(pdfium: Pdfium, document: number, index: number): PageImage | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    return draw(pdfium, page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function draw(pdfium: Pdfium, page: number): PageImage | null {
  const across = pdfium.FPDF_GetPageWidthF(page) / POINTS_PER_INCH;
  const down = pdfium.FPDF_GetPageHeightF(page) / POINTS_PER_INCH;
  if (!(across > 0 && down > 0)) return null;
  const dotsPerInch = Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / (across * down)));
  const width = Math.max(1, Math.round(across * dotsPerInch));
  const height = Math.max(1, Math.round(down * dotsPerInch));
  if (width * height > 2 * MOST_PIXELS) return null;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) return null;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | AS_GREY);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const pixels = new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height);
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) grey.set(pixels.subarray(y * stride, y * stride + width), y * width);
    return { width, height, dotsPerInch, grey };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
