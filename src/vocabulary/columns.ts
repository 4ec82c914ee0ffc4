import { matchable } from '../shared/simplified.js';

/**
 * The words of which table headers are made. Everything here is data: a place that heads its columns in other words
 * needs a word in one of these lists, nothing else.
 */

/** Header cells that are a word of their own. */
const WORDS = new Set(
  [
    '收入 支出 项目 预算 决算 预算数 决算数 合计 小计 总计 类 款 项 目 序号 行次 栏次 编码 代码 名称 备注 说明',
    '优 良 中 差 是 否 一级 二级 三级 四级 其中 金额 数量 单价 单位 部门 用途 规格 型号 单位性质 品目 职责 活动',
    '本年收入 本年支出 上年结转 年初预算数 调整预算数 全年预算数 功能分类 经济分类 权重 分值 得分 年度 日期 时间',
    '绩效目标 绩效指标 一级指标 二级指标 三级指标 指标值 评价标准 内容描述 职责活动 摘要 人员 资产 项目单位',
    '人员经费 公用经费 基本支出 项目支出 财政拨款 事业收入 其他收入 会议费 培训费 中央 省级 市级 区级 县级 本级',
  ].flatMap((line) => line.split(' ')),
);

/** Endings of header cells: `功能分类科目编码`, `一般公共预算财政拨款`. */
const ENDINGS =
  /(?:编码|代码|名称|科目|分类|金额|数量|数|预算|决算|收入|支出|经费|费用?|资金|基金|拨款|结余|结转|合计|小计|总计|比例|比重|[率%]|指标|目标|内容|活动|性质|规格|形式|单位|类别|类型|类|依据|标准|方式|面积|价值|原值|净值|总额|情况|人数|日期|时间|年度|年|备注|说明|部门|等级|级别|分值|权重|得分|收费|补助|用途|来源|项目|名录|目录|品目|名单|单价|型号|事项|措施|概况|方向|编制|期限|电话|负责人|联系人|财力|存量|增减|变化|差额|原因)$/;

const PARENTHESES_AT_END = /\([^()]{1,30}\)$/;
const LEADING = /^(?:其中:|\*)/;

/** Whether a cell's text is of the kind that heads a column. Judges the words only; where the cell stands is weighed elsewhere. */
export function isHeaderText(text: string): boolean {
  let words = matchable(text).replace(LEADING, '');
  words = words.replace(PARENTHESES_AT_END, '').replace(/[::]$/, '');
  return WORDS.has(words) || (words.length <= 30 && ENDINGS.test(words));
}

/** Sub-headers of a code column that is split over several columns. */
const CODE_PARTS = new Set(['类', '款', '项', '目']);

/** Whether a header cell names one part of a split classification code. */
export const isCodePart = (leaf: string): boolean => CODE_PARTS.has(matchable(leaf));

/** Leaf headers that say what a column holds, tried in this order against the leaf and then against the whole path. */
export const COLUMN_WORDS = {
  index: /^(?:序号|行次|栏次|编号)$/,
  code: /(?:编码|代码|编号)$/,
  /** Codes that are no classification of revenue or expenditure. */
  foreignCode: /(?:单位|部门|项目|机构|采购|品目|目录|资产)(?:编码|代码|编号)$/,
  percent: /(?:%|百分比|比例|比重|占比|增长率|增减率|完成率|执行率|增幅|降幅|幅度|得分率)\)?$/,
  quantity:
    /(?:(?:数量|人数|人次|次数|天数|期数|场次|班次|学时|批次|团组数?|辆数|台数|面积|保有量|编制数|编制|职数|个数|件数|套数|实有数|在职|离休|退休)(?:\([^()]*\))?|\((?:人|辆|台|套|个|批|次|平方米|㎡|台\/?套|辆\/?台)\))$/,
  /** Evaluation columns: whatever stands in them, it is no money. */
  evaluation:
    /指标|(?<!特定)目标|评价标准|得分|分值|权重|性质|度量|等级|日期|时间|电话|规格|年限|^(?:优|良|中|差|标准|年度|形式|评价)$/,
  money:
    /(?:预算|决算|金额|合计|小计|总计|收入|支出|经费|费用?|资金|基金|拨款|结余|结转|价值|原值|净值|总额|补助|收费|投资|财力|收费|单价|余额|限额|借款|贷款|债券|债务|款|数|年|国有资本经营|国有资本|财政专户|自筹|贴息|利息)(?:\([^()]*\))?$/,
  name: /(?:名称|科目|项目|单位|部门|分类|类别|大类|活动|品目|目录|内容)(?:\([^()]*\))?$/,
} as const;

/** Labels in the first column of a form (绩效目标申报表, 自评表), where values stand beside labels and no column has a header. */
const FORM_LABEL =
  /^(?:项目名称|项目编码|项目属性|项目类别|项目类型|项目负责人|项目周期|项目期限?|主管部门(?:及代码)?|实施单位|预算单位|部门名称|单位名称|预算部门|部门\(?单位\)?名称|项目(?:资金|预算|总额|金额)|(?:项目)?资金(?:情况|总额|来源|用途)?|总体资金(?:情况)?|年度资金(?:总额)?|预算(?:执行)?情况|年度(?:总体|绩效)?目标|总体目标|(?:整体|项目|部门)?绩效(?:总)?(?:目标|指标)|(?:年度)?主要(?:任务|内容|职能)|项目(?:概况|概述|描述|内容|立项依据|基本情况|概要|实施内容)|立项依据|投入目标|其他说明|联系人|专项资金情况|资金金额(?:[\d.,]+)?|当年预算|当年绩效目标|项目实施期目标|绩效目标指标|年度绩效指标|专项(?:资金|\(项目\))?名称|政策名称|项目\(政策\)名称|实施期(?:总)?目标|填报(?:人|单位|日期))(?:\([^()]*\))?:?$/;

/** Whether a cell is a label of a form. */
export const isFormLabel = (text: string): boolean => FORM_LABEL.test(matchable(text));

/** Words printed where a figure would stand, saying that there is none: neither blank nor zero. */
const PLACEHOLDERS = new Set([
  '-', '--', '---', '—', '——', '———', '－', '/', '\\', '*', '**', '无', 'x', '×', '…', '……', '...', '不适用',
]); // biome-ignore format: one list

/** Whether a cell holds a placeholder such as `——` in place of a figure. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDERS.has(matchable(text).toLowerCase());

const TOTAL =
  /^(?:总合计|总计|合计|共计|总\s*额|资产总额|资产合计|资产总计|收入总计|支出总计|收支总计|收、支总计|收入支出总计|收入合计|支出合计|全部合计|部门合计|单位合计|金额合计)$/;
const SUBTOTAL = /(?:合计|小计|总计)$/;

/** Whether a row's label calls it a total or a subtotal; null for any other row. */
export function totalKind(label: string): 'total' | 'subtotal' | null {
  const words = matchable(label).replace(/[::]$/, '');
  if (TOTAL.test(words)) return 'total';
  return words.length <= 20 && SUBTOTAL.test(words) ? 'subtotal' : null;
}
