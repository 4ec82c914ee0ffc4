import type { SourceDocument } from '../../document/model.js';
import type { Page } from '../../layout/page.js';
import { contentOf } from '../../layout/page-tables.js';
import type { PageImage, Recognizer } from '../../programs/recognizer.js';
import { failure, type Outcome, success } from '../../shared/input-error.js';
import { progressed } from '../../shared/progress.js';
import type { Reader } from '../reader.js';
import { blocksOf } from './flow/blocks.js';
import type { ReadPage } from './flow/read-page.js';
import { titleOf, withDocument } from './native/document.js';
import { dropPdfium, type Pdfium, pdfium, trimPdfium } from './native/pdfium.js';
import { PageNotes } from './notes.js';
import { readPage } from './page/read-page.js';
import { drawnRules } from './picture/drawn-rules.js';
import { recognizedPage } from './picture/recognized-page.js';
import { renderPage } from './picture/render.js';

/** After this many pages other work of the process gets its turn. */
const TURN = 8;

/**
 * Reads a PDF from its characters and drawn lines: paragraphs in reading order, tables cell for cell, with page and box
 * of everything. Pages that are pictures are read by `context.recognizer` where there is one, and everything on them is
 * marked. Scripts and forms in the file are never run. Errors: `input-encrypted`, `input-corrupt`,
 * `input-too-large`, `needs-ocr` (no page has text). Pages that could not be read become notes.
 */
export const readPdf: Reader = async (bytes, { limits, recognizer }) => {
  const instance = await pdfium();
  try {
    const outcome = await withDocument(instance, bytes, (document, pages) =>
      readDocument(instance, document, pages, limits.pages, recognizer),
    );
    trimPdfium(instance);
    return outcome;
  } catch (error) {
    // A trap inside PDFium leaves its memory in an unknown state.
    dropPdfium();
    if (error instanceof Error && error.name === 'RuntimeError')
      return failure('input-corrupt', `The PDF library gave up on it: ${error.message}.`);
    throw error;
  }
};

async function readDocument(
  instance: Pdfium,
  document: number,
  count: number,
  limit: number,
  recognizer: Recognizer | undefined,
): Promise<Outcome<SourceDocument>> {
  const pages: ReadPage[] = [];
  const notes = new PageNotes();
  const last = Math.min(count, limit);
  for (let index = 0; index < last; index++) {
    if (index > 0 && index % TURN === 0) await new Promise(setImmediate);
    progressed();
    const page = readPage(instance, document, index);
    const picture = notes.take(index + 1, page) && recognizer ? renderPage(instance, document, index) : null;
    const recognized = picture && (await recognizeInto(notes, index + 1, picture, recognizer!));
    if (recognized) pages.push({ ...readContent(recognized, pages.at(-1)), ocr: true });
    else if (page) pages.push(readContent(page, pages.at(-1)));
  }
  if (count > limit) notes.capped(count, limit);
  if (notes.needsOcr) return failure('needs-ocr');
  const { blocks, furniture, notes: ofBlocks } = blocksOf(pages);
  return success({
    format: 'pdf',
    statedTitle: titleOf(instance, document),
    pages: count,
    blocks,
    furniture: [...furniture, ...notes.watermarks],
    attachments: [],
    notes: [...notes.all(), ...ofBlocks],
  });
}

/** Page `number` as the recognizer read it; null where it read nothing. What became of it goes into `notes`. */
async function recognizeInto(
  notes: PageNotes,
  number: number,
  picture: PageImage,
  recognizer: Recognizer,
): Promise<Page | null> {
  const recognition = await recognizer.recognize(picture);
  notes.recognized(number, recognizer.name, recognition);
  const words = recognition.ok ? recognition.words : [];
  return words.length > 0 ? recognizedPage(number, picture, drawnRules(picture), words) : null;
}

function readContent(page: Page, before: ReadPage | undefined): ReadPage {
  const { number, width, height, locate } = page;
  const last = before?.tables.findLast((table) => table.within === null);
  const { tables, lines } = contentOf(
    page,
    last ? { before: last.lattice.xs, beforeAligned: last.aligned === true } : {},
  );
  const placed = lines.map((line) => ({ ...line, page: number, pageWidth: width, pageHeight: height }));
  return { number, width, height, tables, lines: placed, locate };
}
