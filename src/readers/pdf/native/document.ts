import { failure, type Outcome } from '../../../shared/input-error.js';
import type { Pdfium } from './pdfium.js';

const PASSWORD = 4;
const SECURITY = 5;

/**
 * Opens the document in `bytes` for the time of `work` and frees it afterwards, whatever happens. Documents that open
 * with an empty password are read. Errors: `input-encrypted`, `input-corrupt`, `input-too-large` (memory is short).
 */
export async function withDocument<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  work: (document: number, pages: number) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const at = pdfium.malloc(bytes.length);
  if (at === 0) return failure('input-too-large', 'There is not enough memory to open it.');
  try {
    new Uint8Array(pdfium.memory.buffer, at, bytes.length).set(bytes);
    const document = pdfium.FPDF_LoadMemDocument64(at, bytes.length, 0);
    if (document === 0) {
      const error = pdfium.FPDF_GetLastError();
      return failure(error === PASSWORD || error === SECURITY ? 'input-encrypted' : 'input-corrupt');
    }
    try {
      const pages = pdfium.FPDF_GetPageCount(document);
      return pages > 0 ? await work(document, pages) : failure('input-corrupt', 'It has no pages.');
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  } finally {
    pdfium.free(at);
  }
}

/** Runs `work` on page `index` (from 0) with its text, and frees both. Null where the page cannot be opened. */
export function withPage<T>(
  pdfium: Pdfium,
  document: number,
  index: number,
  work: (page: number, text: number) => T,
): T | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    const text = pdfium.FPDFText_LoadPage(page);
    if (text === 0) return null;
    try {
      return work(page, text);
    } finally {
      pdfium.FPDFText_ClosePage(text);
    }
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** Title in the document's information; null where it states none. Lengths from the file are never trusted. */
export function titleOf(pdfium: Pdfium, document: number): string | null {
  const key = pdfium.malloc(8);
  const room = 2_048;
  const value = pdfium.malloc(room);
  try {
    new Uint8Array(pdfium.memory.buffer, key, 6).set([0x54, 0x69, 0x74, 0x6c, 0x65, 0]);
    const bytes = pdfium.FPDF_GetMetaText(document, key, value, room);
    if (bytes <= 2 || bytes > room) return null;
    const text = Buffer.from(pdfium.memory.buffer, value, bytes - 2)
      .toString('utf16le')
      .trim();
    return text === '' ? null : text;
  } finally {
    pdfium.free(key);
    pdfium.free(value);
  }
}
