import type { SectionKind } from '../schema/section.js';
import { comparable } from '../shared/text.js';
import { organisationEnds } from './entities.js';

/** One kind of section with the words of its titles. Tried on the title without white space, with brackets made one kind. */
interface SectionKindEntry {
  readonly kind: SectionKind;
  readonly title: RegExp;
}

/**
 * Kinds of section, the more special before the more general: the first entry whose words stand in the title wins. To
 * teach a new title, add a wording to an entry.
 */
const SECTION_KIND_ENTRIES: readonly SectionKindEntry[] = [
  {
    kind: 'glossary',
    title:
      /名词(?:术语)?解释|术语(?:解释|说明)|专业(?:性)?名词|(?:名词|词语|用语)(?:说明|注释|释义)|^科目(?:说明|注释|释义)/,
  },
  {
    kind: 'tables',
    title:
      /(?:[预决]算|收支|总|报|附|套|公开|支出|收入|统计|情况|目标|自评|明细)表(?:\(.{0,20}\))?$|^(?:附?表格?|报表|附件)(?:部分)?$|(?:表格|报表)(?:部分|公开)?$|[预决]算(?:公开)?(?:报表|表格?|附表)(?!.{0,8}(?:说明|情况))/,
  },
  {
    kind: 'other_matters',
    title:
      /其[他它](?:需要?|相关|有关|重要|重点|特殊)*(?:说明|公开|解释|补充)?的?(?:重要|有关|相关|特殊)?(?:事项|情况|说明|问题|信息)|^重要事项|未尽事宜|需要?说明的(?:其他|有关)?(?:事项|情况|问题)/,
  },
  {
    kind: 'performance_indicators',
    title: /(?:职责|工作)(?:及|与|和|-|—)?(?:工作)?活动.{0,4}绩效|绩效(?:目标)?指标/,
  },
  { kind: 'performance_duties', title: /(?:职责分类|分类|分项|各项职责|职责)绩效目标/ },
  {
    kind: 'performance_overall',
    title:
      /(?:总体|整体)(?:支出)?(?:年度)?(?:的)?绩效(?:总体|预算)?目标|绩效(?:总体|整体)目标|^(?:年度|当年)?(?:总体|整体)目标$|部门(?:年度)?绩效目标$/,
  },
  { kind: 'performance', title: /绩效/ },
  { kind: 'purchase_of_services', title: /(?:政府)?购买(?:公共)?服务/ },
  { kind: 'procurement', title: /政府采购|采购(?:情况|[预决]算|支出|安排|计划)/ },
  {
    kind: 'assets',
    title:
      /(?:国有|固定)资产|资产(?:占[有用]|使用|情况|信息|配置|购置|管理|概况)|车辆(?:保有|情况|配备)|公务用车保有/,
  },
  { kind: 'three_public', title: /三公|因公出国|公务接待|公务用车|公车/ },
  {
    kind: 'agency_operating',
    title: /机关(?:\(?机构\)?)?(?:公用|运[行转](?:维护)?)经费|(?:行政|机构|事业)?运[行转]经费/,
  },
  { kind: 'government_fund', title: /政府性?基金|基金(?:预算|收支|支出)/ },
  { kind: 'state_capital', title: /国有资本/ },
  {
    kind: 'overview',
    title:
      /(?:职责|职能|职权).{0,8}(?:机构|单位构成|部门构成|人员)|机构.{0,8}(?:职责|职能)|概况|^(?:本?(?:部门|单位|机构|机关|学校|医院|基本))?(?:的)?(?:基本|主要)?(?:情况|简介|介绍)(?:说明|介绍)?$|(?:部门|单位|机构|学校|机关|局|委|办|厅|院|中心|会)(?:的)?(?:基本情况|简介)$|^历史沿革$/,
  },
  {
    kind: 'staff',
    title:
      /人员(?:基本)?(?:情况|构成|编制|状况|组成|信息|数量)|(?:编制|人数)(?:及|与|和)?(?:实有)?(?:情况|人数)|^(?:人员|编制)$/,
  },
  { kind: 'responsibilities', title: /职责|职能|职权|主要(?:业务|任务)范围|业务范围/ },
  {
    kind: 'institutions',
    title:
      /机构(?:设置|构成|情况|编制|组成|人员|概况)|(?:内设|下设|所属|下属|直属|二级)(?:机构|单位)|(?:[预决]算|部门)(?:单位)?(?:构成|组成|范围|口径)|单位(?:构成|组成|设置|范围|基本构成)|编报范围|编制范围|组织(?:机构|架构)|^(?:机构|部门)设置$/,
  },
  { kind: 'basic_expenditure', title: /基本支出/ },
  {
    kind: 'project_expenditure',
    title:
      /项目(?:支出|经费|[预决]算|资金|安排)|项目.{0,8}经费|专项.{0,10}(?:资金|经费|支出)|重[点大]项目|特定目标类/,
  },
  { kind: 'general_public_budget', title: /公共(?:财政)?预算/ },
  { kind: 'fiscal_appropriation', title: /财政(?:拨款|补助|拨付)/ },
  {
    kind: 'changes',
    title: /增减(?:变[化动]|情况|原因)|(?:比|较|与)(?:上年|去年|上一?年度)|变[化动](?:情况|原因|说明)/,
  },
  { kind: 'revenue', title: /^[^支]*收入[^支]*$/ },
  { kind: 'expenditure', title: /^[^收]*支出[^收]*$/ },
  {
    kind: 'final_accounts_explanation',
    title:
      /决算(?:收支|编制|总体|数据|公开|情况)?.{0,8}(?:说明|情况|分析)|(?:收支|收入支出|收入、支出|收入(?:及|和|与)支出).{0,4}决算/,
  },
  {
    kind: 'budget_explanation',
    title:
      /收支|收入支出|收入(?:、|及|和|与)支出|预算(?:编制|安排|公开|总体|基本)?的?(?:总体|具体|编制|安排)?(?:情况|说明)|[^决]算编制|预算安排|^(?:情况|编制|文字|总体)(?:情况)?(?:说明|部分)$/,
  },
  { kind: 'expenditure', title: /经费/ },
];

