import { z } from 'zod';
import { locatorSchema, ocrSchema, yuanSchema } from './common.js';

/** Known kinds of table; `other` for tables that the lexicon does not know. */
export const TABLE_KINDS = [
  'institutions',
  'income_expenditure_summary',
  'income_summary',
  'expenditure_summary',
  'fiscal_appropriation_summary',
  'fiscal_appropriation_expenditure',
  'general_public_budget_expenditure',
  'government_fund_expenditure',
  'state_capital_expenditure',
  'basic_expenditure_economic',
  'three_public',
  'project_expenditure',
  'performance_targets',
  'procurement',
  'purchase_of_services',
  'fixed_assets',
  'asset_purchase',
  'agency_operating',
  'meeting_training',
  'transfer_payments',
  'government_debt',
  'non_tax_revenue',
  'special_account_expenditure',
  'staff',
  'other',
] as const;

/** Kind of a table. */
export type TableKind = (typeof TABLE_KINDS)[number];

/**
 * What a row is: a line of data, a subtotal, the total, a heading without figures, a note printed inside the grid, a row
 * of the form in which nothing is printed.
 */
export const ROW_KINDS = ['line', 'subtotal', 'total', 'heading', 'note', 'blank'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What an indicator measures. */
export const INDICATOR_CATEGORIES = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic_benefit',
  'social_benefit',
  'ecological_benefit',
  'sustainability',
  'satisfaction',
  'output',
  'benefit',
  'other',
] as const;
export type IndicatorCategory = (typeof INDICATOR_CATEGORIES)[number];

/** What a column holds. */
export const COLUMN_ROLES = ['code', 'name', 'amount', 'quantity', 'percent', 'index', 'text'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const columnSchema = z.strictObject({
  path: z.array(z.string()).meta({ description: 'Header from top to bottom, equal neighbours collapsed' }),
  role: z.enum(COLUMN_ROLES),
  unit: z
    .string()
    .nullable()
    .meta({ description: "The column's own unit of money where it has one; else the table's holds" }),
  locator: locatorSchema.nullable(),
});

export const rowSchema = z.strictObject({
  cells: z.array(z.string()),
  kind: z.enum(ROW_KINDS),
  code: z.string().nullable(),
  name: z.string().nullable(),
  level: z.int().positive().nullable(),
  amounts: z
    .record(z.string(), yuanSchema)
    .meta({ description: 'Value in yuan of each amount cell by column index' }),
  reporting_entity: z
    .string()
    .nullable()
    .meta({ description: 'Reporting entity that the row is about, where it is not the one of the table' }),
  page: z.int().positive().nullable(),
  locator: locatorSchema,
  cell_locators: z
    .array(locatorSchema.nullable())
    .meta({ description: 'Place of each cell; null for a slot the row does not have' }),
});

/** How sure the reading of a table is; a table below `sure` says why in `issues`. */
export const TABLE_GRADES = ['sure', 'repaired', 'doubtful'] as const;

export const tableSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(TABLE_KINDS),
  number: z.string().nullable().meta({ description: 'Table number as printed (表1, 公开01表)' }),
  title: z.string(),
  section: z.string().nullable(),
  unit: z.string().nullable(),
  unit_locator: locatorSchema.nullable(),
  unit_contradicted: z
    .strictObject({ unit: z.string(), locator: locatorSchema.nullable() })
    .optional()
    .meta({ description: 'Another unit of money that is printed above the same table' }),
  entity: z.string().nullable().meta({ description: '编制部门 or 单位名称 as printed at the table' }),
  reporting_entity: z.string().nullable().meta({ description: 'Reporting entity that the table is of' }),
  part: z
    .strictObject({
      of: z.string().meta({ description: 'First of the tables that the printed table was taken apart into' }),
      index: z.int().positive(),
      count: z.int().positive(),
    })
    .nullable()
    .meta({ description: 'Which part of a printed table this is, where it lists one unit after another' }),
  as_of: z.iso.date().nullable().meta({ description: '截止时间 as printed at the table' }),
  pages: z.array(z.int().positive()),
  header_rows: z.int().nonnegative(),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  notes: z.array(z.string()),
  empty: z.boolean(),
  grade: z.enum(TABLE_GRADES),
  issues: z
    .array(z.string())
    .meta({ description: 'What was repaired or is in doubt: codes such as header-spans-inferred' }),
  locator: locatorSchema,
  ocr: ocrSchema,
});

export type Table = z.infer<typeof tableSchema>;
export type TableRow = z.infer<typeof rowSchema>;
export type TableColumn = z.infer<typeof columnSchema>;
export type TableGrade = (typeof TABLE_GRADES)[number];
