import { z } from 'zod';
import { locatorSchema, numberTextSchema, yuanSchema } from './common.js';
import { INDICATOR_CATEGORIES, TABLE_KINDS } from './table.js';

/** Where a value of a typed record came from: facts by id, or cells of tables. */
const sourced = { facts: z.array(z.string()), locator: locatorSchema.nullable() };

/** An amount of a typed record. `amount_yuan` is null where the document gives a change or a percentage only. */
export const amountSchema = z.strictObject({ amount_yuan: yuanSchema.nullable(), ...sourced });

/** A count or an area of a typed record, in the unit of its measure. */
export const quantitySchema = z.strictObject({ quantity: numberTextSchema, ...sourced });

/** A change against another year with its stated reason. */
export const changeSchema = z.strictObject({
  measure: z.string(),
  label: z.string(),
  amount_yuan: yuanSchema.nullable(),
  unit_assumed: z.string().nullable().meta({
    description: 'Unit taken from the surroundings because the print has none; the amount rests on it',
  }),
  quantity: numberTextSchema.nullable(),
  year: z.int().nullable(),
  direction: z.enum(['increase', 'decrease', 'flat']).nullable(),
  percent: z.string().nullable(),
  compare_to: z.string().nullable(),
  reason: z.string().nullable(),
  ...sourced,
});

/** A piece of prose. */
export const proseSchema = z.strictObject({
  label: z.string().nullable(),
  text: z.string(),
  locator: locatorSchema,
});

export const institutionSchema = z.strictObject({
  name: z.string(),
  nature: z.string().nullable(),
  rank: z.string().nullable(),
  funding: z.string().nullable(),
  locator: locatorSchema,
});

const gradesSchema = z.strictObject({
  excellent: z.string().nullable(),
  good: z.string().nullable(),
  fair: z.string().nullable(),
  poor: z.string().nullable(),
});

/** An activity (职责活动) of the performance table, or an activity below one (`parent` is its number). */
export const activitySchema = z.strictObject({
  number: z.string().nullable(),
  name: z.string(),
  parent: z.string().nullable().meta({ description: 'Number of the activity that this one belongs to' }),
  budget_yuan: yuanSchema.nullable(),
  content: z.string().nullable(),
  goal: z.string().nullable(),
  indicator: z.string().nullable(),
  criteria: gradesSchema,
  table: z.string(),
  row: z.int().nonnegative(),
  locator: locatorSchema,
});

/** A project of the performance targets, or the department as a whole where the form is about it. */
export const performanceProjectSchema = z.strictObject({
  id: z.string().meta({ description: 'Names the project in its indicators' }),
  scope: z.enum(['project', 'department']),
  name: z.string(),
  code: z.string().nullable(),
  supervisor: z.string().nullable().meta({ description: '主管部门 as printed' }),
  implementer: z.string().nullable().meta({ description: '实施单位 as printed' }),
  budget_yuan: yuanSchema.nullable(),
  fiscal_yuan: yuanSchema.nullable().meta({ description: 'Part of the budget from fiscal appropriation' }),
  other_funds_yuan: yuanSchema.nullable(),
  period: z.string().nullable(),
  overview: z.string().nullable(),
  goal: z.string().nullable().meta({ description: 'Goal of the year' }),
  goal_whole: z.string().nullable().meta({ description: 'Goal of the whole time of the project' }),
  table: z.string(),
  row: z.int().nonnegative(),
  locator: locatorSchema,
});

/** One performance indicator with its target, as printed and taken apart. */
export const performanceIndicatorSchema = z.strictObject({
  project: z.string().nullable().meta({ description: 'Project that it is of, by id' }),
  activity: z.string().nullable(),
  levels: z
    .array(z.string())
    .meta({ description: 'Levels above the indicator as printed, the outermost first' }),
  category: z.enum(INDICATOR_CATEGORIES).nullable(),
  name: z.string(),
  target: z.string().nullable().meta({ description: 'Target as printed' }),
  operator: z.enum(['>=', '<=', '=', '>', '<', 'qualitative']).nullable(),
  value: numberTextSchema.nullable().meta({ description: 'The target as a number, where it is one' }),
  unit: z.string().nullable(),
  weight: z.string().nullable().meta({ description: 'Weight or full score as printed' }),
  actual: z.string().nullable().meta({ description: 'What was reached, as printed' }),
  score: z.string().nullable().meta({ description: 'Score given, as printed' }),
  standard: z.string().nullable().meta({ description: 'How the score is given, as printed' }),
  explanation: z.string().nullable(),
  table: z.string(),
  row: z.int().nonnegative(),
  locator: locatorSchema,
});

