import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../src/dataset/files/data-package.js';
import { DATASET_TABLES } from '../../src/dataset/index.js';

/** What the specification of Data Package v2 (with Table Schema v2 and Table Dialect v2) asks of a descriptor. */
const NAME = /^[a-z0-9._-]+$/;
const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'date'];
const PACKAGE_PROPERTIES = [
  '$schema',
  'name',
  'title',
  'description',
  'version',
  'keywords',
  'contributors',
  'resources',
];
const RESOURCE_PROPERTIES = [
  'name',
  'path',
  'type',
  'title',
  'description',
  'format',
  'mediatype',
  'encoding',
  'bytes',
  'hash',
  'dialect',
  'schema',
];

interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly contributors: readonly { readonly title: string; readonly roles: readonly string[] }[];
  readonly resources: readonly Resource[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
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

const files = new Map(
  DATASET_TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]).map((name) => [
    name,
    { name, bytes: 1, sha256: '0'.repeat(64), rows: 0 },
  ]),
);
const descriptor = dataPackage(DATASET_TABLES, files) as Descriptor;

describe('the descriptor of the dataset', () => {
  test('has only properties of the specification, and names in its form', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(NAME);
    expect(Object.keys(descriptor).filter((key) => !PACKAGE_PROPERTIES.includes(key))).toEqual([]);
    for (const resource of descriptor.resources) {
      expect(resource.name).toMatch(NAME);
      expect(Object.keys(resource).filter((key) => !RESOURCE_PROPERTIES.includes(key))).toEqual([]);
      expect(resource.path).not.toMatch(/^\/|\.\./);
      expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has for every table a tabular file whose keys and references are fields', () => {
    const tables = new Map(
      descriptor.resources.flatMap((r) => (r.schema ? [[r.name, r.schema] as const] : [])),
    );
    expect(tables.size).toBe(DATASET_TABLES.length);
    for (const schema of tables.values()) {
      const fields = schema.fields.map(({ name }) => name);
      expect(new Set(fields).size).toBe(fields.length);
      expect(schema.missingValues).toEqual(['']);
      expect(schema.primaryKey.filter((name) => !fields.includes(name))).toEqual([]);
      for (const { type, categories, constraints } of schema.fields) {
        expect(FIELD_TYPES).toContain(type);
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
