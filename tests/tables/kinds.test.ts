import { describe, expect, test } from 'vitest';
import type { TableKind } from '../../src/schema/table.js';
import { tableKindOf } from '../../src/vocabulary/table-kinds.js';

/** Titles as different places word them. */
const TITLES: Partial<Record<TableKind, readonly string[]>> = {
  income_expenditure_summary: [
    '收支总表',
    '部门收支总体情况表',
    '2025年部门财务收支预算总表',
    '收入支出决算总表',
    '表1：高等学校收支决算总表',
  ],
  income_summary: ['收入总表', '2026年部门收入预算总表', '收入决算表', '收入总体情况表'],
  expenditure_summary: ['支出总表', '2026年部门支出预算总表', '支出决算表', '本年支出总体情况表'],
  fiscal_appropriation_summary: [
    '财政拨款收支总表',
    '2025年部门财政拨款收支预算总表',
    '财政拨款收入支出决算总表',
  ],
  fiscal_appropriation_expenditure: ['财政拨款支出表（功能科目）', '高等学校财政拨款支出决算表'],
  general_public_budget_expenditure: [
    '一般公共预算支出表',
    '一般公共预算财政拨款支出决算表',
    '2026年部门一般公共预算支出功能分类预算表',
    '公共预算支出表',
  ],
  basic_expenditure_economic: [
    '人员经费支出明细表',
    '公用经费支出预算表',
    '对个人和家庭的补助预算表',
    '一般公共预算基本支出表',
    '一般公共预算财政拨款基本支出决算表',
    '财政拨款基本支出表（经济科目）',
    '一般公共预算基本支出情况表（按经济分类科目）',
    '基本支出预算表（人员类、运转类公用经费项目）',
  ],
  three_public: [
    '财政拨款“三公”经费支出表',
    '一般公共预算"三公"经费、会议费、培训费支出表',
    '部门“三公”经费和机关运行经费预算表',
    '三公经费支出情况表',
  ],
  government_fund_expenditure: ['政府性基金预算支出表', '政府性基金预算财政拨款收入支出决算表'],
  state_capital_expenditure: ['国有资本经营预算支出表', '国有资本经营预算财政拨款收入支出决算表'],
  project_expenditure: [
    '部门项目支出预算表',
    '一般公共预算项目支出情况表（按经济分类科目）',
    '专项资金安排表',
    '2026年部门综合预算专项业务经费支出表',
    '行政事业类项目收入支出决算表',
    '部门项目中期规划预算表',
    '项目支出预算表（其他运转类、特定目标类项目）',
    '3-2 一般公共预算项目支出预算表',
    '上级补助项目支出预算表',
  ],
  performance_targets: [
    '项目支出绩效目标表',
    '部门整体支出绩效目标表',
    '部门职责-工作活动绩效目标(',
    '项目支出绩效自评表',
    '对下转移支付绩效目标表',
    '部门整体绩效自评表',
  ],
  procurement: [
    '政府采购（资产配置、购买服务）预算表',
    '政府采购预算表',
    '政府采购支出表',
    '部门政府采购预算明细表',
  ],
  purchase_of_services: ['财政拨款政府购买服务明细表', '政府购买服务预算表'],
  fixed_assets: ['资产信息表', '公务用车情况表', '部门固定资产占用情况表', '国有资产占有使用情况表'],
  asset_purchase: [
    '新增资产配置预算表',
    '部门新增资产配置表',
    '2025年拟购置资产情况表',
    '公务用车购置计划表',
  ],
  agency_operating: ['一般公共预算机关运行经费支出预算表'],
  meeting_training: ['会议费、培训费支出预算表', '一般公共预算会议费、培训费支出情况表'],
  transfer_payments: ['对下转移支付预算表', '2025年县对下专项转移支付预算表', '部门管理转移支付表'],
  government_debt: ['政府债务情况表', '部门（单位）债务支出预算表', '新增地方政府专项债券使用情况表'],
  non_tax_revenue: ['非税收入征收计划表', '纳入预算管理的行政事业性收费等非税收入支出预算表'],
  special_account_expenditure: ['财政专户管理资金支出预算表', '纳入专户管理的资金支出表'],
  institutions: ['部门机构设置情况', '纳入2024年度部门决算编制范围的单位', '所属预算单位构成情况表'],
  staff: ['部门人员情况表'],
  other: ['附注', '', '社会保险基金预算表', '对附属单位补助支出表', '事业收入明细表'],
};

describe('the kind of a table', () => {
  test.each(Object.entries(TITLES).flatMap(([kind, titles]) => titles.map((title) => [title, kind])))(
    '%s → %s',
    (title, kind) => {
      expect(tableKindOf(title!, [])).toBe(kind);
    },
  );

  test('without a title the columns tell', () => {
    expect(tableKindOf('', ['单位名称', '单位性质', '单位规格'])).toBe('institutions');
    expect(tableKindOf('', ['职责活动', '年度预算数', '绩效目标', '绩效指标'])).toBe('performance_targets');
    expect(tableKindOf('', ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'])).toBe(
      'income_expenditure_summary',
    );
  });

  test('without telling columns the rows tell', () => {
    expect(tableKindOf('', ['项目', '预算数'], ['因公出国（境）费', '公务接待费'])).toBe('three_public');
  });
});
