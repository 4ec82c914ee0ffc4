import type { DocumentRecord } from '../../src/schema/document.js';
import type { Table, TableRow } from '../../src/schema/table.js';
import { decimal } from '../../src/shared/money.js';
import type { MadeDocument, TrueTable } from './form.js';

const UNITS: Readonly<Record<string, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** Amounts of a row as they have to be, by column. */
function amountsOf(cells: readonly string[], { roles, unit }: TrueTable): string {
  return roles
    .flatMap((role, column) => {
      if (!role.startsWith('$') || !/^-?[\d,]+(?:\.\d+)?$/.test(cells[column]!)) return [];
      const of = UNITS[role.slice(1) || unit!]!;
      return [`${column}:${decimal(cells[column]!.replaceAll(',', '')).times(of).toFixed(2)}`];
    })
    .join(' ');
}

const amountsFound = (row: TableRow): string =>
  Object.entries(row.amounts)
    .map(([column, amount]) => `${column}:${decimal(amount).toFixed(2)}`)
    .join(' ');

/** What in a record differs from what the document states; each difference names the table and the respect. */
export function differences(made: MadeDocument, record: DocumentRecord): string[] {
  const told: string[] = [];
  if (record.kind !== made.kind) told.push(`kind of the document: ${record.kind}`);
  if (record.fiscal_year !== made.year) told.push(`year: ${record.fiscal_year}`);
  if (record.entity?.name !== made.entity) told.push(`entity: ${record.entity?.name}`);
  const truths = made.blocks.flatMap((block) => (block.kind === 'table' ? [block.truth] : []));
  const used = new Set<Table>();
  for (const truth of truths) {
    const found = record.tables.filter(
      (table) => !used.has(table) && plain(table.title) === plain(truth.title),
    );
    for (const table of found) used.add(table);
    if (found.length === 0) told.push(`${truth.title}: not found`);
    else for (const difference of ofTable(truth, found)) told.push(`${truth.title}: ${difference}`);
  }
  for (const table of record.tables) if (!used.has(table)) told.push(`a table too many: ${table.title}`);
  return told;
}

/** One printed table may be told as several, a table for each unit. */
function ofTable(truth: TrueTable, tables: readonly Table[]): string[] {
  const told: string[] = [];
  const [first] = tables as [Table];
  if (first.kind !== truth.kind) told.push(`kind ${first.kind}`);
  if (!truth.form && first.unit !== truth.unit) told.push(`unit ${first.unit}`);
  const paths = first.columns.map(({ path }) => path.join('/'));
  if (!truth.form && paths.map(plain).join(' | ') !== truth.paths.map(plain).join(' | '))
    told.push(`paths ${paths.join(' | ')}`);
  const rows = tables.flatMap((table) => table.rows.filter(({ kind }) => kind !== 'blank'));
  const wanted = truth.rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const printed = (cells: readonly string[]): string => cells.map(plain).join(' | ');
  const cellsFound = rows.map(({ cells }) => printed(cells));
  const cellsWanted = wanted.map(({ cells }) => printed(cells));
  if (cellsFound.join('\n') !== cellsWanted.join('\n')) {
    const lost = cellsWanted.filter((row) => !cellsFound.includes(row));
    const more = cellsFound.filter((row) => !cellsWanted.includes(row));
    told.push(`cells, lost: ${lost.slice(0, 3).join(' // ')}; instead: ${more.slice(0, 3).join(' // ')}`);
    return told;
  }
  rows.forEach((row, i) => {
    const want = wanted[i]!;
    const name = want.cells.find((cell) => cell !== '')!;
    if (!truth.form && want.kind !== 'any' && row.kind !== want.kind) told.push(`${name}: kind ${row.kind}`);
    if (!truth.form && row.code !== want.code) told.push(`${name}: code ${row.code}, not ${want.code}`);
    if (!truth.form && amountsFound(row) !== amountsOf(want.cells, truth))
      told.push(`${name}: amounts ${amountsFound(row)}`);
  });
  const notes = tables.flatMap((table) => table.notes).map(plain);
  for (const note of truth.notes) if (!notes.includes(plain(note))) told.push(`note lost: ${note}`);
  return told;
}
