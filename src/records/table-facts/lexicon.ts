/** Measure of a row or column label. `pattern` is matched on the label in plain form (see `plainLabel`). */
export interface LabelRule {
  readonly measure: string;
  readonly pattern: RegExp;
}

const rules = (entries: Readonly<Record<string, RegExp>>): readonly LabelRule[] =>
  Object.entries(entries).map(([measure, pattern]) => ({ measure, pattern }));

const FUND = '(?:预算)?(?:当年)?(?:财政)?(?:拨款|补助)?(?:收入|资金|安排)?(?:预算)?';

/** Labels of the income side, whatever the table. */
export const INCOME_LABELS: readonly LabelRule[] = rules({
  revenue_total: /^(?:预算)?(?:收入总计|收入合计|总收入|收入总额|收入预算(?:总计|合计))$/,
  revenue_current_year: /^本年(?:预算)?收入(?:合计|小计|总计)?$/,
  general_public_budget_revenue: new RegExp(`^(?:本年)?(?:一般)?公共${FUND}$`),
  fiscal_revenue_total: /^(?:本年)?财政(?:拨款|补助)(?:收入)?(?:合计|小计)?$/,
  government_fund_revenue: new RegExp(`^(?:政府性)?基金${FUND}$`),
  state_capital_revenue: new RegExp(`^国有资本经营${FUND}$`),
  fiscal_special_account_revenue: /^(?:纳入)?财政专户(?:管理|核拨|拨款)?的?(?:资金)?(?:拨款)?(?:收入)?$/,
  institutional_revenue: /^事业(?:单位)?(?:预算)?收入$/,
  operating_revenue: /^(?:事业单位)?经营(?:预算)?收入$/,
  superior_subsidy_revenue: /^上级(?:单位)?补助(?:预算)?收入$/,
  affiliate_remittance_revenue: /^(?:附属|下级)单位(?:上缴|上解)(?:预算)?收入$/,
  other_revenue: /^其他(?:预算|来源|资金)?收入$/,
  carryover_in: /^(?:上年|年初)(?:财政拨款)?(?:结转|结余).{0,12}$/,
  use_of_nonfiscal_surplus: /^(?:使用非财政拨款结余.{0,8}|用事业基金弥补收支差额)$/,
});

/** Labels of the expenditure side, whatever the table. */
export const EXPENDITURE_LABELS: readonly LabelRule[] = rules({
  expenditure_total: /^(?:预算)?(?:支出总计|支出合计|总支出|支出总额|支出预算(?:总计|合计))$/,
  expenditure_current_year: /^本年(?:预算)?支出(?:合计|小计|总计)?$/,
  basic_expenditure: /^基本支出(?:合计|预算)?$/,
  personnel_expenditure: /^人员(?:经费|支出)(?:支出|合计|小计)?$/,
  public_expenditure: /^(?:日常)?公用(?:经费|支出)(?:支出|合计|小计)?$/,
  project_expenditure: /^项目支出(?:合计|预算|总数)?$/,
  operating_expenditure: /^(?:事业单位)?经营(?:预算)?支出$/,
  remit_to_superior: /^(?:上缴|上解)上级(?:预算)?支出$/,
  subsidy_to_affiliates: /^对附属单位(?:的)?补助(?:预算)?支出$/,
  carryover_out: /^(?:年终|年末|结转下年)(?:财政拨款)?(?:结转|结余)?.{0,12}$/,
  surplus_distribution: /^结余分配$/,
});

/** Columns that part the expenditure of a fiscal appropriation summary by fund. */
export const EXPENDITURE_FUNDS: readonly LabelRule[] = rules({
  general_public_budget_expenditure: /^(?:一般)?公共预算(?:财政)?(?:拨款)?(?:支出)?$/,
  government_fund_expenditure: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/,
  state_capital_expenditure: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/,
});

/** Amounts of a 三公 table, as rows or as columns. The whole of a group stands before its parts. */
export const THREE_PUBLIC_LABELS: readonly LabelRule[] = rules({
  three_public_total: /^(?:财政拨款|一般公共预算)?(?:财政拨款)?"?三公"?经费.{0,16}$/,
  overseas_travel: /^因公出(?:国|境)(?:\(.?\))?(?:国|境)?(?:费用?|经费|支出)?(?:支出)?$/,
  official_vehicle_total:
    /^(?:公务用?车|公车)(?:费|(?:购置(?:及|和|与)|及)运[行维转](?:维护)?(?:费用?|支出)?)(?:支出)?$/,
  official_vehicle_purchase: /^(?:公务用?车|公车|车辆)?购置(?:费用?|支出)?$/,
  official_vehicle_operation: /^(?:公务用?车|公车|车辆)?运[行维转](?:及?维护)?(?:费用?|支出)?(?:支出)?$/,
  official_reception: /^公务接待(?:费用?|经费|支出)?(?:支出)?$/,
  meeting: /^会议费(?:支出)?$/,
  training: /^培训费(?:支出)?$/,
  agency_operating: /^机关(?:\(机构\))?运行经费(?:预算数?|支出)?$/,
});

