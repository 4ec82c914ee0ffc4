import type { TableKind } from '../../../schema/table.js';

/** Names of the kinds of table. */
export const TABLE_KIND_NAMES: Readonly<Record<TableKind, readonly [zh: string, en: string]>> = {
  institutions: ['机构设置', 'institutions'],
  income_expenditure_summary: ['收支总表', 'revenue and expenditure summary'],
  income_summary: ['收入总表', 'revenue summary'],
  expenditure_summary: ['支出总表', 'expenditure summary'],
  fiscal_appropriation_summary: ['财政拨款收支总表', 'fiscal appropriation summary'],
  fiscal_appropriation_expenditure: ['财政拨款支出表', 'fiscal appropriation expenditure'],
  general_public_budget_expenditure: ['一般公共预算支出表', 'general public budget expenditure'],
  government_fund_expenditure: ['政府性基金支出表', 'government fund expenditure'],
  state_capital_expenditure: ['国有资本经营支出表', 'state capital expenditure'],
  basic_expenditure_economic: ['基本支出经济分类表', 'basic expenditure by purpose'],
  three_public: ['“三公”经费表', 'three public expenses'],
  project_expenditure: ['项目支出表', 'project expenditure'],
  performance_targets: ['绩效目标表', 'performance targets'],
  procurement: ['政府采购表', 'procurement'],
  purchase_of_services: ['购买服务表', 'purchase of services'],
  fixed_assets: ['固定资产表', 'fixed assets'],
  agency_operating: ['机关运行经费表', 'agency operating cost'],
  staff: ['人员表', 'staff'],
  other: ['其他表', 'other table'],
};
