import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordWithoutChecks } from '../../src/records/index.js';
import type { Records } from '../../src/schema/records.js';
import { recordOfFile } from '../support/understand.js';

const sample = (name: string): string => resolve(import.meta.dirname, '../../samples', name);
const yuan = (amounts: Records['revenue']): Record<string, string | null> =>
  Object.fromEntries(Object.entries(amounts).map(([measure, amount]) => [measure, amount.amount_yuan]));

describe('青原县水利局, final accounts 2023', () => {
  let record: RecordWithoutChecks;
  let records: Records;
  beforeAll(async () => {
    ({ record } = await recordOfFile(sample('青原县水利局2023年度部门决算公开.txt')));
    records = record.records;
  });

  test('whose it is', () => {
    expect([record.kind, record.fiscal_year, record.entity?.name]).toEqual([
      'final_accounts',
      2023,
      '青原县水利局',
    ]);
  });

  test('nine tables, each understood', () => {
    expect(record.tables.map((table) => [table.kind, table.unit, table.empty])).toEqual([
      ['income_expenditure_summary', '万元', false],
      ['income_summary', '万元', false],
      ['expenditure_summary', '万元', false],
      ['fiscal_appropriation_summary', '万元', false],
      ['general_public_budget_expenditure', '万元', false],
      ['basic_expenditure_economic', '万元', false],
      ['three_public', '万元', false],
      ['government_fund_expenditure', '万元', false],
      ['state_capital_expenditure', '万元', true],
    ]);
  });

  test('the contents page is no section; six duties, three units, eight terms', () => {
    expect(record.sections.filter((section) => section.level === 1)).toHaveLength(4);
    expect(records.responsibilities.map(({ label }) => label)).toEqual(['一', '二', '三', '四', '五', '六']);
    expect(records.institutions.map(({ name }) => name)).toEqual([
      '青原县水利局（本级）',
      '青原县水利工程管理站',
      '青原县水土保持服务中心',
    ]);
    expect(records.glossary).toHaveLength(8);
  });

  test('the whole and the year are told apart, and so are all money and fiscal appropriation', () => {
    expect(yuan(records.revenue)).toMatchObject({
      revenue_total: '27368500.00',
      revenue_current_year: '26986500.00',
      general_public_budget_revenue: '25806000.00',
      government_fund_revenue: '600000.00',
      institutional_revenue: '453000.00',
      other_revenue: '127500.00',
      carryover_in: '382000.00',
    });
    expect(yuan(records.expenditure)).toEqual({
      expenditure_total: '27368500.00',
      expenditure_current_year: '27090500.00',
      basic_expenditure: '9245000.00',
      personnel_expenditure: '8546800.00',
      public_expenditure: '698200.00',
      project_expenditure: '17845500.00',
      carryover_out: '278000.00',
    });
    expect(yuan(records.fiscal_appropriation)).toMatchObject({
      fiscal_revenue_total: '26788000.00',
      fiscal_expenditure_total: '26788000.00',
      general_public_budget_expenditure: '25930000.00',
      government_fund_expenditure: '580000.00',
      government_fund_carryover_out: '20000.00',
    });
  });

  test('三公 with its counts, procurement, assets', () => {
    expect(yuan(records.three_public.parts)).toEqual({
      three_public_total: '92100.00',
      overseas_travel: '0.00',
      official_vehicle_total: '78500.00',
      official_vehicle_purchase: '0.00',
      official_vehicle_operation: '78500.00',
      official_reception: '13600.00',
    });
    expect(records.three_public.counts).toMatchObject({
      vehicle_count: { quantity: '4' },
      reception_batches: { quantity: '28' },
      reception_persons: { quantity: '236' },
    });
    expect(yuan(records.procurement)).toMatchObject({
      procurement_total: '8624000.00',
      procurement_goods: '365000.00',
      procurement_works: '7153000.00',
      procurement_services: '1106000.00',
      procurement_sme_contract: '6982000.00',
      procurement_small_micro_contract: '4120000.00',
    });
    expect(records.assets?.as_of).toBe('2023-12-31');
    expect(records.assets?.vehicles['vehicle_count:emergency']?.quantity).toBe('2');
  });

  test('every line by function and purpose: 22 + 22 + 20 + 3 and 13 + 16', () => {
    expect(records.functional_lines).toHaveLength(67);
    expect(records.economic_lines).toHaveLength(29);
    expect(records.functional_lines.find((l) => l.table === 't3' && l.code === '2130306')).toMatchObject({
      name: '水利工程运行与维护',
      amounts: { 本年支出合计: '3355400.00', 基本支出: '2387400.00', 项目支出: '968000.00' },
    });
  });
});

describe('云岭县交通运输局, budget 2024', () => {
  let record: RecordWithoutChecks;
  let records: Records;
  beforeAll(async () => {
    ({ record } = await recordOfFile(sample('云岭县交通运输局2024年部门预算.txt')));
    records = record.records;
  });

  test('whose it is, and that the encoding had to be guessed', () => {
    expect([record.kind, record.fiscal_year, record.entity?.name]).toEqual([
      'budget',
      2024,
      '云岭县交通运输局',
    ]);
    expect(record.notes.map((note) => note.code)).toContain('encoding-guessed');
  });

  test('1983.00万元 in the prose and 19,830,000.00 元 in two tables are one amount', () => {
    const { amount_yuan, facts } = records.expenditure.project_expenditure!;
    expect(amount_yuan).toBe('19830000.00');
    expect(facts).toHaveLength(3);
  });

  test('the planted figures are in the record as they are printed', () => {
    const line = records.functional_lines.find(({ code }) => code === '210');
    expect(line?.amounts).toEqual({ 合计: '448400.00', 基本支出: '444800.00' });
    const figures = (measure: string): (string | null)[] =>
      record.facts.filter((f) => f.measure === measure && f.role === 'amount').map((f) => f.amount_yuan);
    expect(figures('official_reception')).toEqual(['24000.00', '34000.00']);
    expect(figures('procurement_services')).toEqual(['840000.00', '480000.00']);
    expect(records.changes.map((change) => [change.measure, change.percent])).toContainEqual([
      'revenue_total',
      '6.94',
    ]);
  });

  test('codes parted over 类, 款 and 项; three projects with their amounts', () => {
    expect(records.functional_lines.map(({ code }) => code)).toEqual([
      ...['208', '20805', '2080505', '2080506', '210', '21011', '2101101', '2101102'],
      ...['214', '21401', '2140101', '2140104', '2140106', '2140112', '221', '22102', '2210201'],
    ]);
    expect(records.projects.map(({ name, amount_yuan }) => [name, amount_yuan])).toEqual([
      ['农村公路建设', '12500000.00'],
      ['公路日常养护', '6830000.00'],
      ['道路运输管理', '500000.00'],
    ]);
  });
});
