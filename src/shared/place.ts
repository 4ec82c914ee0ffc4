import type { Locator } from './locator.js';

/**
 * A locator in words, for people: `page 7`, `sheet 收支总表, cell C7`, `line 12`, `block 42, row 3, column 2`. Everything
 * is counted from 1, as a reader of the page counts, except blocks, which keep their index.
 */
export function placeOf(locator: Locator): string {
  const parts: string[] = [];
  if (locator.page !== undefined) parts.push(`page ${locator.page}`);
  if (locator.sheet !== undefined) parts.push(`sheet ${locator.sheet}`);
  if (locator.cell !== undefined) parts.push(`cell ${locator.cell}`);
  if (locator.line !== undefined) parts.push(`line ${locator.line}`);
  if (parts.length === 0 && locator.block !== undefined) parts.push(`block ${locator.block}`);
  if (locator.cell === undefined && locator.row !== undefined)
    parts.push(`row ${locator.row + 1}, column ${(locator.column ?? 0) + 1}`);
  return parts.join(', ');
}
