import type { Measure } from './measure.js';

/** Heads of the departmental economic classification, as the prose names them. */
export const ECONOMIC_MEASURES: readonly Measure[] = [
  {
    key: 'economic:301',
    zh: '工资福利支出',
    en: 'wages and welfare',
    type: 'money',
    wordings: ['工资福利支出', '工资福利'],
  },
  {
    key: 'economic:302',
    zh: '商品和服务支出',
    en: 'goods and services',
    type: 'money',
    wordings: ['商品和服务支出', '商品服务支出', '商品及服务支出'],
  },
  {
    key: 'economic:303',
    zh: '对个人和家庭的补助',
    en: 'subsidies to individuals and families',
    type: 'money',
    wordings: ['对个人和家庭的?补助{支出|}'],
  },
  {
    key: 'economic:310',
    zh: '资本性支出',
    en: 'capital expenditure',
    type: 'money',
    wordings: ['资本性支出', '其他资本性支出'],
  },
];
