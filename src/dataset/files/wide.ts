import type { DocumentRecord } from '../../schema/document.js';
import { MEASURES } from '../../vocabulary/measures/index.js';
import { headlinesOf } from '../headline.js';
import type { ColumnInfo, Value } from '../table.js';
import { documents } from '../tables/documents.js';

/** What a row begins with: columns of the table of documents. */
const LABELS = [
  'document_id',
  'entity',
  'fiscal_year',
  'kind',
  'entity_level',
  'province',
  'prefecture',
  'county',
  'path',
];
const PLACES = LABELS.map((name) => documents.columns.findIndex((column) => column.name === name));

/** Departments beside measures: the columns of one row a document. */
export const WIDE_COLUMNS: readonly ColumnInfo[] = [
  ...PLACES.map((place) => documents.columns[place]!),
  ...MEASURES.map(
    ({ key, zh, en, type }): ColumnInfo => ({
      name: key,
      type: 'decimal',
      about: { zh: type === 'money' ? `${zh}（元）` : zh, en },
    }),
  ),
];

/** The row of a document: who and when, then its figure for every measure, null where it states none. */
export function wideRow(record: DocumentRecord): readonly Value[] {
  const [row] = documents.rows(record);
  const figures = new Map(
    headlinesOf(record).map(({ measure, fact }) => [measure.key, fact.amount_yuan ?? fact.quantity]),
  );
  return [...PLACES.map((place) => row![place]!), ...MEASURES.map(({ key }) => figures.get(key) ?? null)];
}
