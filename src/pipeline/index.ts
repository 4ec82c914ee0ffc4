export { ManifestError } from './inputs.js';
export { check, extract, processBytes, type ReadResult, read } from './process.js';
export { type ReadOptions, readDocument } from './read-document.js';
export { type RecheckOptions, type RecheckResult, recheck } from './recheck.js';
export { resolverOf, type UnresolvedPlace, unresolvedPlaces } from './resolve-record.js';
export { type RunResult, run } from './run.js';
export type { RunOptions } from './run-options.js';
export { type UncapturedFigure, uncapturedFigures } from './uncaptured.js';
export { type ValidationProblem, type ValidationReport, validateOutput } from './validate.js';
