export type { AcrossItem } from './across-table.js';
export { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
export { digestHeadlines } from './digest-headlines.js';
export { type DatabaseOutcome, writeDatabase } from './duckdb.js';
export type { WorkbookSources } from './files/workbook-sources.js';
export { beginAcrossPiece, beginDatasetPiece, type DatasetPiece, type TablePiece } from './piece.js';
export type { ColumnInfo, ColumnType, DatasetTable } from './table.js';
export type { MakeWorkbook } from './workbook.js';
export { type DatasetOptions, writeDataset } from './write.js';
