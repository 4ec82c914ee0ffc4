export * from './common.js';
export * from './document.js';
export * from './fact.js';
export * from './finding.js';
export * from './ledger.js';
export * from './records.js';
export * from './section.js';
export * from './table.js';
