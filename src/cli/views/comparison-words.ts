import type { Comparison } from '../../compare/index.js';

/** Words around the figures of a comparison on a terminal. */
export interface ComparisonWords {
  readonly per: Readonly<Record<'person' | 'activity', string>>;
  readonly kind: Readonly<Record<'budget' | 'final_accounts', (year: number) => string>>;
  readonly by: Readonly<Record<'entity' | 'division', string>>;
  readonly level: Readonly<Record<'department' | 'unit', string>>;
  readonly noDivision: string;
  readonly comma: string;
  readonly outlier: (score: string) => string;
  readonly otherFigures: string;
  readonly added: (n: number) => string;
  readonly contained: string;
  readonly before: string;
  readonly stated: string;
  readonly fromZero: string;
  readonly more: (n: number) => string;
  readonly moreRows: (n: number) => string;
  readonly total: (rows: number, total: string) => string;
  readonly once: (rows: number) => string;
  readonly median: (median: string, level: string | null) => string;
  /** Above the rows of one level, where there are two. */
  readonly peers: Readonly<Record<'department' | 'unit', (rows: number) => string>>;
  readonly nothing: string;
  /** That some rows were not asked for. */
  readonly shown: (rows: number, all: number) => string;
  readonly unit: Readonly<Record<'yuan' | 'count', string>>;
  readonly leftOut: (reasons: string) => string;
  readonly reasons: Readonly<Record<Comparison['without'][number]['reason'], (n: number) => string>>;
}

export const COMPARISON_WORDS: Readonly<Record<'en' | 'zh', ComparisonWords>> = {
  en: {
    per: { person: ' per person', activity: ' per activity' },
    kind: {
      budget: (year) => `budget ${year}`,
      final_accounts: (year) => `final accounts ${year}`,
    },
    by: { entity: ', by entity', division: ', by division' },
    level: { department: 'department', unit: 'unit' },
    noDivision: 'no division stated',
    comma: ', ',
    outlier: (score) => `outlier (${score})`,
    otherFigures: 'other figures are stated too',
    added: (n) => `${n} figures added`,
    contained: 'part of its department',
    before: 'before',
    stated: 'stated',
    fromZero: 'from zero',
    more: (n) => ` and ${n} more (--json)`,
    moreRows: (n) => `… and ${n} more (--limit)`,
    total: (rows, total) => `${rows} ${rows === 1 ? 'row' : 'rows'}; total ${total}`,
    once: (rows) =>
      ` without the ${rows === 1 ? 'row that is' : `${rows} rows that are`} part of a department above`,
    median: (median, level) => `, median${level ? ` ${level}` : ''} ${median}`,
    peers: {
      department: (rows) => `Departments (${rows})`,
      unit: (rows) => `Units (${rows})`,
    },
    nothing: 'No row to show.',
    shown: (rows, all) => `${rows} of ${all} rows are shown; total and medians are of all`,
    unit: { yuan: '; in yuan', count: '; a count' },
    leftOut: (reasons) => `left out: ${reasons} (see --json)`,
    reasons: {
      not_stated: (n) => `${n} without the figure`,
      no_divisor: (n) => `${n} without the number to divide by`,
      no_entity: (n) => `${n} of nobody in particular`,
      part_of_department: (n) => `${n} that are part of a department that is counted`,
      may_be_part: (n) => `${n} that may be part of a department that is counted`,
    },
  },
  zh: {
    per: { person: '（人均）', activity: '（每项活动）' },
    kind: {
      budget: (year) => `${year} 年预算`,
      final_accounts: (year) => `${year} 年决算`,
    },
    by: { entity: '，按单位', division: '，按地区' },
    level: { department: '部门', unit: '单位' },
    noDivision: '未写明地区',
    comma: '，',
    outlier: (score) => `离群（${score}）`,
    otherFigures: '文中另有不同数字',
    added: (n) => `${n} 个数字之和`,
    contained: '已含于所属部门',
    before: '上年',
    stated: '文中所称',
    fromZero: '上年为零',
    more: (n) => `，另有 ${n} 处（--json）`,
    moreRows: (n) => `… 另有 ${n} 行（--limit）`,
    total: (rows, total) => `${rows} 行；合计 ${total}`,
    once: (rows) => `（不含已计入上列部门的 ${rows} 行）`,
    median: (median, level) => `，${level ?? ''}中位数 ${median}`,
    peers: {
      department: (rows) => `部门（${rows}）`,
      unit: (rows) => `单位（${rows}）`,
    },
    nothing: '没有可列出的行。',
    shown: (rows, all) => `列出 ${all} 行中的 ${rows} 行；合计和中位数按全部行计算`,
    unit: { yuan: '；单位：元', count: '；计数' },
    leftOut: (reasons) => `未列入：${reasons}（见 --json）`,
    reasons: {
      not_stated: (n) => `${n} 份没有该数字`,
      no_divisor: (n) => `${n} 份没有可除的数`,
      no_entity: (n) => `${n} 份看不出是谁的文件`,
      part_of_department: (n) => `${n} 家单位已含于所计部门`,
      may_be_part: (n) => `${n} 家单位可能已含于所计部门`,
    },
  },
};
