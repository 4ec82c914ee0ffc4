import type { DocumentRecord } from '../schema/document.js';
import type { Locator } from '../shared/locator.js';
import { squash } from '../shared/text.js';

/** Something in a record whose place cannot be found, or is not where its words stand. */
export interface UnresolvedPlace {
  /** Where in the record: `facts[3].locator`. */
  readonly path: string;
  readonly problem: string;
}

const LOCATOR_KEY = /(?:^|_)locators?$/;

/**
 * Gives the printed text at a place of a record, from its `blocks` alone: null where the place is none, "" for a whole
 * table.
 */
export function resolverOf(record: Pick<DocumentRecord, 'blocks'>): (locator: Locator) => string | null {
  const slots = new Map<number, readonly (readonly string[])[]>();
  const cellText = (index: number, row: number, column: number): string | null => {
    const block = record.blocks[index];
    if (block?.kind !== 'table') return null;
    let grid = slots.get(index);
    if (!grid) {
      const rows = Array.from({ length: block.height }, () => new Array<string>(block.width));
      for (const [top, left, height, width, text] of block.cells)
        for (let r = top; r < top + height; r++) rows[r]?.fill(text, left, left + width);
      slots.set(index, rows);
      grid = rows;
    }
    return grid[row]?.[column] ?? null;
  };
  return ({ block: index, row, column, start, end }) => {
    if (index === undefined) return null;
    const block = record.blocks[index];
    if (!block) return null;
    // The whole of a table is a place, but no text.
    if (block.kind === 'table' && row === undefined) return '';
    const text =
      block.kind === 'paragraph'
        ? row === undefined
          ? block.text
          : null
        : cellText(index, row!, column ?? 0);
    if (text === null || start === undefined) return text;
    const last = end ?? text.length;
    return start <= last && last <= text.length ? text.slice(start, last) : null;
  };
}

/**
 * Every place in a record that does not resolve: locators that point at nothing, facts whose quote and evidence whose
 * print are not at their place. Empty for a sound record. Places on pages and sheets need those to exist.
 */
export function unresolvedPlaces(record: DocumentRecord): UnresolvedPlace[] {
  const problems: UnresolvedPlace[] = [];
  const resolve = resolverOf(record);
  const { pages } = record.source;
  const sheets = new Set(record.blocks.map((block) => block.locator.sheet));
  const examine = (locator: Locator, path: string): void => {
    // A link outside the article stands in no block; its address is its place.
    if (path.startsWith('attachments[') && Object.keys(locator).length === 0) return;
    const problem = problemOf(locator);
    if (problem) problems.push({ path, problem });
  };
  const problemOf = (locator: Locator): string | null => {
    if (locator.block !== undefined)
      return resolve(locator) === null ? `nothing stands at ${JSON.stringify(locator)}` : null;
    if (locator.page !== undefined)
      return pages !== null && locator.page <= pages ? null : `there is no page ${locator.page}`;
    if (locator.sheet !== undefined)
      return sheets.has(locator.sheet) ? null : `there is no sheet ${locator.sheet}`;
    return `the locator ${JSON.stringify(locator)} names no place`;
  };
  const isWholeTable = ({ block, row }: Locator): boolean =>
    row === undefined && block !== undefined && record.blocks[block]?.kind === 'table';
  walkLocators(record, '', examine);
  const expectPrint = (print: string, locator: Locator, path: string): void => {
    const text = resolve(locator);
    if (text !== null && !isWholeTable(locator) && !squash(text).includes(squash(print)))
      problems.push({ path, problem: `“${print}” is not what stands there` });
  };
  for (const [i, fact] of record.facts.entries()) expectPrint(fact.quote, fact.locator, `facts[${i}].quote`);
  for (const [i, finding] of record.findings.entries())
    for (const [k, evidence] of finding.evidence.entries())
      expectPrint(evidence.printed, evidence.locator, `findings[${i}].evidence[${k}].printed`);
  return problems;
}

/** Whether the words of a piece of evidence stand where it says, by the blocks of the record of its document. */
export function standsThere(
  record: Pick<DocumentRecord, 'blocks'>,
  { printed, locator }: { readonly printed: string; readonly locator: Locator },
): boolean {
  if (locator.block === undefined) return true;
  const text = resolverOf(record)(locator);
  const wholeTable = locator.row === undefined && record.blocks[locator.block]?.kind === 'table';
  return text !== null && (wholeTable || squash(text).includes(squash(printed)));
}

/** Calls `visit` for every locator in `value`, whatever it hangs on. */
export function walkLocators(
  value: unknown,
  path: string,
  visit: (locator: Locator, path: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) walkLocators(item, `${path}[${i}]`, visit);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!LOCATOR_KEY.test(key) || item === null) walkLocators(item, at, visit);
    else if (Array.isArray(item))
      for (const [i, one] of item.entries()) {
        if (one !== null) visit(one as Locator, `${at}[${i}]`);
      }
    else visit(item as Locator, at);
  }
}
