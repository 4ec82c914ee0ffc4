import { shiftBetween, unionOf } from '../../../layout/column-lines.js';
import type { PageTable } from '../../../layout/page-table.js';
import { isTableTitle } from '../../../vocabulary/table-kinds.js';
import { cutColumns } from './cut-rows.js';
import type { PlacedLine } from './furniture.js';
import type { ReadPage } from './read-page.js';
import { respan } from './respan.js';

/** A line or a table of a page, in reading order. */
export type Item =
  | { readonly kind: 'line'; readonly line: PlacedLine }
  | {
      readonly kind: 'table';
      readonly table: PageTable;
      readonly index: number;
      /** For a table that goes on from the end of the page before: the columns whose cells are cut by the page's edge. */
      readonly cut: readonly number[] | null;
    };

type TableItem = Extract<Item, { kind: 'table' }>;

interface Link {
  readonly page: number;
  readonly shift: number;
  readonly item: TableItem;
}

/**
 * Brings the tables that go on over the end of a page onto the same columns. A table goes on if nothing stands between
 * its end on one page and its beginning on the next, or its own title repeated, and its column lines are the same, or
 * some of them.
 */
export function alignContinued(
  pages: readonly ReadPage[],
  items: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  const aligned = items.map((list) => [...list]);
  let chain: Link[] = [];
  let columns: readonly number[] = [];
  const close = () => {
    if (chain.length > 1) bringTogether(aligned, chain, columns);
    chain = [];
  };
  pages.forEach((page, i) => {
    const before = chain.at(-1);
    const previous = i > 0 ? lastTable(aligned[i - 1]!) : null;
    const first = openingOf(aligned[i]!, before ? aligned[chain[0]!.page]! : [], chain[0]?.item);
    const samePaper =
      i > 0 && pages[i - 1]!.number === page.number - 1 && Math.abs(pages[i - 1]!.width - page.width) < 3;
    const shift =
      before && previous && first && samePaper ? shiftBetween(columns, first.table.lattice.xs) : null;
    if (shift !== null && first) {
      columns = unionOf([columns, first.table.lattice.xs.map((x) => x - shift)]);
      chain.push({ page: i, shift, item: first });
      if (lastTable(aligned[i]!) === first) return;
      close();
    } else close();
    const last = lastTable(aligned[i]!);
    if (!last) return;
    chain = [{ page: i, shift: 0, item: last }];
    columns = last.table.lattice.xs;
  });
  close();
  return aligned;
}

/** Tables inside tables stand behind their outer ones and do not count. */
const outer = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => item.kind === 'line' || item.table.within === null);

/**
 * The table with which a page opens, if it can go on from the page before. Above it may stand what stands above `begun`,
 * where the table begins, too: then it must not begin like that one.
 */
function openingOf(
  items: readonly Item[],
  begun: readonly Item[],
  beginning: TableItem | undefined,
): TableItem | null {
  const on = outer(items);
  const at = on.findIndex((item) => item.kind === 'table');
  const first = on[at];
  if (first?.kind !== 'table') return null;
  if (at === 0) return first;
  if (!beginning || !repeatsCaptions(on.slice(0, at), outer(begun), beginning)) return null;
  return firstWords(first) === firstWords(beginning) ? null : first;
}

function repeatsCaptions(lines: readonly Item[], begun: readonly Item[], beginning: TableItem): boolean {
  const end = begun.findIndex((item) => item.kind === 'table' && item.index === beginning.index);
  const above = begun.slice(Math.max(0, end - lines.length), end);
  return lines.some((line) => isTableTitle(textOf(line))) && textsOf(above) === textsOf(lines);
}

const textOf = (item: Item): string => (item.kind === 'line' ? item.line.text.replace(/\s+/gu, '') : '');
const textsOf = (items: readonly Item[]): string => items.map(textOf).join('\n');

/** The first words of a table: the label that a form begins with, the first head of any other. */
const firstWords = ({ table }: TableItem): string =>
  (table.texts.find((lines) => lines.length > 0) ?? []).map((line) => line.text).join('');

function lastTable(items: readonly Item[]): TableItem | null {
  const last = outer(items).at(-1);
  return last?.kind === 'table' ? last : null;
}

function bringTogether(items: Item[][], chain: readonly Link[], columns: readonly number[]): void {
  let previous: PageTable | null = null;
  for (const { page, shift, item: own } of chain) {
    const table: PageTable = respan(own.table, columns, shift);
    const cut: readonly number[] | null = previous ? cutColumns(previous, table) : null;
    items[page]![items[page]!.indexOf(own)] = { ...own, table, cut };
    previous = table;
  }
}
