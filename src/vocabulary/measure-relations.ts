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
];

/** Measures that mean something else while the money under performance management is being listed. */
export const UNDER_PERFORMANCE: Readonly<Record<string, string>> = {
  general_public_budget_revenue: 'performance_amount',
  government_fund_revenue: 'performance_amount:government_fund',
  state_capital_revenue: 'performance_amount:state_capital',
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
