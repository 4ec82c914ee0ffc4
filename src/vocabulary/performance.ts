import type { IndicatorCategory } from '../schema/table.js';
import { comparable } from '../shared/text.js';

/** Words of the levels of indicators, the more special first: the second level tells more than the first. */
const CATEGORY_WORDS: readonly (readonly [RegExp, IndicatorCategory])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/可持续/, 'sustainability'],
  [/生态|环境/, 'ecological_benefit'],
  [/社会/, 'social_benefit'],
  [/经济/, 'economic_benefit'],
  [/数量|产出数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效|进度|时限/, 'timeliness'],
  [/产出/, 'output'],
  [/效益|效果|影响/, 'benefit'],
];

/** Category of an indicator by its levels as printed, the outermost first; null where it has none. */
export function indicatorCategory(levels: readonly string[]): IndicatorCategory | null {
  if (levels.length === 0) return null;
  // 成本指标 above 社会成本 or 生态环境成本: all of it is cost.
  const words = levels.map(comparable);
  for (const level of words.toReversed())
    for (const [pattern, category] of CATEGORY_WORDS) if (pattern.test(level)) return category;
  return 'other';
}

/** Parts of an indicator that a column may hold. */
export type IndicatorPart =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'operator'
  | 'unit'
  | 'weight'
  | 'actual'
  | 'score'
  | 'standard'
  | 'explanation'
  | 'activity'
  | 'note';

/** Headers of the columns of indicators, tried in this order on comparable text. */
const PART_WORDS: readonly (readonly [RegExp, IndicatorPart])[] = [
  [/^(?:一级指标|指标类型|指标类别|一级绩效指标|一级)$/, 'level1'],
  [/^(?:二级指标|二级绩效指标|二级)$/, 'level2'],
  [
    /^(?:三级指标|四级指标|三级绩效指标|具体指标|指标名称|绩效指标名称|指标内容|指标|三级)(?:\(.*\))?$/,
    'name',
  ],
  [
    /^(?:绩效|本年|年度)*(?:指标性质|指标方向|指标值类型|运算符号|符号|计算符号|比较符|指标符号|目标值符号)$/,
    'operator',
  ],
  [/^(?:绩效|本年|年度)*(?:计量单位|度量单位|指标单位|单位|指标值单位)$/, 'unit'],
  [/(?:实际完成|完成值|实际值|完成情况|实现值|全年实际)/, 'actual'],
  [/(?:得分|自评分)$/, 'score'],
  [/(?:评分标准|评\(扣\)分标准|扣分标准|计分标准|评价标准|评分规则|评分细则)/, 'standard'],
  [/(?:权重|分值|标准分)(?:\(.*\))?$/, 'weight'],
  [/(?:指标值内容|指标解释|指标说明|指标值说明|内容描述|指标内涵)/, 'explanation'],
  [
    /^(?:(?:绩效|年度|本年|预期|全年|当年|设定|计划|年初|\d{4}年(?:度)?)*(?:指标值|目标值|指标目标值|预期值)(?:\(.*\))?|目标)$/,
    'target',
  ],
  [/^(?:活动|任务名称|工作活动)$/, 'activity'],
  [/^(?:备注|说明)$/, 'note'],
];

