import { load } from 'cheerio';
import type { SourceDocument } from '../../document/model.js';
import { decode } from '../../intake/decode.js';
import { catchInputError, failure, type Outcome, success } from '../../shared/input-error.js';
import type { Note } from '../../shared/note.js';
import { progressed } from '../../shared/progress.js';
import type { ReadContext, Reader } from '../reader.js';
import { declaredCharset } from './charset.js';
import { depthOf, nestsDeeperThan } from './depth.js';
import { mhtmlParts } from './mhtml.js';
import { readPage } from './page.js';
import { articleInScripts, chineseIn } from './script-article.js';

/** Deepest markup read whatever the limits say: the walk over the page recurses this far. */
const DEEPEST = 1_024;

/**
 * Reads a web page, a saved page (MHTML) or what Word and Excel export as one. The article is found among navigation;
 * tables keep their spans; files that the page links to are listed, never fetched; scripts never run.
 *
 * Failures: `input-empty`, `input-too-large`, `too-deep`, `too-much-content`.
 */
export const readHtml: Reader = (bytes, context) => catchInputError(() => read(bytes, context));

function read(bytes: Uint8Array, { limits }: ReadContext): Outcome<SourceDocument> {
  if (bytes.length > limits.fileBytes)
    return failure('input-too-large', `The limit fileBytes is ${limits.fileBytes}.`);
  const { text, notes } = pageText(bytes);
  if (text.trim() === '') return failure('input-empty');
  const depth = Math.min(limits.markupDepth, DEEPEST);
  const tooDeep = `The limit markupDepth is ${depth} elements inside one another.`;
  if (nestsDeeperThan(text, 2 * depth)) return failure('too-deep', tooDeep);
  if (cellTags(text) > limits.tableCells)
    return failure('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
  progressed();
  const document = load(text).root()[0]!;
  progressed();
  if (depthOf(document) > depth) return failure('too-deep', tooDeep);
  const page = readPage(document, limits, notes);
  const article = articleInScripts(document);
  if (article === null || chineseIn(article) < SCRIPTED * chineseOf(page)) return success(page);
  if (nestsDeeperThan(article, 2 * depth)) return failure('too-deep', tooDeep);
  const written = load(article).root()[0]!;
  if (depthOf(written) > depth) return failure('too-deep', tooDeep);
  return success(writtenByScript(page, readPage(written, limits, notes)));
}

/** Tags that begin a cell, counted before the parser makes a node of each. */
function cellTags(text: string): number {
  const tag = /<t[dh][\s/>]/gi;
  let count = 0;
  while (tag.exec(text)) count++;
  return count;
}

/** A text in a script is the article where it is so many times longer than what the page shows. */
const SCRIPTED = 2;

const chineseOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? chineseIn(block.text)
        : chineseIn(block.grid.cells.map(({ text }) => text).join(''))),
    0,
  );

/** The page with the article that a script would have written into it. */
function writtenByScript(page: SourceDocument, written: SourceDocument): SourceDocument {
  const note: Note = {
    code: 'text-in-script',
    message:
      'The page keeps its text in a script or a hidden field; it was read from there, and no script was run.',
  };
  const known = new Set(written.attachments.map(({ href }) => href));
  const others = page.attachments.filter(({ href }) => !known.has(href));
  return {
    ...written,
    statedTitle: page.statedTitle,
    furniture: page.furniture,
    attachments: [...written.attachments, ...others.map((link) => ({ ...link, locator: {} }))],
    notes: [note, ...written.notes],
  };
}

/** Text of a page; the parts of a saved page one behind the other, which an HTML parser reads as one. */
function pageText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly Note[] } {
  const parts = mhtmlParts(bytes) ?? [{ bytes, charset: null }];
  const decoded = parts.map((part) => decodePage(part.bytes, part.charset));
  return { text: decoded.map(({ text }) => text).join('\n'), notes: decoded.flatMap((part) => part.notes) };
}

function decodePage(
  bytes: Uint8Array,
  stated: string | null,
): { readonly text: string; readonly notes: readonly Note[] } {
  const declared = stated ?? declaredCharset(bytes);
  if (declared === null || /^utf-?8$/i.test(declared) || !isUtf8(bytes)) return decode(bytes, { declared });
  const { text, notes } = decode(bytes, { declared: 'utf-8' });
  const message = `The page says that it is written in ${declared}, but it is UTF-8 and was read so.`;
  return { text, notes: [...notes, { code: 'charset-contradicted', message }] };
}

/** True for bytes that hold Chinese characters in sound UTF-8, which text in another encoding hardly ever is. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /[\u2e80-\u9fff]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
