/**
 * Turns published Chinese department budgets and final accounts into checked, comparable records.
 *
 * @example
 * import { check, extract, readDocument } from 'gongkai';
 *
 * const read = await readDocument('budget.docx');
 * if (!read.ok) throw new Error(`${read.error.message} ${read.error.hint}`);
 * const extracted = extract(read.value);
 * if (!extracted.ok) throw new Error(extracted.error.message);
 * const record = check(extracted.value);
 * for (const finding of record.findings) console.log(finding.severity, finding.message.zh);
 *
 * @module
 */

// The neutral document.
export type { Grid, GridCell } from './document/grid.js';
export type {
  AttachmentLink,
  Block,
  Furniture,
  Paragraph,
  SourceDocument,
  TableBlock,
} from './document/model.js';
// What is written over all documents, and what people decided about it.
export {
  type CountedFinding,
  type DecisionInput,
  type FindingsSummary,
  ReviewFileError,
  readResponses,
  readSuppressions,
} from './findings/index.js';
// The way of one document, step by step.
export { check, extract, type ReadResult } from './pipeline/process.js';
export { type ReadOptions, readDocument } from './pipeline/read-document.js';
// Many documents at once, as the command `gongkai run` does it.
export { type RecheckOptions, type RecheckResult, recheck } from './pipeline/recheck.js';
// Looking into a record.
export { resolverOf, type UnresolvedPlace, unresolvedPlaces } from './pipeline/resolve-record.js';
export { type RunResult, run } from './pipeline/run.js';
export type { RunOptions } from './pipeline/run-options.js';
export { type UncapturedFigure, uncapturedFigures } from './pipeline/uncaptured.js';
export { type ValidationProblem, type ValidationReport, validateOutput } from './pipeline/validate.js';
// Programs of the machine that may help.
export type { Aids } from './programs/aids.js';
export type { RecordWithoutChecks, SourceInfo } from './records/types.js';
// The rules.
export {
  type Bilingual,
  describeFinding,
  explainRule,
  listRules,
  type RuleExplanation,
  type RuleSummary,
} from './rules/index.js';

// What is written: zod schemas and their types.
export { SCHEMA_VERSION } from './schema/common.js';
export {
  type Disclosure,
  type DisclosuresList,
  disclosuresListSchema,
} from './schema/disclosures-list.js';
export {
  type Division,
  type DocumentKind,
  type DocumentRecord,
  documentSchema,
  type Entity,
  type Format,
} from './schema/document.js';
export { type EntitiesList, entitiesListSchema, type NamedEntity } from './schema/entities-list.js';
export { type Fact, type FactRole, factSchema } from './schema/fact.js';
export {
  type Check,
  type Evidence,
  type Finding,
  findingSchema,
  type Severity,
} from './schema/finding.js';
export { type FindingsList, findingsListSchema, type ListedFinding } from './schema/findings-list.js';
export { type Ledger, type LedgerEntry, ledgerSchema } from './schema/ledger.js';
export { type Records, recordsSchema } from './schema/records.js';
export { responsesFileSchema, suppressionsFileSchema } from './schema/review-files.js';
export { type Section, type SectionKind, sectionSchema } from './schema/section.js';
export { type Table, type TableKind, type TableRow, tableSchema } from './schema/table.js';
// Errors, limits, places.
export { INPUT_ERRORS, type InputError, type InputErrorCode, type Outcome } from './shared/input-error.js';
export { DEFAULT_LIMITS, type Limits } from './shared/limits.js';
export type { Locator } from './shared/locator.js';
export type { Note } from './shared/note.js';
export { OutputError, type OutputErrorCode } from './shared/output-error.js';
export { placeOf } from './shared/place.js';
