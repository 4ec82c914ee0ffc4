import type { DocumentView, PageBox } from '../../../report/view.js';
import { hashOf } from '../../common/target.js';
import type { Marks } from '../marks.js';
import { cellKey } from '../marks.js';
import { boxesAt } from '../places.js';
import { linkOf } from './table.js';

/** A box on a page that leads somewhere. */
export interface PageLink {
  readonly box: PageBox;
  readonly href: string;
  readonly look: 'captured' | 'uncaptured';
  readonly label: string;
}

/** Links of every page: cells of tables, quotes of facts (the longest below, so that a click meets the closest), missed figures. */
export function pageLinks(view: DocumentView, marks: Marks): ReadonlyMap<number, readonly PageLink[]> {
  const links = new Map<number, PageLink[]>();
  const add = (link: PageLink): void => {
    const list = links.get(link.box[0]);
    if (list) list.push(link);
    else links.set(link.box[0], [link]);
  };
  const { record, uncaptured } = view;
  for (const link of cellLinks(view, marks)) add(link);
  const prose = record.facts.filter(({ locator }) => locator.row === undefined);
  const byPlace = new Map<
    string,
    { length: number; ids: string[]; label: string; boxes: readonly PageBox[] }
  >();
  for (const { id, locator, quote } of prose) {
    const key = `${locator.block}:${locator.start}:${locator.end}`;
    const known = byPlace.get(key);
    if (known) known.ids.push(id);
    else byPlace.set(key, { length: quote.length, ids: [id], label: quote, boxes: boxesAt(view, locator) });
  }
  for (const { ids, label, boxes } of [...byPlace.values()].sort((a, b) => b.length - a.length))
    for (const box of boxes) add({ box, href: hashOf('fact', ids.join('+')), look: 'captured', label });
  for (const [index, { locator, printed }] of uncaptured.entries())
    for (const box of boxesAt(view, locator))
      add({ box, href: hashOf('uncaptured', index), look: 'uncaptured', label: printed });
  return links;
}

function cellLinks({ record }: DocumentView, marks: Marks): PageLink[] {
  return record.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells, cell_locators }) =>
      cell_locators.flatMap((locator, column): PageLink[] => {
        if (!locator?.bbox || locator.page === undefined || locator.block === undefined) return [];
        const mark = marks.cells.get(cellKey(locator.block, locator.row ?? 0, locator.column ?? 0));
        const link = mark && mark.uncaptured === null ? linkOf(mark) : null;
        return link ? [{ box: [locator.page, ...locator.bbox], label: cells[column] ?? '', ...link }] : [];
      }),
    ),
  );
}
