import type { SourceDocument } from '../document/model.js';
import { squash } from '../shared/text.js';

/** Least number of Chinese characters in the text of a page that is more than a message. */
const LEAST_TEXT = 60;
const BUDGET_WORDS = /[预預][决決]?算|[决決]算|三公.{0,2}[经經][费費]|[财財]政[拨撥]款/;
const CHINESE = /[\u4e00-\u9fff]/g;

/**
 * Whether a document holds more than the message of a server (`404`, a login form): a table with figures, linked files,
 * or a text about a budget or final account.
 */
export function hasSubstance(document: SourceDocument): boolean {
  if (document.attachments.length > 0) return true;
  let chinese = 0;
  let words = false;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      if (block.grid.height > 1 && block.grid.cells.some((cell) => /\d/.test(cell.text))) return true;
      continue;
    }
    chinese += block.text.match(CHINESE)?.length ?? 0;
    words ||= BUDGET_WORDS.test(squash(block.text));
  }
  return words && chinese >= LEAST_TEXT;
}
