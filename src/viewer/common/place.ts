import type { Locator } from '../../shared/locator.js';
import type { Language } from './settings.js';
import { say } from './words.js';

/** Where a thing stands in its document, in a few words: a page, a cell of a sheet, a line or a block. */
export function placeWords({ page, sheet, cell, line, block }: Locator, language: Language): string {
  if (page !== undefined) return say(language, 'page', { n: page });
  if (sheet !== undefined) return [sheet, cell].filter((part) => part !== undefined).join(' ');
  if (line !== undefined) return say(language, 'line_n', { n: line });
  return block === undefined ? '' : say(language, 'block_n', { n: block });
}
