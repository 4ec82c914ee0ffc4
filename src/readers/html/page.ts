import type { SourceDocument } from '../../document/model.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import { progressed } from '../../shared/progress.js';
import { squash } from '../../shared/text.js';
import { findArticle } from './article.js';
import { assemble } from './assemble.js';
import { linkedFiles } from './attachments.js';
import type { DomDocument, DomElement } from './dom.js';
import { descendants, plainText } from './dom.js';
import { NEVER_TEXT } from './elements.js';
import { flowOf } from './flow.js';
import type { FlowBlock, FlowContext } from './flow-block.js';
import { newTally } from './flow-block.js';
import { furnitureAround, navigation, withoutPageLines } from './furniture.js';
import { pageNotes } from './page-notes.js';
import { positionedPages } from './position.js';
import { readPositioned } from './positioned.js';
import { statedTitles } from './titles.js';
import { Weights } from './weigh.js';

/** A page that shows fewer characters than the first and hides more than the second shows them by script. */
const SCRIPT_SHOWN = { visible: 60, hidden: 300 };
/** Blocks at the beginning of an article among which its printed title is looked for. */
const TITLE_BLOCKS = 4;

/** The neutral document of a parsed page. */
export function readPage(
  document: DomDocument,
  limits: Limits,
  decodingNotes: readonly Note[],
): SourceDocument {
  const weights = new Weights(document);
  progressed();
  const { stated, all } = statedTitles(document);
  const body = bodyOf(document);
  if (!body) return emptyPage(stated, decodingNotes);

  const article = findArticle(body, weights, all);
  const { text, hiddenText } = weights.of(article.root);
  const readHidden = text < SCRIPT_SHOWN.visible && hiddenText > SCRIPT_SHOWN.hidden;
  const positioned = positionedPages(article.root);
  const context: FlowContext = { weights, limits, positioned, readHidden, tally: newTally() };
  // A document of one page may be all that is left of the page around it.
  const read = positioned.has(article.root)
    ? readPositioned([article.root], context)
    : flowOf(article.root, context);
  progressed();
  const { blocks: flow, lines } = withoutPageLines(read);
  const title = article.title && !repeatsTitle(flow, article.title) ? flowOfTitle(article.title) : null;
  const { blocks, blockOfLink, notes } = assemble(title ? [title, ...flow] : flow, limits);
  progressed();
  const linked = linkedFiles(body, article.root, weights, blockOfLink);
  const { tally } = context;
  const outside = title && article.title ? [article.root, article.title] : [article.root];
  return {
    format: 'html',
    statedTitle: stated,
    pages: null,
    blocks,
    furniture: [
      ...furnitureAround(body, outside),
      ...[...tally.furniture, ...lines].map(navigation),
      ...tally.pageNumbers.map((print) => ({ role: 'page_number' as const, text: print, locator: {} })),
    ],
    attachments: linked.attachments,
    notes: [
      ...decodingNotes,
      ...notes,
      ...pageNotes({ blocks, title: title?.text ?? stated, linked, tally, readHidden }),
    ],
  };
}

function bodyOf(document: DomDocument): DomElement | null {
  for (const element of descendants(document)) if (element.name === 'body') return element;
  return null;
}

function emptyPage(statedTitle: string | null, notes: readonly Note[]): SourceDocument {
  const message = 'The page only divides the window into frames; what they show was not read.';
  return {
    format: 'html',
    statedTitle,
    pages: null,
    blocks: [],
    furniture: [],
    attachments: [],
    notes: [...notes, { code: 'framed-page', message, incomplete: true }],
  };
}

const printOf = (element: DomElement): string => plainText(element, (e) => NEVER_TEXT.has(e.name));

function repeatsTitle(flow: readonly FlowBlock[], title: DomElement): boolean {
  const wanted = squash(printOf(title));
  let joined = '';
  for (const block of flow.slice(0, TITLE_BLOCKS)) {
    if (block.kind !== 'paragraph') return false;
    const text = squash(block.text);
    joined += text;
    if (text === wanted || joined === wanted) return true;
  }
  return false;
}

function flowOfTitle(title: DomElement): Extract<FlowBlock, { kind: 'paragraph' }> {
  const look = { bold: true, centered: true, size: null };
  return { kind: 'paragraph', text: printOf(title), label: null, heading: 1, look, links: [] };
}
