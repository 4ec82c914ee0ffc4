/**
 * Measures that mean the same wherever a disclosure states them, so that figures of several documents can be compared.
 * Left out are those whose words change their scope from passage to passage (basic and project expenditure).
 */
export const COMPARED_MEASURES: readonly string[] = [
  'revenue_total',
  'expenditure_total',
  'revenue_current_year',
  'expenditure_current_year',
  'fiscal_revenue_total',
  'fiscal_expenditure_total',
  'general_public_budget_revenue',
  'general_public_budget_expenditure',
  'government_fund_revenue',
  'government_fund_expenditure',
  'state_capital_revenue',
  'state_capital_expenditure',
  'three_public_total',
  'overseas_travel',
  'official_vehicle_total',
  'official_vehicle_purchase',
  'official_vehicle_operation',
  'official_reception',
  'meeting',
  'training',
  'agency_operating',
  'procurement_total',
  'procurement_goods',
  'procurement_works',
  'procurement_services',
  'purchase_of_services',
];

/** Fiscal money: no payments between a department and its units run through it, so units add up to the department. */
export const ADDITIVE_MEASURES: readonly string[] = [
  'general_public_budget_revenue',
  'general_public_budget_expenditure',
  'government_fund_revenue',
  'government_fund_expenditure',
  'three_public_total',
  'overseas_travel',
  'official_vehicle_total',
  'official_vehicle_purchase',
  'official_vehicle_operation',
  'official_reception',
  'procurement_total',
];

const COMPARED: ReadonlySet<string> = new Set(COMPARED_MEASURES);

/** Whether figures of this measure can be compared over documents. */
export const isCompared = (measure: string): boolean => COMPARED.has(measure);
