export type { AcrossItem } from './across-table.js';
export { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
export { type DatabaseOutcome, writeDatabase } from './duckdb.js';
export type { ColumnInfo, ColumnType, DatasetTable } from './table.js';
export { writeDataset } from './write.js';
