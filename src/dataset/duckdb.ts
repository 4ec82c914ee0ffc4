import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from '../shared/output-error.js';
import { DATASET_TABLES } from './catalogue.js';
import type { DatasetTable } from './table.js';

/** What came of making a database. */
export type DatabaseOutcome =
  | { readonly kind: 'written'; readonly path: string; readonly tables: number }
  /** The optional package is not there. */
  | { readonly kind: 'not-installed' };

/**
 * Makes `gongkai.duckdb` in the folder of a dataset from its Parquet files, every table and column with its meaning as a
 * comment. Needs the optional package `@duckdb/node-api`. The bytes of a database are not the same twice; its rows are.
 * Throws `OutputError` when the system refuses.
 */
export async function writeDatabase(folder: string): Promise<DatabaseOutcome> {
  const duckdb = await import('@duckdb/node-api').catch(() => null);
  if (duckdb === null) return { kind: 'not-installed' };
  const path = join(folder, 'gongkai.duckdb');
  const temporary = join(folder, `.gongkai-${process.pid}-database.tmp`);
  try {
    await rm(temporary, { force: true });
    const instance = await duckdb.DuckDBInstance.create(temporary);
    const connection = await instance.connect();
    try {
      for (const table of DATASET_TABLES)
        for (const statement of statementsOf(folder, table)) await connection.run(statement);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw OutputError.from(error, path);
  }
  return { kind: 'written', path, tables: DATASET_TABLES.length };
}

function statementsOf(folder: string, table: DatasetTable): readonly string[] {
  const name = identifier(table.name);
  const says = ({ zh, en }: { readonly zh: string; readonly en: string }): string => literal(`${zh} · ${en}`);
  return [
    `CREATE TABLE ${name} AS SELECT * FROM read_parquet(${literal(join(folder, `${table.name}.parquet`))})`,
    `COMMENT ON TABLE ${name} IS ${says(table.about)}`,
    ...table.columns.map(
      (column) => `COMMENT ON COLUMN ${name}.${identifier(column.name)} IS ${says(column.about)}`,
    ),
  ];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