/** Final accounts say 决算 where a budget says 预算: one explanation, two kinds. */
const FINAL_ACCOUNTS = /决算/;

/** Kind of the section with this title (number removed); `other` where the lexicon knows none of its words. */
export function sectionKindOf(title: string): SectionKind {
  const words = comparable(title);
  const kind = SECTION_KIND_ENTRIES.find((entry) => entry.title.test(words))?.kind ?? 'other';
  return kind === 'budget_explanation' && FINAL_ACCOUNTS.test(words) ? 'final_accounts_explanation' : kind;
}

/** Titles that say nothing of their own: 总体情况, 具体情况说明, 增减变动原因. */
const EMPTY_TITLE =
  /^(?:总体|整体|具体|基本|主要|增减|变[化动]|结构|规模|构成|组成|使用|安排|执行|完成|的|及|和|、)*(?:情况|说明|原因|分析)+$/;

/** Kinds that a subsection takes over from the section above where its own title says nothing. */
const HANDED_DOWN: ReadonlySet<SectionKind> = new Set([
  'revenue',
  'expenditure',
  'fiscal_appropriation',
  'general_public_budget',
  'basic_expenditure',
  'project_expenditure',
  'government_fund',
  'state_capital',
  'three_public',
  'agency_operating',
  'procurement',
  'assets',
]);

/** Kind of a section below one of kind `parent`: 总体情况 below 政府采购情况 is of procurement. */
export function subsectionKindOf(title: string, parent: SectionKind | null): SectionKind {
  if (parent !== null && HANDED_DOWN.has(parent) && EMPTY_TITLE.test(comparable(title))) return parent;
  return sectionKindOf(title);
}

/** Words that may stand in front of a known title: 本部门, 2025年度, 关于. */
const LEAD_WORDS = /^(?:关于|本?(?:部门|单位|机构|机关|学校|医院|级)|20\d\d年度?|当年|年度|主要)*/;

/**
 * Titles that are a heading even without a number. Unlike the words above they must fill the line (but for the name of an
 * entity or a year in front), because an unnumbered short line is as often a caption or the end of a sentence.
 */
