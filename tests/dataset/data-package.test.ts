import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../src/dataset/files/data-package.js';
import { ACROSS_TABLES, DATASET_TABLES } from '../../src/dataset/index.js';
import { profileErrors } from '../support/data-package-profile.js';

interface Descriptor {
  readonly resources: readonly Resource[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly categories?: readonly string[];
  readonly constraints?: { readonly enum?: readonly string[] };
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

const TABLES = [...DATASET_TABLES, ...ACROSS_TABLES];
const files = new Map(
  TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]).map((name) => [
    name,
    { name, bytes: 1, sha256: '0'.repeat(64), rows: 0 },
  ]),
);
const descriptor = dataPackage(TABLES, files) as Descriptor;

/** The descriptor with one thing in it changed. `path` leads there: names and numbers. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(descriptor);
  const at = path.slice(0, -1).reduce<unknown>((node, key) => (node as never)[key], copy);
  const last = path.at(-1)!;
  if (value === undefined) delete (at as Record<string, unknown>)[last];
  else (at as Record<string, unknown>)[last] = value;
  return copy;
}
/** Where in the descriptor the table `documents` and its fields stand. */
const DOCUMENTS = ['resources', 0];
const SCHEMA = [...DOCUMENTS, 'schema'];

describe('the descriptor of the dataset', () => {
  test('is as the profiles of Data Package, Data Resource, Table Schema and Table Dialect 2.0 ask', () => {
    expect(profileErrors(descriptor)).toEqual([]);
    // A run of documents without disclosures has the tables of the documents only.
    expect(profileErrors(dataPackage(DATASET_TABLES, new Map()))).toEqual([]);
  });

  // What the profiles are for: each of these slips is seen.
  test.each<[string, readonly (string | number)[], unknown]>([
    ['a package of version 1', ['$schema'], undefined],
    ['a package without resources', ['resources'], []],
    ['a property that the standard does not know', ['licence'], 'CC0'],
    ['a contributor with the single role of version 1', ['contributors', 0, 'role'], 'producer'],
    ['a resource of version 1', [...DOCUMENTS, '$schema'], undefined],
    ['a resource of version 1 by its profile', [...DOCUMENTS, 'profile'], 'tabular-data-resource'],
    ['a name with a capital', [...DOCUMENTS, 'name'], 'Documents'],
    ['a resource without a file', [...DOCUMENTS, 'path'], undefined],
    ['a file above the folder', [...DOCUMENTS, 'path'], '../documents.csv'],
    ['a file in a folder above', [...DOCUMENTS, 'path'], 'tables/../../documents.csv'],
    ['an absolute path', [...DOCUMENTS, 'path'], '/documents.csv'],
    ['a hash that does not say of which kind it is', [...DOCUMENTS, 'hash'], '0'.repeat(64)],
    ['a size in words', [...DOCUMENTS, 'bytes'], '1'],
    ['a media type of one word', [...DOCUMENTS, 'mediatype'], 'csv'],
    ['a dialect with a name of version 1', [...DOCUMENTS, 'dialect', 'caseSensitiveHeader'], true],
    ['a table schema of version 1', [...SCHEMA, '$schema'], undefined],
    ['a table without fields', [...SCHEMA, 'fields'], []],
    ['a field without a name', [...SCHEMA, 'fields', 0, 'name'], undefined],
    ['a field of no known type', [...SCHEMA, 'fields', 0, 'type'], 'decimal'],
    ['a constraint that texts do not have', [...SCHEMA, 'fields', 0, 'constraints'], { minimum: 1 }],
    ['a constraint beside the constraints', [...SCHEMA, 'fields', 0, 'required'], true],
    ['categories that are numbers in a field of text', [...SCHEMA, 'fields', 0, 'categories'], [1]],
    [
      'the same value twice among those allowed',
      [...SCHEMA, 'fields', 0, 'constraints'],
      { enum: ['a', 'a'] },
    ],
    ['a key without columns', [...SCHEMA, 'primaryKey'], []],
    ['a key that names a column twice', [...SCHEMA, 'primaryKey'], ['document_id', 'document_id']],
    ['a missing value that is no text', [...SCHEMA, 'missingValues'], [null]],
    ['a reference that leads nowhere', [...SCHEMA, 'foreignKeys'], [{ fields: ['document_id'] }]],
    [
      'a reference of one column to a list',
      [...SCHEMA, 'foreignKeys'],
      [{ fields: 'document_id', reference: { resource: 'facts', fields: ['document_id'] } }],
    ],
  ])('would not be with %s', (_, path, value) => {
    expect(profileErrors(changed(path, value))).not.toEqual([]);
  });

  test('names every resource once', () => {
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has for every table a tabular file whose keys and references are fields', () => {
    const tables = new Map(
      descriptor.resources.flatMap((r) => (r.schema ? [[r.name, r.schema] as const] : [])),
    );
    expect(tables.size).toBe(TABLES.length);
    for (const schema of tables.values()) {
      const fields = schema.fields.map(({ name }) => name);
      expect(new Set(fields).size).toBe(fields.length);
      expect(schema.missingValues).toEqual(['']);
      expect(schema.primaryKey.filter((name) => !fields.includes(name))).toEqual([]);
      for (const { type, categories, constraints } of schema.fields) {
        if (categories) expect(type).toBe('string');
        expect(categories).toEqual(constraints?.enum);
      }
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        const target = reference.resource === undefined ? schema : tables.get(reference.resource);
        expect(own.filter((name) => !fields.includes(name))).toEqual([]);
        expect(reference.fields.filter((name) => !target?.fields.some((f) => f.name === name))).toEqual([]);
        expect(reference.fields).toHaveLength(own.length);
      }
    }
  });
});
