import type { TableKind } from '../schema/table.js';
import { matchable } from '../shared/simplified.js';

/** One way to tell a kind of table: by words of its title or, where the title tells nothing, by its columns, or by its rows. */
interface TableKindEntry {
  readonly kind: TableKind;
  /** Tried on the title with white space removed, brackets and quotation marks made one kind. */
  readonly title?: RegExp;
  /** Each must be found in the header path of some column. */
  readonly columns?: readonly RegExp[];
  /** Each must be found in the name of some row. */
  readonly rows?: readonly RegExp[];
}

/**
 * Kinds of table, the more special before the more general: the first entry whose title fits wins; if none fits, the
 * first whose columns fit. To teach a new title, add a wording to an entry or an entry to the list.
 */
const TABLE_KIND_ENTRIES: readonly TableKindEntry[] = [
  // One form for all purchases, goods and services alike.
  { kind: 'procurement', title: /政府采购\(.{0,12}购买服务/ },
  { kind: 'purchase_of_services', title: /购买(?:公共)?服务/ },
  {
    kind: 'procurement',
    title: /政府采购|采购(?:预算|明细|项目)/,
    columns: [/采购/, /金额|预算|数量/],
    rows: [/货物/, /工程/, /服务/],
  },
  {
    kind: 'three_public',
    title: /三公/,
    columns: [/因公出国/, /公务接待/],
    rows: [/三公|因公出国/, /公务接待/],
  },
  {
    kind: 'performance_targets',
    title: /绩效|自评|职责.{0,4}工作活动/,
    columns: [/绩效(?:目标|指标)|评价标准/, /指标|目标/],
  },
  { kind: 'transfer_payments', title: /转移支付/ },
  { kind: 'meeting_training', title: /会议费|培训费|会议.{0,4}培训/ },
  { kind: 'non_tax_revenue', title: /非税收入|(?:行政事业性|政府性)收费/ },
  { kind: 'government_debt', title: /债务(?!付息)|政府.{0,4}债券|专项债/ },
  {
    kind: 'asset_purchase',
    title:
      /(?:资产|设备|车辆|公务用车|家具)(?:\(.{1,12}\))?(?:更新)?(?:配置|购置)(?!费)|(?:新增|拟购|购置).{0,6}(?:资产|设备|车辆)/,
  },
  { kind: 'agency_operating', title: /机关(?:\(?机构\)?)?运[行转]经费|运转经费/ },
  {
    kind: 'fixed_assets',
    title:
      /固定资产|国有资产|资产(?:占用|占有|使用|情况|信息|总量|负债)|(?:车辆|公务用车)(?:情况|编制|配备|保有|信息)/,
    columns: [/数量/, /价值|原值|净值/],
    rows: [/^资产(?:总额|合计)|固定资产/, /房屋|车辆/],
  },
  { kind: 'government_fund_expenditure', title: /(?<!保险|社保)基金(?:预算|收|支|财政)/ },
  { kind: 'state_capital_expenditure', title: /国有资本/ },
  {
    kind: 'institutions',
    title:
      /机构(?:设置|情况|构成)|编制范围|(?:所属|下属|二级|预算|决算|纳入).{0,12}单位(?:名单|构成|情况|名称)|(?:单位|部门)构成/,
    columns: [/单位名称|机构名称/, /单位性质|机构性质|单位规格|机构规格|经费(?:保障)?形式|级别/],
  },
  { kind: 'staff', title: /人员(?:情况|编制|基本|构成|数量|信息)|编制(?:情况|人数)|基本情况表/ },
  { kind: 'fiscal_appropriation_summary', title: /(?:财政拨款|财政补助)(?:预算|决算)?(?:收支|收入支出)/ },
  {
    kind: 'basic_expenditure_economic',
    title:
      /基本支出|(?<!项目.{0,6})(?:人员经费|公用经费|工资福利支出|商品和服务支出|个人和家庭的?补助(?:支出)?)(?:支出|预算|决算|明细|情况|表)/,
    columns: [/部门(?:预算)?(?:支出)?经济分类|经济科目|经济分类科目/, /人员经费/],
  },
  {
    kind: 'project_expenditure',
    title: /项目(?:支出|预算|经费|明细|资金|收支|收入支出|中期规划)|专项(?:资金|支出|转移|经费|业务经费)/,
  },
  {
    kind: 'general_public_budget_expenditure',
    title: /公共(?:财政)?预算.{0,12}支出|公共(?:财政)?预算(?:财政)?拨款(?:表|预算表)/,
  },
  { kind: 'special_account_expenditure', title: /专户.{0,8}支出/ },
  { kind: 'fiscal_appropriation_expenditure', title: /财政拨款.{0,6}支出/ },
  {
    kind: 'income_expenditure_summary',
    title: /收支|收入.{0,4}支出/,
    columns: [/^收入|本年收入/, /^支出|本年支出/, /项目/, /预算数|决算数|金额/],
  },
  { kind: 'other', title: /(?:事业|经营|补助|上缴|利息|租金|处置|罚没)(?:单位)?收入/ },
  { kind: 'income_summary', title: /收入/, columns: [/事业收入/, /上级补助收入|其他收入/] },
  // One part of the expenditure is not all of it.
  { kind: 'other', title: /(?:补助|上缴|上解|经营|还本|委托业务费?|一般性|培训|差旅|租赁|维修)支出/ },
  { kind: 'expenditure_summary', title: /支出/, columns: [/基本支出/, /项目支出/] },
];

/**
 * Kind of the table with this title, these header paths (each path joined by `/`) and these names of rows; `other` where
 * nothing is known.
 */
export function tableKindOf(
  title: string,
  paths: readonly string[],
  names: readonly string[] = [],
): TableKind {
  const words = matchable(title);
  const byTitle = TABLE_KIND_ENTRIES.find((entry) => entry.title?.test(words));
  if (byTitle) return byTitle.kind;
  return byParts(paths, 'columns') ?? byParts(names, 'rows') ?? 'other';
}

function byParts(parts: readonly string[], side: 'columns' | 'rows'): TableKind | null {
  const words = parts.map(matchable);
  const fits = (pattern: RegExp): boolean => words.some((part) => pattern.test(part));
  return TABLE_KIND_ENTRIES.find((entry) => entry[side]?.every(fits))?.kind ?? null;
}

/** Whether a line's words are those of a table title: it ends in 表 or names a known kind of table. */
export function isTableTitle(line: string): boolean {
  const words = matchable(line).replace(/\([^()]*\)?$/, '');
  if (words.length < 3 || words.length > 60 || /[。;!?]/.test(words)) return false;
  if (/(?:如下|下|见|详见|上|附|本|空|此|该)表$/.test(words)) return false;
  return /(?:表|一览|明细|清单)(?:\d{1,2})?$/.test(words);
}
