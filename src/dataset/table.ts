import type { DocumentRecord } from '../schema/document.js';

/** A cell of a dataset table. Exact decimals and codes are text; numbers are integers only. */
export type Value = string | number | boolean | null;

/** What a column holds. `decimal` is an exact decimal number written out in digits. */
export type ColumnType = 'string' | 'integer' | 'decimal' | 'boolean' | 'date';

/** The same words in Chinese and English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A column as everyone sees it: CSV header, Data Package field, line of the codebook. */
export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: Words;
  /** Values that may occur, where they are few and fixed. */
  readonly values?: readonly string[];
  /** True where no row leaves the column blank. */
  readonly required?: boolean;
}

/** A column with the way to its value. */
export interface Column<Row> extends ColumnInfo {
  readonly value: (row: Row, record: DocumentRecord) => Value;
}

/** Columns of this table that name a row of another. */
export interface Reference {
  readonly columns: readonly string[];
  /** Name of the other table; empty where a table refers to itself. */
  readonly table: string;
  readonly tableColumns: readonly string[];
}

/** A table of the dataset: what it says of itself, and its rows. */
export interface DatasetTable {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly columns: readonly ColumnInfo[];
  /** Rows of one document, in the order of the document. */
  readonly rows: (record: DocumentRecord) => readonly (readonly Value[])[];
}

/** A table as its file defines it. */
export interface TableDefinition<Row> extends Omit<DatasetTable, 'columns' | 'rows'> {
  readonly columns: readonly Column<Row>[];
  readonly rows: (record: DocumentRecord) => readonly Row[];
}

/** Makes a table of its definition. */
export function defineTable<Row>(definition: TableDefinition<Row>): DatasetTable {
  const { columns, rows } = definition;
  return {
    ...definition,
    columns: columns.map(({ value: _, ...info }) => info),
    rows: (record) => rows(record).map((row) => columns.map((column) => column.value(row, record))),
  };
}

/** The reference of a table to the document that its rows are of. */
export const TO_DOCUMENT: Reference = {
  columns: ['document_id'],
  table: 'documents',
  tableColumns: ['document_id'],
};
