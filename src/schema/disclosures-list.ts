import { z } from 'zod';
import { SCHEMA_VERSION, yuanSchema } from './common.js';
import { DOCUMENT_KINDS } from './document.js';
import { entityIdSchema } from './entities-list.js';
import { checkSchema } from './finding.js';

/** Whose money: the department with its units, one unit by itself, or not told. */
export const DISCLOSURE_SCOPES = ['department', 'unit', 'unstated'] as const;

/**
 * What a document is in its disclosure: `part` of it, a `copy` of another with the same content, a `version` of what
 * another one states too, of which `superseded` ones have a newer one; a `cover` holds no more than links or a title.
 */
export const DOCUMENT_PARTS = ['part', 'copy', 'version', 'superseded', 'cover'] as const;

const documentId = z.string().regex(/^[0-9a-f]{16}$/);

export const disclosedDocumentSchema = z.strictObject({
  document_id: documentId,
  path: z.string(),
  part: z.enum(DOCUMENT_PARTS),
  of: documentId.nullable().meta({ description: 'Document that this one is a copy or another version of' }),
  reason: z.string().nullable().meta({ description: 'What tells that it is one, and which is the newer' }),
});

/**
 * What a document that reports a body apart is for the disclosure of that body: the same as a document of its own, or
 * `reported` where documents of its own count.
 */
export const BODY_PARTS = [...DOCUMENT_PARTS, 'reported'] as const;

export const reportedBodySchema = z.strictObject({
  document_id: documentId,
  path: z.string(),
  reporting_entity: z.string().meta({ description: 'Its id among the reporting entities of the document' }),
  part: z.enum(BODY_PARTS),
  of: documentId.nullable().meta({ description: 'Document that this one is a copy or another version of' }),
  reason: z.string().nullable().meta({ description: 'What tells that it is one, and which is the newer' }),
});

/** A figure of a disclosure with every place that states it. */
export const disclosedValueSchema = z.strictObject({
  measure: z.string(),
  role: z.enum(['amount', 'prior', 'initial_budget', 'budgeted']),
  year: z.int(),
  amount_yuan: yuanSchema,
  sources: z.array(z.strictObject({ document_id: documentId, fact: z.string() })).min(1),
});

export const disclosureSchema = z.strictObject({
  id: z.string().meta({ description: 'Entity, year, kind and scope' }),
  entity: entityIdSchema,
  name: z.string(),
  fiscal_year: z.int().nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  scope: z.enum(DISCLOSURE_SCOPES),
  documents: z.array(disclosedDocumentSchema).meta({ description: 'Its own documents' }),
  within: z
    .array(reportedBodySchema)
    .meta({ description: 'Documents of others that report its figures apart from their own' }),
  values: z.array(disclosedValueSchema),
  checks: z.array(checkSchema).meta({ description: 'What became of the rules across documents' }),
});

/** `disclosures.json`: what was disclosed by whom for which year, from which documents. */
export const disclosuresListSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  disclosures: z.array(disclosureSchema),
  unplaced: z
    .array(z.strictObject({ document_id: documentId, path: z.string(), reason: z.string() }))
    .meta({ description: 'Documents that do not say whose they are' }),
});

export type Disclosure = z.infer<typeof disclosureSchema>;
export type DisclosedDocument = z.infer<typeof disclosedDocumentSchema>;
export type ReportedBody = z.infer<typeof reportedBodySchema>;
export type DisclosedValue = z.infer<typeof disclosedValueSchema>;
export type DisclosureScope = (typeof DISCLOSURE_SCOPES)[number];
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];
export type DisclosuresList = z.infer<typeof disclosuresListSchema>;
