import type { PlacedHeadline } from '../disclosures/index.js';
import type { Disclosure } from '../schema/disclosures-list.js';
import type { NamedEntity, Relation } from '../schema/entities-list.js';
import type { ListedFinding } from '../schema/findings-list.js';
import type { Column, DatasetTable, TableDefinition, Value } from './table.js';

/** A finding across documents; what somebody decided about it stands apart. */
export type AcrossListed = Omit<ListedFinding, 'suppressed' | 'responses'>;

/** Something that stands on all documents together. */
export type AcrossItem =
  | { readonly kind: 'entity'; readonly entity: NamedEntity }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | {
      readonly kind: 'disclosure';
      readonly disclosure: Disclosure;
      readonly findings: readonly AcrossListed[];
      /** What each of its documents that count states for a measure in its year. */
      readonly headlines: readonly PlacedHeadline[];
    }
  /** A finding that somebody set aside or answered, in one document or across several. */
  | { readonly kind: 'reviewed'; readonly finding: ListedFinding };

/** A table over entities or disclosures: no document has rows in it by itself. */
export interface AcrossTable extends DatasetTable {
  readonly acrossRows: (item: AcrossItem) => readonly (readonly Value[])[];
}

/** Such a table as its file defines it. Its columns see their row only. */
export interface AcrossDefinition<Row> extends Omit<TableDefinition<Row>, 'rows'> {
  readonly rows: (item: AcrossItem) => readonly Row[];
}

/** Makes a table of its definition. */
export function defineAcrossTable<Row>(definition: AcrossDefinition<Row>): AcrossTable {
  const { columns, rows } = definition;
  const cellOf = (column: Column<Row>, row: Row): Value => (column.value as (row: Row) => Value)(row);
  return {
    ...definition,
    columns: columns.map(({ value: _, ...info }) => info),
    rows: () => [],
    acrossRows: (item) => rows(item).map((row) => columns.map((column) => cellOf(column, row))),
  };
}
