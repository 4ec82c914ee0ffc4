import { z } from 'zod';
import { locatorSchema, ocrSchema, recordNoteSchema, SCHEMA_VERSION } from './common.js';
import { factSchema } from './fact.js';
import { checkSchema, findingSchema } from './finding.js';
import { recordsSchema } from './records.js';
import { sectionSchema } from './section.js';
import { tableSchema } from './table.js';

export const FORMATS = ['text', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'xls'] as const;
export const DOCUMENT_KINDS = ['budget', 'final_accounts', 'unknown'] as const;

export const divisionSchema = z.strictObject({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .meta({ description: 'GB/T 2260 code' }),
  province: z.string().nullable(),
  prefecture: z.string().nullable(),
  county: z.string().nullable(),
});

export const entitySchema = z.strictObject({
  name: z.string(),
  code: z.string().nullable().meta({ description: 'Code of the budget unit as printed (434)' }),
  level: z.enum(['department', 'unit']).nullable(),
  division: divisionSchema.nullable(),
  locator: locatorSchema.nullable(),
});

/**
 * One of the bodies whose figures the document reports: the entity that discloses, and every unit that it reports apart,
 * in a part of the document, in tables of its own or in rows of common tables.
 */
export const reportingEntitySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  code: z.string().nullable().meta({ description: 'Code of the budget unit as printed (434001)' }),
  level: z.enum(['department', 'unit']).nullable(),
  division: divisionSchema.nullable(),
  principal: z.boolean().meta({ description: 'True for the entity of the document itself' }),
  blocks: z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() }).nullable().meta({
    description: 'Blocks that are its own disclosure, from one up to another; null where it has none',
  }),
  sections: z.array(z.string()).meta({ description: 'Its sections' }),
  tables: z.array(z.string()).meta({ description: 'Its tables' }),
  rows: z
    .array(z.strictObject({ table: z.string(), row: z.int().nonnegative() }))
    .meta({ description: 'Its rows in tables that are of another entity' }),
  records: recordsSchema
    .nullable()
    .meta({ description: "Its typed record; null for the principal, whose record is the document's" }),
  locator: locatorSchema.nullable(),
});

/** A block of the original as it was read, so that every locator can be resolved from the record alone. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    role: z.enum(['body', 'footnote', 'text_box', 'contents']),
    text: z.string(),
    locator: locatorSchema,
    ocr: ocrSchema,
  }),
  z.strictObject({
    kind: z.literal('table'),
    height: z.int().nonnegative(),
    width: z.int().nonnegative(),
    cells: z.array(
      z
        .tuple([z.int(), z.int(), z.int(), z.int(), z.string()])
        .meta({ description: 'row, column, row span, column span, text' }),
    ),
    locator: locatorSchema,
    ocr: ocrSchema,
  }),
]);

export const documentSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  document_id: z.string().regex(/^[0-9a-f]{16}$/),
  status: z.enum(['ok', 'partial']),
  source: z.strictObject({
    path: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
    format: z.enum(FORMATS),
    pages: z.int().positive().nullable(),
    url: z.string().exactOptional().meta({ description: 'Where a manifest says that it was published' }),
  }),
  title: z.string().nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  fiscal_year: z.int().nullable(),
  entity: entitySchema.nullable(),
  reporting_entities: z.array(reportingEntitySchema),
  legal_basis: z.array(z.string()),
  sections: z.array(sectionSchema),
  tables: z.array(tableSchema),
  facts: z.array(factSchema),
  records: recordsSchema,
  findings: z.array(findingSchema),
  checks: z.array(checkSchema),
  notes: z.array(recordNoteSchema),
  attachments: z.array(z.strictObject({ name: z.string(), href: z.string(), locator: locatorSchema })),
  blocks: z.array(blockSchema),
});

export type DocumentRecord = z.infer<typeof documentSchema>;
/** Format of an input, found by content. */
export type Format = (typeof FORMATS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type Entity = z.infer<typeof entitySchema>;
export type ReportingEntity = z.infer<typeof reportingEntitySchema>;
export type Division = z.infer<typeof divisionSchema>;
