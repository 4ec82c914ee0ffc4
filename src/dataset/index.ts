export { DATASET_TABLES } from './catalogue.js';
export { type DatabaseOutcome, writeDatabase } from './duckdb.js';
export { listFindings } from './findings-list.js';
export type { CountedFinding, FindingsSummary } from './findings-summary.js';
export { beginFindings, type FindingsWriter } from './findings-writer.js';
export type { ColumnInfo, ColumnType, DatasetTable } from './table.js';
export { writeDataset } from './write.js';