export const assetItemSchema = z.strictObject({
  label: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable().meta({ description: 'Unit of the quantity as printed' }),
  quantity: numberTextSchema.nullable(),
  value_yuan: yuanSchema.nullable(),
  total: z.boolean().meta({ description: 'True for the line that states the whole' }),
  of_which: z.boolean().meta({ description: 'True for a 其中 line, whose value is part of the line above' }),
  table: z.string().nullable(),
  row: z.int().nonnegative().nullable(),
  locator: locatorSchema,
});

/** A line of a table by classification: function (2010301) or economic purpose (30101). */
export const classifiedLineSchema = z.strictObject({
  code: z.string().nullable(),
  name: z.string(),
  amounts: z.record(z.string(), yuanSchema).meta({
    description:
      'By header path, its parts joined with /; by role of the facts for a line that only the prose states',
  }),
  table: z.string().nullable().meta({ description: 'Null for a line that only the prose states' }),
  table_kind: z.enum(TABLE_KINDS).nullable(),
  row: z.int().nonnegative().nullable(),
  facts: z.array(z.string()).optional().meta({ description: 'Facts of the prose that state this line' }),
  locator: locatorSchema,
});

/** A named project with what is stated for it in prose or in a table of projects. */
export const projectSchema = z.strictObject({
  name: z.string(),
  ...amountSchema.shape,
  table: z.string().nullable(),
  row: z.int().nonnegative().nullable(),
});

/** Typed record of a disclosure: what a reader would put into a form. Parts that the document lacks are null or empty. */
export const recordsSchema = z.strictObject({
  responsibilities: z.array(proseSchema),
  institutions: z.array(institutionSchema),
  revenue: z.record(z.string(), amountSchema),
  expenditure: z.record(z.string(), amountSchema),
  changes: z.array(changeSchema),
  fiscal_appropriation: z.record(z.string(), amountSchema),
  three_public: z.strictObject({
    parts: z.record(z.string(), amountSchema),
    counts: z.record(z.string(), quantitySchema),
    changes: z.array(changeSchema),
  }),
  agency_operating: amountSchema.extend({ purpose: z.string().nullable() }).nullable(),
  procurement: z.record(z.string(), amountSchema),
  assets: z
    .strictObject({
      as_of: z.iso.date().nullable(),
      total: amountSchema.nullable(),
      items: z.array(assetItemSchema),
      vehicles: z.record(z.string(), quantitySchema),
      equipment: z.record(z.string(), quantitySchema),
      planned_purchases: amountSchema.extend({ purpose: z.string().nullable() }).nullable(),
    })
    .nullable(),
  performance: z
    .strictObject({
      overall_goals: z.array(proseSchema),
      duty_goals: z.array(
        z.strictObject({
          label: z.string().nullable(),
          title: z.string(),
          text: z.string(),
          locator: locatorSchema,
        }),
      ),
      activities: z.array(activitySchema),
      projects: z.array(performanceProjectSchema),
      indicators: z.array(performanceIndicatorSchema),
    })
    .nullable(),
  functional_lines: z.array(classifiedLineSchema),
  economic_lines: z.array(classifiedLineSchema),
  projects: z.array(projectSchema),
  glossary: z.array(
    z.strictObject({
      label: z.string().nullable(),
      term: z.string(),
      definition: z.string(),
      locator: locatorSchema,
    }),
  ),
  closing_remarks: z.array(proseSchema),
});

export type Records = z.infer<typeof recordsSchema>;
export type RecordAmount = z.infer<typeof amountSchema>;
export type RecordQuantity = z.infer<typeof quantitySchema>;
export type RecordChange = z.infer<typeof changeSchema>;
export type Prose = z.infer<typeof proseSchema>;
export type Institution = z.infer<typeof institutionSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type PerformanceProject = z.infer<typeof performanceProjectSchema>;
export type PerformanceIndicator = z.infer<typeof performanceIndicatorSchema>;
export type AssetItem = z.infer<typeof assetItemSchema>;
export type ClassifiedLine = z.infer<typeof classifiedLineSchema>;
export type Project = z.infer<typeof projectSchema>;
