import { measureOf } from '../vocabulary/measures/index.js';
import type { Bilingual } from './types.js';

/** Of which measures a measure is made up. A part may be stated by its own parts instead. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  revenue_total: ['revenue_current_year', 'carryover_in', 'use_of_nonfiscal_surplus'],
  revenue_current_year: [
    'fiscal_revenue_total',
    'fiscal_special_account_revenue',
    'institutional_revenue',
    'operating_revenue',
    'superior_subsidy_revenue',
    'affiliate_remittance_revenue',
    'other_revenue',
    'transfer_in',
  ],
  fiscal_revenue_total: ['general_public_budget_revenue', 'government_fund_revenue', 'state_capital_revenue'],
  expenditure_total: ['expenditure_current_year', 'carryover_out', 'surplus_distribution'],
  expenditure_current_year: [
    'basic_expenditure',
    'project_expenditure',
    'operating_expenditure',
    'remit_to_superior',
    'subsidy_to_affiliates',
    'other_expenditure',
  ],
  basic_expenditure: ['personnel_expenditure', 'public_expenditure'],
  three_public_total: ['overseas_travel', 'official_vehicle_total', 'official_reception'],
  official_vehicle_total: ['official_vehicle_purchase', 'official_vehicle_operation'],
  official_reception: ['domestic_reception', 'foreign_reception'],
  procurement_total: ['procurement_goods', 'procurement_works', 'procurement_services'],
};

/** Direct parts of a measure; none for a measure that is not divided. */
export const partsOf = (measure: string): readonly string[] => PARTS[measure] ?? [];

/** Whether `part` lies anywhere below `whole`. */
export const isBelow = (part: string, whole: string): boolean =>
  partsOf(whole).some((child) => child === part || isBelow(part, child));

/** Whether a measure is stated, itself or through all of its parts. */
export const isStated = (measure: string, stated: ReadonlySet<string>): boolean =>
  stated.has(measure) ||
  (partsOf(measure).length > 0 && partsOf(measure).every((part) => isStated(part, stated)));

/** Name of a measure in both languages; keys made from names stand for themselves. */
export function measureName(key: string): Bilingual {
  const measure = measureOf(key);
  return measure ? { zh: measure.zh, en: measure.en } : { zh: key, en: key };
}
