import type { Locator } from '../shared/locator.js';
import { slotsOf } from './grid.js';
import type { SourceDocument } from './model.js';

/**
 * The printed text at a locator: a paragraph, a cell, or a range of either. Null where the locator points at nothing.
 * Works on block locators (Word, web page, text); pages and sheets are resolved by their own readers.
 */
export function resolveLocator(document: SourceDocument, locator: Locator): string | null {
  if (locator.block === undefined) return null;
  const block = document.blocks[locator.block];
  if (!block) return null;
  const text = textOf(block, locator);
  if (text === null || locator.start === undefined) return text;
  const end = locator.end ?? text.length;
  return locator.start <= end && end <= text.length ? text.slice(locator.start, end) : null;
}

function textOf(block: SourceDocument['blocks'][number], locator: Locator): string | null {
  if (block.kind === 'paragraph') return locator.row === undefined ? block.text : null;
  if (locator.row === undefined || locator.column === undefined) return null;
  return slotsOf(block.grid)[locator.row]?.[locator.column]?.text ?? null;
}
