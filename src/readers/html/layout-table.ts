import type { DomElement } from './dom.js';
import { attribute, childElements, descendants, isElement, textOf } from './dom.js';
import { BLOCK, NEVER_TEXT } from './elements.js';

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** Rows of a table with the section that each belongs to (rows of nested tables left out). */
export function rowsOf(table: DomElement): { readonly row: DomElement; readonly section: DomElement }[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [{ row: child, section: table }];
    if (!SECTIONS.has(child.name)) return [];
    return childElements(child)
      .filter((row) => row.name === 'tr')
      .map((row) => ({ row, section: child }));
  });
}

/** Cells of a row. */
export const cellsOf = (row: DomElement): DomElement[] =>
  childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th');

/** A cell that reads like a page: this many characters in this many blocks. */
const PAGE_CELL = { characters: 500, blocks: 4 };
/** A table with more cells than this is no layout, whatever a cell holds. */
const LAYOUT_CELLS = 24;
/** A nested table of fewer cells is never the content that an outer one places. */
const DATA_CELLS = 4;

const verdicts = new WeakMap<DomElement, boolean>();

/**
 * True for a table that only places blocks on the page: of one column, of one short row, around another table, or
 * around running text. Such a table is read as the blocks in its cells.
 */
export function isLayoutTable(table: DomElement): boolean {
  const known = verdicts.get(table);
  if (known !== undefined) return known;
  const verdict = judge(table);
  verdicts.set(table, verdict);
  return verdict;
}

function judge(table: DomElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  const rows = rowsOf(table).map(({ row }) => cellsOf(row));
  const filled = rows.filter((row) => row.length > 0);
  if (Math.max(0, ...filled.map((row) => row.length)) <= 1) return true;
  if (filled.length === 1 && filled[0]!.length <= 3) return true;
  const cells = filled.flat();
  if (cells.length > LAYOUT_CELLS) return false;
  return cells.some((cell) => holdsLargerTable(cell, cells.length) || readsLikePage(cell));
}

/** A table around a larger one only places it on the page. */
function holdsLargerTable(cell: DomElement, size: number): boolean {
  for (const element of descendants(cell, (e) => !NEVER_TEXT.has(e.name)))
    if (
      element.name === 'table' &&
      rowsOf(element).flatMap(({ row }) => cellsOf(row)).length > Math.max(size, DATA_CELLS)
    )
      return true;
  return false;
}

function readsLikePage(cell: DomElement): boolean {
  let blocks = 0;
  let length = 0;
  const stack = [...cell.children];
  while (stack.length > 0) {
    const node = stack.pop()!;
    length += textOf(node)?.trim().length ?? 0;
    if (!isElement(node) || NEVER_TEXT.has(node.name)) continue;
    if (BLOCK.has(node.name) || node.name === 'br') blocks++;
    stack.push(...node.children);
  }
  return length >= PAGE_CELL.characters && blocks >= PAGE_CELL.blocks;
}
