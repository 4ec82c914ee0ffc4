export { Observations } from './choose.js';
export { compare } from './compare.js';
export { comparisonCsv } from './csv.js';
export { loadComparable } from './load.js';
export { CompareError, type CompareRequest, measuresFor, resolveQuery } from './query.js';
export type { ComparedDocument, ComparedRow, CompareQuery, Comparison, Observation, Proof } from './types.js';
