import { z } from 'zod';
import { locatorSchema, numberTextSchema, ocrSchema, yuanSchema } from './common.js';

export const FACT_ROLES = [
  'amount',
  'change',
  'prior',
  'initial_budget',
  'budgeted',
  'adjusted_budget',
  'budget_addition',
  'variance',
  'share',
  'completion',
  'count',
  'per_unit',
  'ceiling',
  'cumulative',
  'explanatory',
] as const;
export const DIRECTIONS = ['increase', 'decrease', 'flat'] as const;
export const MULTIPLE_KINDS = ['growth', 'ratio'] as const;
export const PERCENT_KINDS = ['growth', 'share', 'completion', 'percentage_point'] as const;

/** `prior_year`, `prior_year_budget`, `prior_year_final`, `prior_year_execution`, `initial_budget`, `budget`, `year:2019`. */
export const compareToSchema = z.union([
  z.enum([
    'prior_year',
    'prior_year_budget',
    'prior_year_final',
    'prior_year_execution',
    'initial_budget',
    'budget',
  ]),
  z.string().regex(/^year:\d{4}$/),
]);

/** One statement of one figure, wherever it stands. */
export const factSchema = z.strictObject({
  id: z.string(),
  where: z.enum(['text', 'table']),
  measure: z
    .string()
    .meta({ description: 'Key of the vocabulary of measures, functional:…, economic:… or project:…' }),
  code: z
    .string()
    .optional()
    .meta({ description: 'Code of the classification, for a line that has one in its year' }),
  label: z.string(),
  amount_yuan: yuanSchema.nullable(),
  unit_in_text: z.string().nullable(),
  unit_assumed: z
    .string()
    .nullable()
    .meta({ description: 'Unit taken from the surroundings because none is printed' }),
  decimals: z.int().nonnegative().nullable(),
  quantity: numberTextSchema.nullable(),
  year: z.int().nullable(),
  role: z.enum(FACT_ROLES),
  direction: z.enum(DIRECTIONS).nullable(),
  compare_to: compareToSchema.nullable(),
  percent: numberTextSchema.nullable(),
  percent_kind: z.enum(PERCENT_KINDS).nullable(),
  percent_base: z.string().nullable().meta({ description: 'What a share or completion is of, as printed' }),
  multiple: numberTextSchema
    .optional()
    .meta({ description: 'Multiple as printed (1.5 of 增长1.5倍), where a change is told by one' }),
  multiple_kind: z.enum(MULTIPLE_KINDS).optional().meta({
    description:
      'What the multiple is: of the growth to its base (增长1.5倍), or of the figure to its base (是上年的2.5倍)',
  }),
  reason: z.string().nullable(),
  implied: z.boolean().meta({ description: 'Said in words (无, 持平, 未安排), not in figures' }),
  approximate: z.boolean(),
  irregular: z.boolean().meta({ description: 'The figure is printed in a damaged or unusual form' }),
  reporting_entity: z.string().nullable().meta({ description: 'Reporting entity that the figure is of' }),
  section: z.string().nullable(),
  table: z.string().nullable().meta({ description: 'Table, for a figure that stands in one' }),
  counterparts: z
    .array(z.string())
    .optional()
    .meta({ description: 'Facts of the tables (of the prose) that state the same figure, agreeing or not' }),
  quote: z.string(),
  locator: locatorSchema,
  ocr: ocrSchema,
});

export type Fact = z.infer<typeof factSchema>;
export type FactRole = (typeof FACT_ROLES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type PercentKind = (typeof PERCENT_KINDS)[number];
export type MultipleKind = (typeof MULTIPLE_KINDS)[number];
export type CompareTo = z.infer<typeof compareToSchema>;
