import { stringify } from 'csv-stringify/sync';
import type { ComparedDocument, ComparedRow, Comparison } from './types.js';

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
  ['before', (row) => row.change.own?.before ?? null],
  ['change_own', (row) => row.change.own?.difference ?? null],
  ['change_own_percent', (row) => row.change.own?.percent ?? null],
  ['outlier', (row) => row.outlier],
  ['agree', (row) => String(row.agree)],
  ['figures_added', (row) => row.added],
  ['document_id', (row) => row.proof[0]!.document],
  ['path', (row, paths) => paths.get(row.proof[0]!.document) ?? ''],
  ['source', (row) => row.proof[0]!.source],
  ['page', (row) => row.proof[0]!.locator.page ?? null],
  ['printed', (row) => row.proof[0]!.printed],
];

/** A comparison as CSV for programs: nothing altered, amounts exact, a blank for what is missing. */
export function comparisonCsv({ rows }: Comparison, documents: readonly ComparedDocument[]): string {
  const paths = new Map(documents.map(({ id, path }) => [id, path]));
  return stringify([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, value]) => value(row, paths))),
  ]);
}
