import { z } from 'zod';
import { locatorSchema } from './common.js';

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export const CERTAINTIES = ['source_likely', 'extraction_suspect', 'undetermined'] as const;
export const CHECK_OUTCOMES = ['pass', 'fail', 'not_applicable', 'not_evaluable', 'rule_crashed'] as const;

export const bilingualSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** One printed thing that a finding rests on. */
export const evidenceSchema = z.strictObject({
  role: z.string().meta({ description: 'Part it plays: stated, addend, total, base, other_place, …' }),
  label: z.string(),
  printed: z.string(),
  amount_yuan: z.string().nullable(),
  fact: z.string().nullable(),
  table: z.string().nullable(),
  locator: locatorSchema,
});

export const findingSchema = z.strictObject({
  id: z.string().meta({ description: 'Fingerprint: stays the same when the document is read again' }),
  rule: z.string(),
  version: z.int().positive(),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  message: bilingualSchema,
  observed: z.string().nullable(),
  expected: z.string().nullable(),
  difference: z.string().nullable(),
  tolerance: z.string().nullable(),
  evidence: z.array(evidenceSchema).min(1),
  related: z.array(z.string()),
  cause: z
    .string()
    .nullable()
    .meta({ description: 'Finding that names the cause of this one too; null for a finding of its own' }),
});

/** What became of one rule on one document. */
export const checkSchema = z.strictObject({
  rule: z.string(),
  outcome: z.enum(CHECK_OUTCOMES),
  applied: z.int().nonnegative().meta({ description: 'How many times the rule could be applied' }),
  reason: z.string().nullable().meta({ description: 'Why it does not apply, or could not be evaluated' }),
});

export type Finding = z.infer<typeof findingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Severity = (typeof SEVERITIES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
