export { Observations } from './choose.js';
export { compare } from './compare.js';
export { comparisonCsv } from './csv.js';
export { loadComparable } from './load.js';
export { rowCount, type ShownPeers, shownPeers } from './peers.js';
export { CompareError, type CompareRequest, measuresFor, resolveQuery } from './query.js';
export type {
  ComparedDocument,
  ComparedRow,
  CompareQuery,
  Comparison,
  Observation,
  Peers,
  Proof,
} from './types.js';
