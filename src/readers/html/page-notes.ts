import type { AttachmentLink, Block } from '../../document/model.js';
import type { Note } from '../../shared/note.js';
import { squash } from '../../shared/text.js';
import type { Linked } from './attachments.js';
import type { Tally } from './flow-block.js';

/** Characters of text up to which a page without a figure says nothing itself. */
const SAYS_NOTHING = 600;
/** Characters up to which a page without attachments has no article at all. */
const NO_ARTICLE = 60;
/** Links to disclosures from which a page without text of its own is a list of them. */
const INDEX_LINKS = 5;
const AMOUNT = /\d\s*(?:万|亿|千|百万)?元/;
/** Most names that one message lists. */
const NAMES = 20;

/** What is to be said of a page as a whole: where its content is, what was hidden, what could not be read. */
export function pageNotes(page: {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly linked: Linked;
  readonly tally: Tally;
  readonly readHidden: boolean;
}): Note[] {
  const { tally } = page;
  const { attachments, frames, scriptedTable, articlePages, disclosures } = page.linked;
  const notes: Note[] = [];
  const own = ownText(page.blocks, page.title, attachments);
  const empty = own.length <= SAYS_NOTHING && !AMOUNT.test(own) && !page.blocks.some(hasFigures);
  if (attachments.length > 0) notes.push(attachmentNote(attachments, empty));
  if (frames.length > 0)
    notes.push({
      code: 'framed-page',
      message: `The page shows another page in a frame, which was not read: ${listed(frames)}.`,
      incomplete: true,
    });
  if (articlePages > 1)
    notes.push({
      code: 'paged-article',
      message: `The article runs over ${articlePages} pages, of which this is one; the others were not read.`,
      incomplete: true,
    });
  if (scriptedTable)
    notes.push({
      code: 'scripted-table',
      message: 'A script writes a table into the page; scripts are not run, so that the table was not read.',
      incomplete: true,
    });
  if (empty && attachments.length === 0 && disclosures >= INDEX_LINKS)
    notes.push({
      code: 'index-page',
      message: `The page lists ${disclosures} links to disclosures on other pages and holds none itself.`,
      incomplete: true,
    });
  else if (tally.images > 0 && own.length <= SAYS_NOTHING && attachments.length === 0)
    notes.push({
      code: 'images-not-read',
      message: `The article holds ${tally.images} ${plural(tally.images, 'picture')} and hardly any text; pictures are not read.`,
      incomplete: true,
    });
  else if (own.length <= NO_ARTICLE && empty && attachments.length === 0 && frames.length === 0)
    notes.push({ code: 'no-article', message: 'The page holds no article.', incomplete: true });
  if (page.readHidden)
    notes.push({
      code: 'hidden-text-read',
      message: 'The page hides its article until a script shows it; it was read.',
    });
  else if (tally.hiddenText > 0)
    notes.push({
      code: 'hidden-text',
      message: `${tally.hiddenText} ${plural(tally.hiddenText, 'character')} that the page hides were left out.`,
    });
  if (tally.hiddenCells > 0)
    notes.push({
      code: 'hidden-cells',
      message: `${tally.hiddenCells} ${plural(tally.hiddenCells, 'cell')} of tables that the page hides were read and marked.`,
    });
  if (tally.positionedPages > 0)
    notes.push({
      code: 'positioned-page',
      message: `The text of ${tally.positionedPages} ${plural(tally.positionedPages, 'page')} stands at fixed places; its lines, paragraphs and tables were recovered from them.`,
    });
  return notes;
}

const plural = (n: number, noun: string): string => (n === 1 ? noun : `${noun}s`);

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).map((name) => `“${name}”`);
  return names.length > NAMES ? `${shown.join(', ')} and ${names.length - NAMES} more` : shown.join(', ');
}

function attachmentNote(attachments: readonly AttachmentLink[], empty: boolean): Note {
  const n = attachments.length;
  const files = `${n} ${plural(n, 'attachment')}: ${listed(attachments.map(({ name }) => name))}`;
  return empty
    ? {
        code: 'landing-page',
        message: `The page only leads to its content, which is in ${files}.`,
        incomplete: true,
      }
    : { code: 'has-attachments', message: `The page has ${files}.` };
}

/** What the article says beside its title and the names of its attachments. */
function ownText(
  blocks: readonly Block[],
  title: string | null,
  attachments: readonly AttachmentLink[],
): string {
  const names = attachments.map(({ name }) => squash(name)).filter((name) => name.length > 3);
  let text = '';
  for (const block of blocks) {
    if (text.length > SAYS_NOTHING * 10) break;
    if (block.kind === 'paragraph') {
      let own = squash(block.text);
      if (title !== null && own === squash(title)) continue;
      for (const name of names) if (own.includes(name)) own = own.replaceAll(name, '');
      text += own;
    } else text += block.grid.cells.map((cell) => squash(cell.text)).join('');
  }
  return text;
}

const hasFigures = (block: Block): boolean =>
  block.kind === 'table' &&
  block.grid.cells.filter((cell) => /^[-\d,.]+$/.test(cell.text.trim())).length >= 2;
