import { csvOf } from '../shared/csv.js';
import { placeOf } from '../shared/place.js';
import type { ComparedDocument, ComparedRow, Comparison, Proof } from './types.js';

type Column = readonly [
  name: string,
  value: (row: ComparedRow, paths: ReadonlyMap<string, string>) => string | number | null,
];

const COLUMNS: readonly Column[] = [
  ['rank', (row) => row.rank],
  ['name', (row) => row.name],
  ['place', (row) => row.place],
  ['level', (row) => row.level],
  ['value', (row) => row.value],
  ['each', (row) => row.each],
  ['divisor', (row) => row.divisor],
  ['share_percent', (row) => row.share],
  ['change_stated', (row) => row.change.stated?.value ?? null],
  ['change_stated_percent', (row) => row.change.stated?.percent ?? null],
  ['change_stated_printed', (row) => row.change.stated?.printed ?? null],
  ['now_of_same', (row) => row.change.own?.now ?? null],
  ['before', (row) => row.change.own?.before ?? null],
  ['change_own', (row) => row.change.own?.difference ?? null],
  ['change_own_percent', (row) => row.change.own?.percent ?? null],
  ['outlier', (row) => row.outlier],
  ['agree', (row) => String(row.agree)],
  ['figures_added', (row) => row.added],
  ['part_of_department', (row) => String(row.contained)],
  ['document_id', (row) => row.proof[0]!.document],
  ['path', (row, paths) => paths.get(row.proof[0]!.document) ?? ''],
  ['source', (row) => row.proof[0]!.source],
  ['page', (row) => row.proof[0]!.locator.page ?? null],
  ['at', (row) => placeOf(row.proof[0]!.locator)],
  ['printed', (row) => row.proof[0]!.printed],
  ['sources', (row) => sourcesOf(row.proof)],
  ['before_sources', (row) => sourcesOf(row.change.own?.proof.before ?? [])],
  ['now_of_same_sources', (row) => sourcesOf(row.change.own?.proof.now ?? [])],
  ['change_stated_source', (row) => sourcesOf(row.change.stated ? [row.change.stated] : [])],
];

/** Every place that a figure rests on: document and fact, or table, row and column, by spaces. */
const sourcesOf = (proof: readonly Proof[]): string =>
  proof.map(({ document, source }) => `${document}/${source}`).join(' ');

/** A comparison as CSV for programs: nothing altered, amounts exact, a blank for what is missing. */
export function comparisonCsv({ rows }: Comparison, documents: readonly ComparedDocument[]): string {
  const paths = new Map(documents.map(({ id, path }) => [id, path]));
  return csvOf([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, value]) => value(row, paths))),
  ]);
}
