import type { Language } from '../../common/settings.js';

const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  stated: ['所写', 'stated'],
  addend: ['加数', 'addend'],
  total: ['合计', 'total'],
  whole: ['总数', 'the whole'],
  part: ['其中', 'a part of it'],
  base: ['基数', 'base'],
  rate: ['比率', 'rate'],
  amount: ['金额', 'amount'],
  change: ['增减', 'change'],
  prior: ['上期', 'earlier'],
  budget: ['预算', 'budget'],
  prose: ['文字', 'prose'],
  table: ['表格', 'table'],
  income: ['收入', 'revenue'],
  expenditure: ['支出', 'expenditure'],
  direction: ['方向', 'direction'],
  indicator: ['指标', 'indicator'],
  excellent: ['优', 'excellent'],
  good: ['良', 'good'],
  fair: ['中', 'fair'],
  poor: ['差', 'poor'],
  other_place: ['他处', 'other place'],
  other_body: ['其他部门', 'another department'],
  unit: ['单位', 'unit'],
  other_unit: ['另一单位', 'other unit'],
  repetition: ['重复', 'repetition'],
  title: ['标题', 'title'],
  item: ['项目', 'item'],
  name: ['名称', 'name'],
  note: ['说明', 'note'],
  left: ['左', 'left'],
  right: ['右', 'right'],
};

/** The part that a piece of evidence plays, in words. */
export const evidenceRole = (role: string, language: Language): string =>
  ROLES[role]?.[language === 'zh' ? 0 : 1] ?? role.replaceAll('_', ' ');
