import { z } from 'zod';

const fingerprint = z
  .string()
  .regex(/^[A-Z]-\d{3}-[0-9a-f]{16}$/, 'must be a fingerprint such as A-001-0123456789abcdef')
  .meta({ description: 'Fingerprint of the finding, as findings.csv and findings.json give it' });
const words = z.string().trim().min(1, 'must hold words');

/** One finding that a reviewer sets aside. */
export const suppressionEntrySchema = z
  .strictObject({
    fingerprint,
    rule: z.string().meta({ description: 'Rule of the finding, so that a slip in the fingerprint is seen' }),
    reason: words.meta({ description: 'Why it is set aside' }),
    reviewer: words.optional(),
    expires: z.iso.date().optional().meta({ description: 'Last day on which it holds' }),
  })
  .refine((entry) => entry.fingerprint.startsWith(`${entry.rule}-`), {
    message: 'fingerprint and rule are not of one finding',
    path: ['rule'],
  });

/** The file for `--suppressions`, in YAML or JSON. */
export const suppressionsFileSchema = z
  .strictObject({ suppressions: z.array(suppressionEntrySchema) })
  .refine(
    ({ suppressions }) => new Set(suppressions.map((s) => s.fingerprint)).size === suppressions.length,
    {
      message: 'names one fingerprint twice',
      path: ['suppressions'],
    },
  );

/** The rows of the file for `--responses`, a CSV file with these columns: what the entity answered. */
export const responsesFileSchema = z.array(
  z.strictObject({ fingerprint, who: words, date: z.iso.date(), text: words }),
);

export type Suppression = z.infer<typeof suppressionEntrySchema>;
export type ResponseRow = z.infer<typeof responsesFileSchema>[number];
