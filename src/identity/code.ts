import { squash } from '../shared/text.js';
import type { NameFound } from './names.js';
import type { Sources } from './sources.js';

const LABELLED = /(?:(?:预算)?(?:单位|部门)(?:预算)?(?:编码|代码|编号))[:]?\[?(\d{3,12})\]?/;
const IN_FRONT = /^\[?(\d{3,12})\]?[-_—]?([^\d年.,].*)$/;
/** Rows at the head of a table that may hold its entity line. */
const HEAD_ROWS = 4;

/**
 * Code of the budget unit: printed in front of its name (`434长安区人民政府办公室`) in a name found or at the head of a
 * table, or behind 单位编码. Null where none is printed.
 */
export function codeOf(
  { document, fieldLines }: Sources,
  name: string,
  names: readonly NameFound[],
): string | null {
  const inFront = names.find((found) => found.code !== null && sameBody(squash(found.name), name));
  if (inFront) return inFront.code;
  for (const { words } of fieldLines) {
    const labelled = LABELLED.exec(words);
    if (labelled) return labelled[1]!;
  }
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    for (const cell of block.grid.cells) {
      if (cell.row >= HEAD_ROWS) break;
      if (cell.text.length > 80) continue;
      const words = squash(cell.text).replace(/^(?:编制|填报|预算)?(?:部门|单位)(?:名称)?:/, '');
      const coded = IN_FRONT.exec(words);
      if (coded && sameBody(coded[2]!, name)) return coded[1]!;
      const labelled = LABELLED.exec(words);
      if (labelled) return labelled[1]!;
    }
  }
  return null;
}

/** Whether two names can be of one body: equal, or one is the other with more of its place in front. */
const sameBody = (a: string, b: string): boolean =>
  a.length >= 4 && b.length >= 4 && (a.endsWith(b) || b.endsWith(a));
