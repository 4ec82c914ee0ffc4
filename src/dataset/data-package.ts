import type { ColumnInfo, ColumnType, DatasetTable } from './table.js';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
};

/** What a Data Package says of a written file. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** The descriptor of the dataset after Frictionless Data Package v2. `files` by table name. */
export function dataPackage(
  tables: readonly DatasetTable[],
  files: ReadonlyMap<string, WrittenFile>,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongkai-dataset',
    title: '部门预算决算公开数据 · Department budgets and final accounts',
    description:
      'Tables over all documents of a run. Amounts are exact decimals in yuan; an empty field is a missing value, never zero. See codebook.md.',
    resources: tables.map((table) => resource(table, files.get(table.name))),
  };
}

const resource = (table: DatasetTable, file: WrittenFile | undefined): object => ({
  name: table.name.replaceAll('_', '-'),
  path: `${table.name}.csv`,
  type: 'table',
  title: `${table.title.zh} · ${table.title.en}`,
  description: `${table.about.zh} ${table.about.en}`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
  dialect: { lineTerminator: '\n' },
  schema: {
    fields: table.columns.map(field),
    missingValues: [''],
    primaryKey: table.key,
    ...(table.references.length > 0 && {
      foreignKeys: table.references.map((reference) => ({
        fields: reference.columns,
        reference: {
          ...(reference.table !== '' && { resource: reference.table.replaceAll('_', '-') }),
          fields: reference.tableColumns,
        },
      })),
    }),
  },
});

const field = (column: ColumnInfo): object => ({
  name: column.name,
  type: FIELD_TYPES[column.type],
  title: column.about.zh,
  description: column.about.en,
  ...((column.required || column.values) && {
    constraints: {
      ...(column.required && { required: true }),
      ...(column.values && { enum: column.values }),
    },
  }),
});
