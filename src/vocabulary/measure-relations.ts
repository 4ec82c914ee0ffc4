/** Measures that qualify another one named just before them (`公务接待费2023年支出预算`) instead of being a new subject. */
export const GENERIC_MEASURES: ReadonlySet<string> = new Set([
  'revenue_total',
  'expenditure_total',
  'fiscal_revenue_total',
  'fiscal_expenditure_total',
]);

/** Parts whose bare sum (`合计9.7万`) is the named whole. */
export const SUMS: readonly { readonly whole: string; readonly parts: ReadonlySet<string> }[] = [
  {
    whole: 'three_public_total',
    parts: new Set([
      'overseas_travel',
      'official_vehicle_total',
      'official_vehicle_purchase',
      'official_vehicle_operation',
      'official_reception',
    ]),
  },
  {
    whole: 'revenue_total',
    parts: new Set([
      'fiscal_revenue_total',
      'general_public_budget_revenue',
      'government_fund_revenue',
      'state_capital_revenue',
      'fiscal_special_account_revenue',
      'institutional_revenue',
      'operating_revenue',
      'superior_subsidy_revenue',
      'affiliate_remittance_revenue',
      'other_revenue',
      'carryover_in',
      'use_of_nonfiscal_surplus',
    ]),
  },
  {
    whole: 'official_vehicle_operation',
    parts: new Set([
      'official_vehicle_operation:fuel',
      'official_vehicle_operation:repair',
      'official_vehicle_operation:insurance',
      'official_vehicle_operation:tolls',
      'official_vehicle_operation:other',
    ]),
  },
  {
    whole: 'procurement_total',
    parts: new Set(['procurement_goods', 'procurement_works', 'procurement_services']),
  },
];

/** Measures that mean something else while the money under performance management is being listed. */
export const UNDER_PERFORMANCE: Readonly<Record<string, string>> = {
  general_public_budget_revenue: 'performance_amount',
  government_fund_revenue: 'performance_amount:government_fund',
  state_capital_revenue: 'performance_amount:state_capital',
  general_public_budget_expenditure: 'performance_amount',
  government_fund_expenditure: 'performance_amount:government_fund',
  state_capital_expenditure: 'performance_amount:state_capital',
};

const PERFORMANCE_SOURCES: Readonly<Record<string, string>> = {
  general_public_budget_revenue: 'performance_amount:general_public_budget',
  fiscal_revenue_total: 'performance_amount:fiscal_appropriation',
};

/** Measures of the parts of a whole that are named in words of something else outside of it, by whole. */
export const PARTS_WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  official_vehicle_operation: {
    'economic:30213': 'official_vehicle_operation:repair',
    other_expenditure: 'official_vehicle_operation:other',
  },
  personnel_expenditure: {
    'functional:住房公积金': 'economic:30113',
    'functional:公务员医疗补助': 'economic:30111',
  },
  'economic:301': {
    'functional:住房公积金': 'economic:30113',
    'functional:公务员医疗补助': 'economic:30111',
  },
  planned_asset_purchase: {
    'fixed_assets:equipment': 'planned_asset_purchase:equipment',
    'fixed_assets:furniture': 'planned_asset_purchase:furniture',
    'fixed_assets:vehicles': 'planned_asset_purchase:vehicles',
  },
  performance_amount: PERFORMANCE_SOURCES,
  performance_projects: PERFORMANCE_SOURCES,
};

/** What the prose of a section is about before it names anything, by kind of section. */
export const MEASURE_OF_SECTION: Readonly<Record<string, string>> = {
  three_public: 'three_public_total',
  agency_operating: 'agency_operating',
  procurement: 'procurement_total',
  purchase_of_services: 'purchase_of_services',
};

/** Kinds of section whose prose defines or describes and states no figure of the document's own. */
export const SECTIONS_WITHOUT_FIGURES: ReadonlySet<string> = new Set([
  'glossary',
  'responsibilities',
  'performance_overall',
  'performance_duties',
]);

/** Measures that mean something narrower in the prose of a section, by kind of section. */
export const MEASURES_WITHIN_SECTION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  government_fund: {
    revenue_total: 'government_fund_revenue',
    revenue_current_year: 'government_fund_revenue',
    expenditure_total: 'government_fund_expenditure',
    expenditure_current_year: 'government_fund_expenditure',
    carryover_in: 'government_fund_carryover_in',
    carryover_out: 'government_fund_carryover_out',
    basic_expenditure: 'government_fund_expenditure/basic',
    project_expenditure: 'government_fund_expenditure/project',
  },
  state_capital: {
    revenue_total: 'state_capital_revenue',
    revenue_current_year: 'state_capital_revenue',
    expenditure_total: 'state_capital_expenditure',
    expenditure_current_year: 'state_capital_expenditure',
    basic_expenditure: 'state_capital_expenditure/basic',
    project_expenditure: 'state_capital_expenditure/project',
  },
  performance: UNDER_PERFORMANCE,
  // 按资金来源划分,一般公共预算拨款3万元: what pays for the purchases.
  procurement: {
    general_public_budget_revenue: 'procurement_total/general_public_budget_revenue',
    government_fund_revenue: 'procurement_total/government_fund_revenue',
    state_capital_revenue: 'procurement_total/state_capital_revenue',
    fiscal_special_account_revenue: 'procurement_total/fiscal_special_account_revenue',
    carryover_in: 'procurement_total/carryover_in',
  },
};

/** The measure of the other side of the account: 一般公共预算财政拨款收入、支出 names two. */
export const OTHER_SIDE: Readonly<Record<string, string>> = {
  revenue_total: 'expenditure_total',
  revenue_current_year: 'expenditure_current_year',
  fiscal_revenue_total: 'fiscal_expenditure_total',
  general_public_budget_revenue: 'general_public_budget_expenditure',
  government_fund_revenue: 'government_fund_expenditure',
  state_capital_revenue: 'state_capital_expenditure',
  social_insurance_revenue: 'social_insurance_expenditure',
};

/** Whether two measures are the two sides of one account. */
export const isOtherSide = (one: string, other: string): boolean =>
  OTHER_SIDE[one] === other || OTHER_SIDE[other] === one;

/** Spending of a fund, for the fund named as money received: 没有甲拨款和乙拨款安排的支出 is about the spending of both. */
export const SPENDING_OF: Readonly<Record<string, string>> = {
  general_public_budget_revenue: 'general_public_budget_expenditure',
  government_fund_revenue: 'government_fund_expenditure',
  state_capital_revenue: 'state_capital_expenditure',
};
