export { type DecisionInput, type Decisions, decisionsOf } from './decisions.js';
export { acrossFingerprint, entityIdOfRecord, fingerprintsOf } from './fingerprint.js';
export { decided, listAcrossFindings, listFindings, type UndecidedFinding } from './list.js';
export { readResponses } from './responses.js';
export { ReviewFileError } from './review-file.js';
export type { CountedFinding, FindingsSummary } from './summary.js';
export { readSuppressions } from './suppressions.js';
export { beginFindings, type FindingsWriter } from './writer.js';
