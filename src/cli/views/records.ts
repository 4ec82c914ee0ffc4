import type { DocumentRecord } from '../../schema/document.js';
import type { RecordAmount } from '../../schema/records.js';
import type { Language } from '../context.js';
import { cleanLine } from '../terminal.js';
import { measureName } from './measure-name.js';
import { shorten } from './words.js';

/** The typed record in short: each part with its amounts, or with how much it holds. */
export function recordLines({ records }: DocumentRecord, language: Language): readonly string[] {
  const amounts = (name: string, parts: Readonly<Record<string, RecordAmount>>): readonly string[] =>
    Object.entries(parts).map(
      ([measure, { amount_yuan, facts }]) =>
        `  ${nameOf(name, language)}${language === 'zh' ? '：' : ': '}${measureName(measure, language)} ${amount_yuan ?? (language === 'zh' ? '未写明' : 'not stated')}${facts.length > 0 ? ` (${facts.join(' ')})` : ''}`,
    );
  const count = (name: string, items: readonly unknown[] | undefined): readonly string[] =>
    items && items.length > 0
      ? [`  ${nameOf(name, language)}${language === 'zh' ? '：' : ': '}${items.length}`]
      : [];
  const { assets, performance, agency_operating: operating, three_public: threePublic } = records;
  return [
    ...amounts('revenue', records.revenue),
    ...amounts('expenditure', records.expenditure),
    ...amounts('fiscal appropriation', records.fiscal_appropriation),
    ...amounts('three public', threePublic.parts),
    ...(operating ? amounts('agency operating', { agency_operating: operating }) : []),
    ...amounts('procurement', records.procurement),
    ...(assets?.total
      ? amounts(
          language === 'zh'
            ? `资产（截至 ${assets.as_of ?? '未写明'}）`
            : `assets as of ${assets.as_of ?? 'no stated day'}`,
          { total: assets.total },
        )
      : []),
    ...(assets?.planned_purchases ? amounts('planned purchases', { planned: assets.planned_purchases }) : []),
    ...records.changes.map(
      ({ label, direction, amount_yuan, reason }) =>
        `  ${nameOf('change', language)}${language === 'zh' ? '：' : ': '}${cleanLine(label)} ${direction === null ? '' : DIRECTIONS[language][direction]} ${amount_yuan ?? ''}${reason ? ` (${shorten(cleanLine(reason), 50)})` : ''}`,
    ),
    ...count('duties', records.responsibilities),
    ...count('institutions', records.institutions),
    ...count('asset lines', assets?.items),
    ...count('overall goals', performance?.overall_goals),
    ...count('duty goals', performance?.duty_goals),
    ...count('activities', performance?.activities),
    ...count('performance projects', performance?.projects),
    ...count('performance indicators', performance?.indicators),
    ...count('functional lines', records.functional_lines),
    ...count('economic lines', records.economic_lines),
    ...count('projects', records.projects),
    ...count('glossary terms', records.glossary),
    ...count('closing remarks', records.closing_remarks),
  ];
}

const DIRECTIONS = {
  en: { increase: 'increase', decrease: 'decrease', flat: 'flat' },
  zh: { increase: '增加', decrease: '减少', flat: '持平' },
} as const;

/** Names of the parts of the record in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  revenue: '收入',
  expenditure: '支出',
  'fiscal appropriation': '财政拨款',
  'three public': '“三公”经费',
  'agency operating': '机关运行经费',
  procurement: '政府采购',
  assets: '资产',
  'planned purchases': '拟购置',
  change: '增减',
  duties: '职责',
  institutions: '机构',
  'asset lines': '资产明细',
  'overall goals': '总体目标',
  'duty goals': '职责目标',
  activities: '工作活动',
  'performance projects': '绩效项目',
  'performance indicators': '绩效指标',
  'functional lines': '功能分类行',
  'economic lines': '经济分类行',
  projects: '项目',
  'glossary terms': '名词解释',
  'closing remarks': '其他说明',
};

const nameOf = (name: string, language: Language): string =>
  language === 'zh' ? (CHINESE[name] ?? name) : name;
