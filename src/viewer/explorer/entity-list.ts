import type { DocumentRow, IndexView } from '../../report/index-view.js';
import { searchable } from './search-text.js';

/** An entity with everything that it disclosed. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly documents: readonly DocumentRow[];
  readonly text: string;
}

/** The entities of a report by their ids, in the order of their places and names. */
export function entitiesOf({ documents }: IndexView): readonly EntityRow[] {
  const groups = new Map<string, DocumentRow[]>();
  for (const row of documents) {
    if (row.entity_id === null) continue;
    const group = groups.get(row.entity_id);
    if (group) group.push(row);
    else groups.set(row.entity_id, [row]);
  }
  const collator = new Intl.Collator('zh-CN');
  return [...groups]
    .map(([id, all]): EntityRow => {
      const [first] = all;
      const name = first!.entity ?? first!.path;
      const place = first!.place.join(' ');
      return { id, name, place, documents: all, text: searchable(`${name}\n${place}`) };
    })
    .sort((a, b) => collator.compare(a.place, b.place) || collator.compare(a.name, b.name));
}

/** A year and kind that anybody disclosed. */
export interface Edition {
  readonly year: number;
  readonly kind: 'budget' | 'final_accounts';
}

/** Every year and kind among `documents`, the latest first. */
export function editionsOf(documents: readonly DocumentRow[]): readonly Edition[] {
  const seen = new Map<string, Edition>();
  for (const { year, kind } of documents)
    if (year !== null && kind !== 'unknown') seen.set(`${year} ${kind}`, { year, kind });
  return [...seen.values()].sort((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1));
}

export const isOf =
  ({ year, kind }: Edition) =>
  (row: DocumentRow): boolean =>
    row.year === year && row.kind === kind;
