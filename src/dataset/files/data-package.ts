import { SCHEMA_VERSION } from '../../schema/common.js';
import { PROGRAM } from '../../shared/version.js';
import type { ColumnInfo, ColumnType, DatasetTable } from '../table.js';
import type { WrittenFile } from './hashed-file.js';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
};

/** Of every descriptor its profile is named: one that names none is taken for one of version 1. */
const profile = (name: string): object => ({ $schema: `https://datapackage.org/profiles/2.0/${name}.json` });

/**
 * The descriptor of the dataset after Frictionless Data Package v2: a tabular resource for each CSV file, with types,
 * keys, references and categories, and one for each Parquet file. `files` by name.
 */
export function dataPackage(
  tables: readonly DatasetTable[],
  files: ReadonlyMap<string, WrittenFile>,
): object {
  return {
    ...profile('datapackage'),
    name: 'gongkai-dataset',
    title: '部门预算决算公开数据 · Department budgets and final accounts',
    description:
      'Tables over all documents of a run. Amounts are exact decimals in yuan; an empty field is a missing value, never zero. See codebook.md.',
    version: SCHEMA_VERSION,
    keywords: ['部门预算', '部门决算', '公开', 'department budget', 'final accounts', 'China'],
    contributors: [{ title: `${PROGRAM.name} ${PROGRAM.version}`, roles: ['producer'] }],
    resources: [
      ...tables.map((table) => csvResource(table, files.get(`${table.name}.csv`))),
      ...tables.map((table) => parquetResource(table, files.get(`${table.name}.parquet`))),
    ],
  };
}

const resourceName = (table: string): string => table.replaceAll('_', '-');

const common = (table: DatasetTable, file: WrittenFile | undefined): object => ({
  title: `${table.title.zh} · ${table.title.en}`,
  description: `${table.about.zh} ${table.about.en}`,
  ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
});

const csvResource = (table: DatasetTable, file: WrittenFile | undefined): object => ({
  ...profile('dataresource'),
  name: resourceName(table.name),
  path: `${table.name}.csv`,
  type: 'table',
  ...common(table, file),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { ...profile('tabledialect'), lineTerminator: '\n' },
  schema: {
    ...profile('tableschema'),
    fields: table.columns.map(field),
    missingValues: [''],
    primaryKey: table.key,
    ...foreignKeys(table),
  },
});

/**
 * The references of a table as tools check them. To these a key of several columns is broken where some of it is blank: a
 * section has a document and may have no section above it. Such references stand in the codebook only.
 */
function foreignKeys({ columns, references }: DatasetTable): object {
  const filled = new Set(columns.filter(({ required }) => required).map(({ name }) => name));
  const whole = references.filter(
    (reference) => reference.columns.length === 1 || reference.columns.every((name) => filled.has(name)),
  );
  return whole.length === 0
    ? {}
    : {
        foreignKeys: whole.map((reference) => ({
          fields: reference.columns,
          reference: {
            ...(reference.table !== '' && { resource: resourceName(reference.table) }),
            fields: reference.tableColumns,
          },
        })),
      };
}

/** The rows of the CSV file with the types in the file itself, so that the descriptor need not repeat them. */
const parquetResource = (table: DatasetTable, file: WrittenFile | undefined): object => ({
  ...profile('dataresource'),
  name: `${resourceName(table.name)}-parquet`,
  path: `${table.name}.parquet`,
  ...common(table, file),
  format: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
});

const field = (column: ColumnInfo): object => ({
  name: column.name,
  type: FIELD_TYPES[column.type],
  title: column.about.zh,
  description: column.about.en,
  ...(column.values && { categories: column.values }),
  ...((column.required || column.values) && {
    constraints: {
      ...(column.required && { required: true }),
      ...(column.values && { enum: column.values }),
    },
  }),
});
