import { z } from 'zod';
import { SCHEMA_VERSION } from './common.js';
import { entityIdSchema } from './entities-list.js';
import { evidenceSchema, findingSchema } from './finding.js';

const documentId = z.string().regex(/^[0-9a-f]{16}$/);

/** Evidence that names its document too: a finding across documents rests on several. */
export const listedEvidenceSchema = evidenceSchema.extend({ document_id: documentId });

/** What a reviewer decided about a finding. */
export const suppressionSchema = z.strictObject({
  reason: z.string(),
  reviewer: z.string().nullable(),
  expires: z.iso.date().nullable(),
});

/** What the entity answered to a finding. */
export const responseSchema = z.strictObject({ who: z.string(), date: z.iso.date(), text: z.string() });

/** A finding with the document that it was made in, so that it can be read without the document's record. */
export const listedFindingSchema = findingSchema.extend({
  evidence: z.array(listedEvidenceSchema).min(1),
  fingerprint: z
    .string()
    .meta({ description: 'Survives another publication: entity, year, kind, rule and what it is about' }),
  document_id: documentId,
  path: z.string(),
  entity: z.string().nullable(),
  entity_id: entityIdSchema.nullable(),
  fiscal_year: z.int().nullable(),
  disclosure: z.string().nullable().meta({
    description: 'Disclosure that a finding across documents is of; null for one inside a document',
  }),
  suppressed: suppressionSchema
    .nullable()
    .meta({ description: 'Set where a reviewer set the finding aside; it stays in the list' }),
  responses: z.array(responseSchema),
});

/** An entry of the file of suppressions that did nothing in this run, and why. */
export const idleSuppressionSchema = z.strictObject({
  fingerprint: z.string(),
  rule: z.string(),
  why: z.enum(['unused', 'expired']),
});

/** `findings.json`: every finding of a run, the severest first. */
export const findingsListSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  findings: z.array(listedFindingSchema),
  idle_suppressions: z.array(idleSuppressionSchema),
  unmatched_responses: z.array(responseSchema.extend({ fingerprint: z.string() })),
});

export type ListedFinding = z.infer<typeof listedFindingSchema>;
export type ListedEvidence = z.infer<typeof listedEvidenceSchema>;
export type FindingsList = z.infer<typeof findingsListSchema>;
export type AppliedSuppression = z.infer<typeof suppressionSchema>;
export type IdleSuppression = z.infer<typeof idleSuppressionSchema>;
export type FindingResponse = z.infer<typeof responseSchema>;
