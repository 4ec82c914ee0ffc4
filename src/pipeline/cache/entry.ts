import { z } from 'zod';
import { noteSchema } from '../../schema/common.js';
import { ledgerEntrySchema, ledgerErrorSchema } from '../../schema/ledger.js';
import type { InputErrorCode } from '../../shared/input-error.js';

/** What a run knows of a document when it is done: one line of the journal. */
export const knownSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  path: z.string(),
  /** Size of the input. */
  bytes: z.int(),
  /** Key of everything that the reading depends on. */
  read: z.string(),
  /** Version of the rules. */
  check: z.string(),
  made: z.discriminatedUnion('ok', [
    z.strictObject({
      ok: z.literal(true),
      status: z.enum(['ok', 'partial']),
      counts: ledgerEntrySchema.shape.counts.unwrap(),
      notices: z.array(noteSchema),
    }),
    z.strictObject({
      ok: z.literal(false),
      error: ledgerErrorSchema.extend({ code: z.custom<InputErrorCode>((code) => typeof code === 'string') }),
    }),
  ]),
  /** The record as it was written. */
  record: z.strictObject({ bytes: z.int(), sha256: z.string() }).nullable(),
});

export type Known = z.infer<typeof knownSchema>;
