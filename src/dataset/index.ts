export { DATASET_TABLES } from './catalogue.js';
export { compareFindings, findingsCsv, listFindings } from './findings-list.js';
export type { ColumnInfo, ColumnType, DatasetTable } from './table.js';
export { writeDataset } from './write.js';