/** Counts of a 三公 table of final accounts. */
export const THREE_PUBLIC_COUNTS: readonly LabelRule[] = rules({
  overseas_groups: /^因公出国.{0,6}团组(?:数|个数)?$/,
  overseas_persons: /^因公出国.{0,6}(?:人次数?|人数|人员数?)$/,
  vehicle_purchased_count: /^公务用车购置(?:数量?|辆数|量)$/,
  vehicle_count: /^公务用车保有(?:量|数量?)$/,
  foreign_reception_batches: /^(?:其中)?(?:外事|外宾|国\(境\)外公务)接待批次(?:数)?$/,
  foreign_reception_persons: /^(?:其中)?(?:外事|外宾|国\(境\)外公务)接待人(?:次|数|次数)$/,
  reception_batches: /^(?:国内)?公务接待批次(?:数)?$/,
  reception_persons: /^(?:国内)?公务接待人(?:次|数|次数)$/,
});

/** Lines of a table of fixed assets, by value. */
export const ASSET_LABELS: readonly LabelRule[] = rules({
  fixed_assets_total:
    /^(?:资产总额|资产合计|固定资产(?:总额|总值|原值|合计|总计|金额)?|资产原值合计|合计|总计)$/,
  'fixed_assets:land': /^土地$/,
  'fixed_assets:buildings/offices': /^办公用房$/,
  'fixed_assets:buildings': /^(?:土地、)?房屋(?:建筑物?|构筑物|及构筑物|和构筑物|及建筑物)*$/,
  'fixed_assets:vehicles': /^(?:公务用|机动)?(?:车辆|汽车|用车|交通运输设备|交通工具)$/,
  'fixed_assets:general_over_500k': /^单(?:价|位价值|台价值)(?:在)?50万元(?:\(含\))?以上的?通用设备$/,
  'fixed_assets:special_over_1m': /^单(?:价|位价值|台价值)(?:在)?100万元(?:\(含\))?以上的?专用设备$/,
  'fixed_assets:general_equipment': /^通用设备$/,
  'fixed_assets:special_equipment': /^专用设备$/,
  'fixed_assets:equipment':
    /^(?:设备|单(?:价|位价值|台价值)(?:在)?\d{1,4}万元(?:\(含\))?以上的?(?:大型)?设备)$/,
  'fixed_assets:relics': /^文物(?:和|及)?(?:陈列品|艺术品)?$/,
  'fixed_assets:books': /^图书(?:、|和|及)?档案$/,
  'fixed_assets:furniture': /^家具.{0,14}$/,
  'fixed_assets:other': /^其他(?:固定)?资产$/,
});

/** What the quantity of an asset line counts, by the measure of its value. */
export const ASSET_QUANTITIES: ReadonlyMap<string, string> = new Map([
  ['fixed_assets:land', 'land_area'],
  ['fixed_assets:buildings', 'building_area'],
  ['fixed_assets:buildings/offices', 'building_area/offices'],
  ['fixed_assets:vehicles', 'vehicle_count'],
  ['fixed_assets:general_over_500k', 'equipment_general_over_500k'],
  ['fixed_assets:special_over_1m', 'equipment_special_over_1m'],
]);

/** Lines or columns of a procurement table. */
export const PROCUREMENT_LABELS: readonly LabelRule[] = rules({
  procurement_total: /^(?:政府采购(?:预算|支出)?(?:总额|金额|合计|总计)|合计|总计)$/,
  procurement_goods: /^(?:[ABC]-?)?(?:政府采购)?货物(?:类)?(?:采购)?(?:支出|预算|小计)?$/,
  procurement_works: /^(?:[ABC]-?)?(?:政府采购)?工程(?:类)?(?:采购)?(?:支出|预算|小计)?$/,
  procurement_services: /^(?:[ABC]-?)?(?:政府采购)?服务(?:类)?(?:采购)?(?:支出|预算|小计)?$/,
});

/** The measure of a plain label; null where the lexicon knows none. */
export const measureOfLabel = (lexicon: readonly LabelRule[], label: string): string | null =>
  lexicon.find(({ pattern }) => pattern.test(label))?.measure ?? null;