/** What a header cell of a table of indicators heads; null for any other. */
export function indicatorPart(header: string): IndicatorPart | null {
  const words = comparable(header).replace(/[::]$/, '');
  return PART_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What a label of a form says of its project. */
export type FormField =
  | 'name'
  | 'entity'
  | 'code'
  | 'supervisor'
  | 'implementer'
  | 'budget'
  | 'fiscal'
  | 'other_funds'
  | 'goal'
  | 'goal_whole'
  | 'overview'
  | 'period'
  /** A label that only groups others or that no field is made of. */
  | 'group';

const FIELD_WORDS: readonly (readonly [RegExp, FormField])[] = [
  [
    /^(?:(?:一级|二级|政策和)?项目(?:\(政策\))?|政策|专项(?:资金|业务经费|经费|\(项目\))?|转移支付|政策\(项目\)|项目\/政策)名称$/,
    'name',
  ],
  [/^(?:(?:预算)?(?:部门|单位)(?:\((?:单位|部门)\))?名称|预算部门|预算单位名称)$/, 'entity'],
  [/^(?:项目|政策|专项)(?:编码|代码|编号)$/, 'code'],
  [
    /^(?:(?:市级|区级|县级|省级|业务|预算)?主管(?:预算)?部门(?:及代码|名称)?(?:\(.*\))?|归口(?:管理)?部门)$/,
    'supervisor',
  ],
  [
    /^(?:(?:项目)?(?:实施|承担|执行|使用|申报|填报|具体实施)(?:单位|部门|处室)(?:名称)?(?:\(.*\))?|项目单位|二级预算单位(?:名称)?|预算单位)$/,
    'implementer',
  ],
  [
    /^(?:其中:)?(?:(?:本年|当年)?(?:市级|区级|县级|省级|中央)?财政(?:拨款|资金|性资金)(?:小计)?|一般公共预算(?:拨款)?)$/,
    'fiscal',
  ],
  [/^(?:其中:)?(?:其他(?:来源)?资金|单位(?:自有)?资金|自筹资金|其他|非财政拨款)(?:小计)?$/, 'other_funds'],
  [
    /^(?:(?:年度|项目|当年|本年|实施期|中期|全年|\d{4}年(?:度)?|申请|总体|合计)?(?:项目)?(?:预算资金|预算|资金)(?:总额|总额度|金额|合计|安排|申请|数|申请额|支出总额)|年度预算资金|当年预算|年度预算|预算数|项目总金额|资金总额|总额)(?:\((?:万元|元)\))?$/,
    'budget',
  ],
  [
    /^(?:实施期总?目标|实施期绩效目标|中期目标|中长期目标|长期目标|项目(?:总|总体|整体|实施期|中期)目标|项目总体绩效目标|实施期总体目标)$/,
    'goal_whole',
  ],
  [
    /^(?:(?:年度|当年|项目|总体|整体|本年度|预期|部门整体|整体支出|项目年度|年度总体|\d{4}年(?:度)?|项目支出)*(?:绩效)?(?:总)?(?:总体)?目标|投入目标|预期目标)(?:\(.*\))?$/,
    'goal',
  ],
  [
    /^(?:项目(?:概况|概述|描述|内容|基本情况|概要|实施内容|简介|概述及立项依据)|立项依据|政策依据|主要内容|实施内容|项目主要内容)$/,
    'overview',
  ],
  [/^(?:项目)?(?:实施|执行)?(?:周期|期限?|实施期|起止时间|起始时间|起止年限|年限)$/, 'period'],
  [
    /^(?:(?:专项|项目|年度|总体|部门|实施期|项目总|项目年度|年度总体)*(?:资金|预算)(?:情况|金额|来源|构成|安排情况|使用情况|申请|执行情况)?|绩效(?:目标)?指标|年度绩效指标|绩效(?:目标)?|项目(?:属性|类别|类型|负责人|性质|级次|等级)|联系人|联系电话|填报人|备注|年度主要任务|评价等级|其他说明|执行率分值|目标实际完成情况|(?:全年|年度)?(?:目标)?(?:实际)?完成情况|预算安排|拨付情况|结余情况)(?:\(.*\))?$/,
    'group',
  ],
];

/** The field that a label of a form stands for; null for print that is no label. */
export function formField(label: string): FormField | null {
  if (label.length > 30) return null;
  const words = comparable(label)
    .replace(/[::]$/, '')
    .replace(/^\d+[.、]/, '')
    // A total printed inside its label: 资金金额1620.98（万元）.
    .replace(/(?<=\D)[\d.,]+(?=\((?:万元|元)\)$)/, '');
  return FIELD_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Titles of tables of one project: `办公楼物业项目绩效目标表`. Group 1 is its name. */
export const PROJECT_IN_TITLE = /^(.+?)(?:项目)?(?:支出)?绩效(?:目标|自评)(?:申报)?表?$/;
/** Titles that say what the table is and name no project. */
export const GENERIC_TITLE =
  /^(?:表|附件?|部门|单位|预算|项目|整体|专项|政策和?|支出|市级|区级|县级|省级|重点|业务|经费|资金|总体|财政|一级|二级|[-\d()年度、:]|转移支付)*$/;
