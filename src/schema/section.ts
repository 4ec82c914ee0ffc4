import { z } from 'zod';
import { locatorSchema } from './common.js';

/** Known kinds of section; `other` for headings that the lexicon of titles does not know. */
export const SECTION_KINDS = [
  'overview',
  'responsibilities',
  'institutions',
  'staff',
  'budget_explanation',
  'final_accounts_explanation',
  'revenue',
  'expenditure',
  'changes',
  'fiscal_appropriation',
  'general_public_budget',
  'basic_expenditure',
  'project_expenditure',
  'government_fund',
  'state_capital',
  'three_public',
  'agency_operating',
  'procurement',
  'purchase_of_services',
  'assets',
  'performance',
  'performance_overall',
  'performance_duties',
  'performance_indicators',
  'tables',
  'glossary',
  'other_matters',
  'other',
] as const;

/** Kind of a section. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A heading with the text below it, up to the next heading of the same or a higher level. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int().positive(),
  label: z
    .string()
    .nullable()
    .meta({ description: 'Number as printed without its punctuation; null where none is printed' }),
  title: z.string(),
  kind: z.enum(SECTION_KINDS),
  reporting_entity: z.string().nullable().meta({ description: 'Reporting entity that the section is of' }),
  locator: locatorSchema,
  text: z.string().meta({ description: 'Own paragraphs, one a line, without those of its subsections' }),
});

export type Section = z.infer<typeof sectionSchema>;
