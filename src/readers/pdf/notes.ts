import type { Furniture } from '../../document/model.js';
import type { Page } from '../../layout/page.js';
import type { Recognition } from '../../programs/recognizer.js';
import type { Note } from '../../shared/note.js';

/** A page with a larger share of characters without a meaning is not readable. */
const GARBLED = 0.3;
/** So many filled outlines on a page without text are its characters, drawn without a font. */
const OUTLINED = 20;

const FOR_OCR: ReadonlySet<string> = new Set(['no-text-layer', 'garbled-text', 'ocr-failed']);

/** Gathers what has to be said of the pages of a document. */
export class PageNotes {
  readonly watermarks: Furniture[] = [];
  readonly #notes: Note[] = [];
  #textPages = 0;
  #doubled = 0;
  #clipped = 0;
  #hidden = 0;
  #unmapped = 0;

  /** Whether there are pages with text in their pictures, and no page with text that can be read. */
  get needsOcr(): boolean {
    return this.#textPages === 0 && this.#notes.some(({ code }) => FOR_OCR.has(code));
  }

  /**
   * Takes note of a page; null stands for one that could not be opened. Gives back whether its text is to be had from
   * its picture only.
   */
  take(number: number, page: Page | null): boolean {
    const known = this.#notes.length;
    this.#take(number, page);
    return this.#notes.slice(known).some(({ code }) => FOR_OCR.has(code));
  }

  /** Takes note of what a program made of the picture of page `number`, instead of what `take` said of it. */
  recognized(number: number, name: string, recognition: Recognition): void {
    const locator = { page: number };
    const words = recognition.ok ? recognition.words : [];
    const reason = recognition.ok ? 'It found no text.' : recognition.reason;
    if (words.length === 0) {
      this.#add('ocr-failed', `Page ${number} was given to ${name}. ${reason}`, locator, true);
      return;
    }
    const instead = this.#notes.findIndex((note) => FOR_OCR.has(note.code) && note.locator?.page === number);
    if (instead >= 0) this.#notes.splice(instead, 1);
    const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
    this.#textPages++;
    this.#add(
      'text-recognized',
      `Page ${number} is a picture; its text was read by ${name}, which is ${Math.round(mean)} % sure of it. Compare every figure with the page.`,
      locator,
    );
  }

  #take(number: number, page: Page | null): void {
    const locator = { page: number };
    if (!page) {
      this.#add('page-unreadable', `Page ${number} is damaged and could not be opened.`, locator, true);
      return;
    }
    const { dropped, glyphs } = page;
    this.#doubled += dropped.doubled;
    this.#clipped += dropped.clipped + dropped.offPage;
    this.#hidden += dropped.inkless + dropped.white;
    this.#unmapped += dropped.unmapped;
    for (const { text, box } of page.slanted)
      this.watermarks.push({ role: 'watermark', text, locator: { page: number, bbox: page.locate(box) } });
    const printed = glyphs.filter((glyph) => glyph.text.trim() !== '').length;
    if (dropped.unmapped > GARBLED * (printed + dropped.unmapped))
      this.#add(
        'garbled-text',
        `Page ${number}: ${dropped.unmapped} of ${printed + dropped.unmapped} characters have no meaning in the file's fonts; run again with --ocr to have the page read from its picture.`,
        locator,
        true,
      );
    else if (page.nonsense > 0)
      this.#add(
        'garbled-text',
        `Page ${number}: ${page.nonsense} of ${printed} characters make no words; the file's fonts give them wrong meanings, and the page must be read from its picture (OCR).`,
        locator,
        true,
      );
    else if (printed > 0) this.#textPages++;
    if (printed === 0 && dropped.unmapped === 0) this.#withoutText(page);
    if (page.fromScan)
      this.#add('text-from-scan', `Page ${number}: the text was made by a program from a scan.`, locator);
    if (page.drawingCut)
      this.#add(
        'drawing-too-large',
        `Page ${number} draws more than is looked at; tables may be missing.`,
        locator,
        true,
      );
  }

  /** A page without text is a picture of text, or a form in which nothing is printed; an empty page needs no note. */
  #withoutText(page: Page): void {
    const { number, images, outlines, rules, fills } = page;
    const locator = { page: number };
    if (images.length > 0 || outlines >= OUTLINED)
      this.#add(
        'no-text-layer',
        `Page ${number} is a picture without text; run again with --ocr to have it read from its picture.`,
        locator,
        true,
      );
    else if (rules.length > 0 || fills.length > 0)
      this.#add(
        'page-without-text',
        `Page ${number} has lines or areas but nothing is printed in them.`,
        locator,
      );
  }

  /** Takes note that only the first `limit` of `count` pages were read. */
  capped(count: number, limit: number): void {
    this.#add('pages-capped', `Only the first ${limit} of ${count} pages were read (limit pages).`, {}, true);
  }

  /** All notes, those of single pages first. */
  all(): Note[] {
    const sums: [number, string, string][] = [
      [this.#doubled, 'doubled-text', 'characters are drawn twice on one place and counted once'],
      [this.#clipped, 'clipped-text', 'characters lie outside what their page shows and are left out'],
      [this.#hidden, 'hidden-text', 'characters are drawn invisibly and are left out'],
      [this.#unmapped, 'unmapped-characters', 'characters have no meaning in the fonts of the file'],
    ];
    const told = sums.filter(([count]) => count > 0);
    return [...this.#notes, ...told.map(([count, code, words]) => ({ code, message: `${count} ${words}.` }))];
  }

  #add(code: string, message: string, locator: Note['locator'] & object, incomplete?: true): void {
    const place = Object.keys(locator).length > 0 ? { locator } : {};
    this.#notes.push({ code, message, ...place, ...(incomplete ? { incomplete } : {}) });
  }
}
