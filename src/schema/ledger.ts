import { z } from 'zod';
import { noteSchema, SCHEMA_VERSION } from './common.js';

export const ledgerErrorSchema = z.strictObject({ code: z.string(), message: z.string(), hint: z.string() });

/** What became of one input path. */
export const ledgerEntrySchema = z.strictObject({
  path: z.string(),
  status: z.enum(['ok', 'partial', 'failed', 'skipped', 'duplicate']),
  document_id: z.string().nullable(),
  error: ledgerErrorSchema.nullable(),
  counts: z
    .strictObject({
      sections: z.int(),
      tables: z.int(),
      facts: z.int(),
      findings: z.strictObject({ error: z.int(), warning: z.int(), notice: z.int() }),
      notes: z.int(),
    })
    .nullable(),
  notices: z.array(noteSchema).meta({ description: 'What a manifest says and the document does not' }),
  cached: z.boolean().meta({ description: 'True where the work was done in an earlier run' }),
  duration_ms: z.int().nonnegative(),
});

/** `run.json`: the only file that holds times. */
export const ledgerSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  generator: z.strictObject({ name: z.literal('gongkai'), version: z.string() }),
  started_at: z.iso.datetime(),
  finished_at: z.iso.datetime(),
  totals: z.strictObject({
    inputs: z.int(),
    ok: z.int(),
    partial: z.int(),
    failed: z.int(),
    skipped: z.int(),
    duplicate: z.int(),
  }),
  entries: z.array(ledgerEntrySchema),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
/** Counts of what a record holds, as the ledger states them. */
export type LedgerCounts = NonNullable<LedgerEntry['counts']>;
