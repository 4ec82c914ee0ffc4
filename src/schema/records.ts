import { z } from 'zod';
import { locatorSchema, numberTextSchema, yuanSchema } from './common.js';

/** Where a value of a typed record came from: facts by id, or cells of tables. */
const sourced = { facts: z.array(z.string()), locator: locatorSchema.nullable() };

/** An amount of a typed record. `amount_yuan` is null where the document gives a change or a percentage only. */
export const amountSchema = z.strictObject({ amount_yuan: yuanSchema.nullable(), ...sourced });

/** A change against another year with its stated reason. */
export const changeSchema = z.strictObject({
  measure: z.string(),
  amount_yuan: yuanSchema.nullable(),
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

export const assetItemSchema = z.strictObject({
  label: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable().meta({ description: 'Unit of the quantity as printed' }),
  quantity: numberTextSchema.nullable(),
  value_yuan: yuanSchema.nullable(),
  of_which: z.boolean().meta({ description: 'True for a 其中 line, whose value is part of the line above' }),
  table: z.string().nullable(),
  row: z.int().nonnegative().nullable(),
  locator: locatorSchema,
});

/** Typed record of a disclosure: what a reader would put into a form. Parts that the document lacks are null or empty. */
export const recordsSchema = z.strictObject({
  responsibilities: z.array(proseSchema),
  institutions: z.array(institutionSchema),
  revenue: z.record(z.string(), amountSchema),
  expenditure: z.record(z.string(), amountSchema),
  changes: z.array(changeSchema),
  fiscal_appropriation: z.record(z.string(), amountSchema),
  three_public: z.record(z.string(), amountSchema),
  agency_operating: amountSchema.extend({ purpose: z.string().nullable() }).nullable(),
  procurement: z.record(z.string(), amountSchema),
  assets: z
    .strictObject({
      as_of: z.iso.date().nullable(),
      total: amountSchema.nullable(),
      items: z.array(assetItemSchema),
      vehicles: z.record(z.string(), z.strictObject({ quantity: numberTextSchema, ...sourced })),
      equipment: z.record(z.string(), z.strictObject({ quantity: numberTextSchema, ...sourced })),
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
      projects: z.array(
        z.strictObject({ name: z.string(), budget_yuan: yuanSchema.nullable(), locator: locatorSchema }),
      ),
    })
    .nullable(),
  functional_lines: z.array(
    z.strictObject({
      code: z.string().nullable(),
      name: z.string(),
      amounts: z.record(z.string(), yuanSchema),
      table: z.string().nullable(),
      row: z.int().nullable(),
      locator: locatorSchema,
    }),
  ),
  economic_lines: z.array(
    z.strictObject({
      code: z.string().nullable(),
      name: z.string(),
      amounts: z.record(z.string(), yuanSchema),
      table: z.string().nullable(),
      row: z.int().nullable(),
      locator: locatorSchema,
    }),
  ),
  projects: z.array(z.strictObject({ name: z.string(), ...amountSchema.shape })),
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
export type Activity = z.infer<typeof activitySchema>;
