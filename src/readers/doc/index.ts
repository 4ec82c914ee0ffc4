import type { Block, Furniture } from '../../document/model.js';
import { catchInputError, success } from '../../shared/input-error.js';
import type { Reader } from '../reader.js';
import { appendBlocks, type BlockContext } from './blocks.js';
import { openStreams } from './container.js';
import { readFib } from './fib.js';
import { collectDocNotes } from './notes.js';
import { paragraphReader, type WordParagraph } from './paragraphs.js';
import { readPieces } from './pieces.js';

/**
 * Reads an old Word file (.doc of Word 97 to 2003 and of WPS) into the neutral document: final text of tracked changes,
 * fields as their results, tables with the spans that the edges of their cells and their merge flags give, workbooks
 * embedded in the file as the sheet that they show, notes at the end, headers and footers as furniture. Locators are
 * `{block}` and `{block, row, column}`; cells of embedded workbooks have `{sheet, cell}` besides.
 *
 * Numbers that Word makes itself are put back in front of their paragraphs. Fails with `input-corrupt`, `input-encrypted`,
 * `format-unsupported` (Word 95 and older) or `too-much-content`.
 */
export const readDoc: Reader = (bytes, { limits, readEmbedded }) =>
  catchInputError(async () => {
    const streams = openStreams(bytes);
    const file = readFib(streams);
    const paragraphsOf = paragraphReader(file, readPieces(file, limits.textCharacters));
    const { main, footnotes, endnotes, textBoxes, headers } = file.stories;
    const notes = collectDocNotes();
    const context: BlockContext = { streams, limits, notes, readEmbedded };
    const blocks: Block[] = [];
    await appendBlocks(blocks, paragraphsOf(main), 'body', context);
    await appendBlocks(blocks, paragraphsOf(textBoxes), 'text_box', context);
    for (const story of [footnotes, endnotes])
      await appendBlocks(blocks, paragraphsOf(story), 'footnote', context);
    return success({
      format: 'doc' as const,
      statedTitle: null,
      pages: null,
      blocks,
      furniture: furnitureOf(paragraphsOf(headers)),
      attachments: [],
      notes: notes.all(blocks.length === 0),
    });
  });

/** Headers and footers, each text once: every section and every kind of page repeats them. */
function furnitureOf(paragraphs: readonly WordParagraph[]): readonly Furniture[] {
  const texts = new Set(paragraphs.map(({ text }) => text.trim()).filter((text) => text !== ''));
  return [...texts].map((text) => ({ role: 'header', text, locator: {} }));
}
