export { writeComparison } from './write-comparison.js';
export { type ReportOptions, type ReportResult, writeReport } from './write-report.js';