const STANDING_TITLES: readonly RegExp[] = [
  /^(?:工作|法定|机构)?(?:职责|职能)(?:和|与|及|、)?(?:职责|职能|任务)?(?:情况|说明|介绍|简介)?$/,
  /^(?:职责|职能)(?:及|和|与)(?:内设)?机构(?:设置|构成|概况)?(?:情况)?$/,
  /^(?:内设|下设|所属)?机构(?:设置|构成|情况|编制|职能|职责)(?:(?:及|和|与|、).{2,12})?(?:情况)?(?:说明)?$/,
  /^(?:[预决]算)?(?:单位)(?:构成|组成)(?:情况)?$/,
  /^(?:人员|编制)(?:构成|编制|基本)?情况$/,
  /^人员构成$/,
  /^(?:基本)?概况$|^基本情况$|^情况说明$/,
  /^(?:专业性?)?名词(?:术语)?解释$/,
  /^(?:部门|单位)?(?:收支)?[预决]算(?:编制|公开)?(?:情况)?(?:的)?(?:文字)?说明$/,
  /^收支[预决]算(?:总体)?情况(?:说明)?$/,
  /^(?:收入|支出|收支)(?:[预决]算)?(?:总体)?(?:情况)?(?:的)?说明$/,
  /^其[他它](?:需要?|相关|有关|重要|重点)*(?:说明)?的?(?:重要|有关|相关)?(?:事项|情况)(?:的?(?:情况)?说明)?$/,
  /^(?:总体|整体|分类|分项|各项|预算|部门|支出|职责)*绩效(?:总体|预算|评价)?(?:目标|信息|管理|情况|评价)(?:设置)?(?:情况)?(?:说明)?$/,
  /^(?:部门)?职责.{0,3}工作活动绩效(?:目标)?(?:指标)?$/,
  /^(?:一般公共预算|财政拨款|部门)*"?三公"?经费(?:支出)?(?:[预决]算)?(?:安排)?(?:支出)?(?:[预决]算|情况|说明|情况说明)$/,
  /^机关(?:\(?机构\)?)?运[行转]经费(?:支出|安排)*(?:[预决]算)?(?:支出|安排)*(?:[预决]算|情况|说明|情况说明)$/,
  /^政府采购(?:[预决]算|支出|安排)*(?:情况|信息|说明|情况说明)$/,
  /^(?:国有|固定)资产(?:占有|占用|使用|及|和|信息)*(?:情况|信息)(?:说明)?$/,
  /^(?:比|较|与)上年(?:预算)?增减(?:变[化动])?(?:情况|原因)?$/,
  /^(?:财政专项|专项|项目)(?:资金|经费|支出)(?:[预决]算)?情况说明$/,
  /^.{2,20}(?:项目|专项)(?:\(.{1,12}\))?经费情况说明$/,
];

/** Whether a line is the title of a known section by itself, so that it needs no number to be a heading. */
export function isStandingTitle(line: string): boolean {
  const words = comparable(line).replace(/:$/, '');
  if (words.length < 2 || words.length > 45 || /[,。;!?]/.test(words)) return false;
  const fits = (title: string): boolean => {
    const core = title.replace(LEAD_WORDS, '');
    return STANDING_TITLES.some((pattern) => pattern.test(title) || pattern.test(core));
  };
  return fits(words) || organisationEnds(words).some((end) => fits(words.slice(end)));
}

/** Ends of a title: nouns under which prose is put. A numbered line that ends in a verb or place is rather an item. */
const TITLE_END =
  /(?:情况|说明|职责|职能|设置|构成|安排|目标|变化|变动|规模|结构|解释|概况|事项|分析|依据|原因|信息|管理|执行|绩效|评价|[预决]算|收入|支出|经费|费用?|采购|资产|编制|人员|机构|总体|拨款|内容|简介|概述|主体|方案|周期|表|\([类款项]\)|\(境\))$/;

/** Whether a short line ends as titles do. */
export const endsAsTitle = (line: string): boolean =>
  TITLE_END.test(
    comparable(line).replace(/\([^()]{0,24}\)$/, (tail) => (/^\([类款项境]\)$/.test(tail) ? tail : '')),
  );
