import { z } from 'zod';

/** Version of everything written. The major number rises when a field is renamed or dropped. */
export const SCHEMA_VERSION = '1.2.0';

const count = z.int().nonnegative();

/** See `shared/locator.ts`. */
export const locatorSchema = z
  .strictObject({
    page: z.int().positive().exactOptional(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).exactOptional(),
    sheet: z.string().exactOptional(),
    cell: z.string().exactOptional(),
    block: count.exactOptional(),
    row: count.exactOptional(),
    column: count.exactOptional(),
    start: count.exactOptional(),
    end: count.exactOptional(),
    line: z.int().positive().exactOptional(),
  })
  .meta({ id: 'locator', description: 'Where in the original file a thing stands' });

/** Exact decimal in yuan, at least two decimals. */
export const yuanSchema = z
  .string()
  .regex(/^-?\d+\.\d{2,}$/)
  .meta({ description: 'Exact decimal amount in yuan' });

/** Exact decimal without a unit: a count, an area, a percentage as printed. */
export const numberTextSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

/** Present, and true, where a program read the text from a picture of the page. */
export const ocrSchema = z.literal(true).exactOptional().meta({
  description: 'Read from a picture of the page (OCR); absent where the file holds the text itself',
});

/** See `shared/note.ts`. */
export const noteSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  message: z.string(),
  locator: locatorSchema.exactOptional(),
  incomplete: z.boolean().exactOptional(),
});

/** A note in a record. */
export const recordNoteSchema = noteSchema.extend({
  locator: locatorSchema
    .nullable()
    .meta({ description: 'Null where the note is about the document as a whole' }),
});
