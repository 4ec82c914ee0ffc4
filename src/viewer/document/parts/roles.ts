import type { Language } from '../../common/settings.js';

const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  amount: ['本期数', 'amount'],
  change: ['增减额', 'change'],
  prior: ['上期数', 'earlier amount'],
  initial_budget: ['年初预算', 'initial budget'],
  budgeted: ['预算数', 'budget'],
  adjusted_budget: ['调整预算', 'adjusted budget'],
  budget_addition: ['年中追加', 'addition during the year'],
  variance: ['决算与预算之差', 'final against budget'],
  share: ['占比', 'share'],
  completion: ['完成率', 'completion'],
  count: ['数量', 'count'],
  per_unit: ['单位平均', 'per unit'],
  ceiling: ['限额', 'ceiling'],
  cumulative: ['累计', 'cumulative'],
  explanatory: ['说明中的数', 'in an explanation'],
};

const BASES: Readonly<Record<string, readonly [string, string]>> = {
  prior_year: ['与上年相比', 'against the year before'],
  prior_year_budget: ['与上年预算相比', "against last year's budget"],
  prior_year_final: ['与上年决算相比', "against last year's final accounts"],
  prior_year_execution: ['与上年执行数相比', "against last year's execution"],
  initial_budget: ['与年初预算相比', 'against the initial budget'],
  budget: ['与预算相比', 'against the budget'],
};

const inLanguage = (words: readonly [string, string], language: Language): string =>
  words[language === 'zh' ? 0 : 1];

/** What part a figure plays, in words. */
export const roleWords = (role: string, language: Language): string =>
  ROLES[role] ? inLanguage(ROLES[role], language) : role;

/** What a figure is compared with, in words. */
export function compareWords(base: string, language: Language): string {
  const year = /^year:(\d{4})$/.exec(base)?.[1];
  if (year) return language === 'zh' ? `与${year}年相比` : `against ${year}`;
  return BASES[base] ? inLanguage(BASES[base], language) : base;
}
