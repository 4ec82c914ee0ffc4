import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACROSS_TABLES, DATASET_TABLES } from '../../src/dataset/catalogue.js';
import { run } from '../../src/index.js';
import { ROOT } from '../support/command.js';
import { profileErrors } from '../support/data-package-profile.js';
import { suiteFolder } from '../support/folder.js';

/** What is used of the reader of Table Schema that the Frictionless project publishes. It has no types of its own. */
interface TableSchema {
  readonly Schema: { load(descriptor: object): Promise<{ valid: boolean; errors: readonly Error[] }> };
  readonly Table: {
    load(
      path: string,
      options: { schema: object },
    ): Promise<{
      read(options: {
        keyed?: boolean;
        relations?: Readonly<Record<string, readonly object[]>>;
      }): Promise<readonly object[]>;
    }>;
  };
}
const { Schema, Table } = createRequire(import.meta.url)('tableschema') as TableSchema;

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: object & {
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

/** Documents of every kind that fills tables: units in parts, in rows and in tables of a department, the sample. */
const INPUTS = [
  'samples',
  ...['department-then-units', 'rows-of-units', 'units-in-one-table'].map(
    (name) => `tests/pipeline/entities/${name}`,
  ),
];

/** Errors of a table one by one, which the reader hangs on its own. */
const why = (error: unknown): string =>
  [error, ...((error as { errors?: readonly unknown[] }).errors ?? [])].map(String).join('\n');

describe('the dataset, read by another program that knows Table Schema', () => {
  const out = join(suiteFolder(), 'out');
  let descriptor: { readonly resources: readonly Resource[] };
  let tables: readonly (Resource & { readonly schema: NonNullable<Resource['schema']> })[] = [];
  const read = async (
    { path, schema }: (typeof tables)[number],
    options: Parameters<Awaited<ReturnType<TableSchema['Table']['load']>>['read']>[0] = {},
  ): Promise<readonly object[]> => {
    const table = await Table.load(join(out, 'dataset', path), { schema });
    return table.read(options).catch((error: unknown) => {
      throw new Error(`${path}: ${why(error)}`);
    });
  };

  beforeAll(async () => {
    await run(INPUTS, { out, cwd: ROOT, jobs: 0 });
    descriptor = JSON.parse(readFileSync(join(out, 'dataset/datapackage.json'), 'utf8'));
    tables = descriptor.resources.flatMap(({ schema, ...resource }) =>
      schema ? [{ ...resource, schema }] : [],
    );
  });

  test('is described as Data Package 2.0 asks', () => {
    expect(profileErrors(descriptor)).toEqual([]);
  });

  test('has a sound schema for every table', async () => {
    expect(tables).toHaveLength(DATASET_TABLES.length + ACROSS_TABLES.length);
    for (const { name, schema } of tables) {
      const { valid, errors } = await Schema.load(schema);
      expect([name, valid, errors.map(String)]).toEqual([name, true, []]);
    }
  });

  test('holds rows of the types, the constraints and the unique keys that it states', async () => {
    let rows = 0;
    for (const table of tables) rows += (await read(table)).length;
    expect(rows).toBeGreaterThan(1_000);
  });

  test('has no row whose reference leads nowhere, also where some of a key is blank', async () => {
    const rows = new Map<string, readonly object[]>();
    for (const table of tables) rows.set(table.name, await read(table, { keyed: true }));
    let checked = 0;
    for (const table of tables)
      for (const { fields, reference } of table.schema.foreignKeys ?? []) {
        const resource = reference.resource ?? table.name;
        // One at a time: the reader puts the row in place of the value, and would take it for that of the next key.
        const schema = { ...table.schema, foreignKeys: [{ fields, reference: { ...reference, resource } }] };
        await read({ ...table, schema }, { relations: { [resource]: rows.get(resource)! } });
        checked++;
      }
    expect(checked).toBeGreaterThan(20);
  });
});
