import { z } from 'zod';
import { SCHEMA_VERSION } from './common.js';
import { findingSchema } from './finding.js';

/** A finding with the document that it was made in, so that it can be read without the document's record. */
export const listedFindingSchema = findingSchema.extend({
  document_id: z.string().regex(/^[0-9a-f]{16}$/),
  path: z.string(),
  entity: z.string().nullable(),
  fiscal_year: z.int().nullable(),
});

/** `findings.json`: every finding of a run, the severest first. */
export const findingsListSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  findings: z.array(listedFindingSchema),
});

export type ListedFinding = z.infer<typeof listedFindingSchema>;
export type FindingsList = z.infer<typeof findingsListSchema>;
