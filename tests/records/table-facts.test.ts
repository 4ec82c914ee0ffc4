import { describe, expect, test } from 'vitest';
import { figuresOf, recordOf, type Sketch } from './support.js';

const titled = (title: string, unit: string, rows: readonly (readonly (string | null)[])[]): Sketch[] => [
  title,
  `单位：${unit}`,
  rows,
];

describe('summary of revenue and expenditure', () => {
  const rows = [
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', '1,431.026809', '一、一般公共服务支出', '29,508.089661'],
    ['二、政府性基金预算拨款收入', '', '二、教育支出', '18.060000'],
    ['本年收入合计', '1,431.026809', '本年支出合计', '30,939.116470'],
    ['上年结转结余', '29,508.089661', '年终结转结余', ''],
    ['收入总计', '30,939.116470', '支出总计', '30,939.116470'],
  ];

  test('takes totals and sources of both sides, blank cells left out', () => {
    expect(figuresOf(titled('预算01表收支总表', '万元', rows))).toEqual({
      general_public_budget_revenue: '14310268.09',
      revenue_current_year: '14310268.09',
      expenditure_current_year: '309391164.70',
      carryover_in: '295080896.61',
      revenue_total: '309391164.70',
      expenditure_total: '309391164.70',
    });
  });

  test('a fact names its table, cell, label, unit and printed words', () => {
    const record = recordOf(titled('预算01表收支总表', '万元', rows));
    expect(record.facts[0]).toEqual({
      id: 'f1',
      where: 'table',
      measure: 'general_public_budget_revenue',
      label: '一、一般公共预算拨款收入 / 收入 / 预算数',
      amount_yuan: '14310268.09',
      unit_in_text: '万元',
      unit_assumed: null,
      decimals: 6,
      quantity: null,
      year: 2024,
      role: 'amount',
      direction: null,
      compare_to: null,
      percent: null,
      percent_kind: null,
      percent_base: null,
      reason: null,
      implied: false,
      approximate: false,
      irregular: false,
      reporting_entity: null,
      section: null,
      table: 't1',
      quote: '1,431.026809',
      locator: { block: 2, row: 2, column: 1 },
    });
  });

  test('a bare 总计 belongs to the side it stands on', () => {
    const plain = [
      ['收入', null, '支出', null],
      ['项目', '决算数', '项目', '决算数'],
      ['五、事业收入', '45.30', '一、教育支出', '50.00'],
      ['本年收入合计', '45.30', '本年支出合计', '50.00'],
      ['年初结转和结余', '4.70', '年末结转和结余', '0.00'],
      ['总计', '50.00', '总计', '50.00'],
    ];
    expect(figuresOf(titled('收入支出决算总表', '万元', plain))).toMatchObject({
      institutional_revenue: '453000.00',
      carryover_in: '47000.00',
      carryover_out: '0.00',
      revenue_total: '500000.00',
      expenditure_total: '500000.00',
    });
  });
});

test('a fiscal summary: names of sources below the carry-over are not taken for sources; funds part the expenditure', () => {
  const rows = [
    ['收入', null, '支出', null, null, null],
    ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
    ['一、一般公共预算财政拨款', '2,580.60', '一、农林水支出', '2,593.00', '2,593.00', ''],
    ['二、政府性基金预算财政拨款', '60.00', '二、社会保障和就业支出', '58.00', '', '58.00'],
    ['本年收入合计', '2,640.60', '本年支出合计', '2,651.00', '2,593.00', '58.00'],
    ['年初财政拨款结转和结余', '38.20', '年末财政拨款结转和结余', '27.80', '25.80', '2.00'],
    ['一、一般公共预算财政拨款', '38.20', '', '', '', ''],
    ['总计', '2,678.80', '总计', '2,678.80', '2,618.80', '60.00'],
  ];
  expect(figuresOf(titled('财政拨款收入支出决算总表', '万元', rows))).toEqual({
    general_public_budget_revenue: '25806000.00',
    government_fund_revenue: '600000.00',
    general_public_budget_expenditure: '25930000.00',
    government_fund_expenditure: '580000.00',
    fiscal_revenue_total: '26788000.00',
    fiscal_expenditure_total: '26788000.00',
  });
});

test('an income table: this year by source, the carry-over as a whole', () => {
  const rows = [
    ['单位名称', '合计', '本年收入', null, null, '上年结转结余', null],
    ['', '', '小计', '一般公共预算', '事业收入', '小计', '一般公共预算'],
    ['合计', '120.00', '100.00', '90.00', '10.00', '20.00', '20.00'],
    ['青原县文化馆', '120.00', '100.00', '90.00', '10.00', '20.00', '20.00'],
  ];
  expect(figuresOf(titled('部门收入总表', '元', rows))).toEqual({
    revenue_total: '120.00',
    revenue_current_year: '100.00',
    general_public_budget_revenue: '90.00',
    institutional_revenue: '10.00',
    carryover_in: '20.00',
  });
});

test('an expenditure table: the total row by basic and project expenditure', () => {
  const rows = [
    ['科目编码', '科目名称', '合计', '基本支出', null, null, '项目支出', '上缴上级支出'],
    ['', '', '', '小计', '人员经费', '公用经费', '', ''],
    ['', '合计', '1,136.23', '836.23', '777.79', '58.44', '300.00', ''],
    ['208', '社会保障和就业支出', '1,136.23', '836.23', '777.79', '58.44', '300.00', ''],
  ];
  expect(figuresOf(titled('部门支出总表', '万元', rows))).toEqual({
    expenditure_total: '11362300.00',
    basic_expenditure: '8362300.00',
    personnel_expenditure: '7777900.00',
    public_expenditure: '584400.00',
    project_expenditure: '3000000.00',
  });
});

test('a table of one fund keeps basic and project expenditure under its own key', () => {
  const rows = [
    ['功能分类科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
    ['', '', '', '', '合计', '基本支出', '项目支出', ''],
    ['合计', '', '0.00', '60.00', '58.00', '', '58.00', '2.00'],
    ['2082201', '移民补助', '0.00', '60.00', '58.00', '', '58.00', '2.00'],
  ];
  expect(figuresOf(titled('政府性基金预算财政拨款收入支出决算表', '万元', rows))).toEqual({
    government_fund_carryover_in: '0.00',
    government_fund_revenue: '600000.00',
    government_fund_expenditure: '580000.00',
    'government_fund_expenditure/project': '580000.00',
    government_fund_carryover_out: '20000.00',
  });
});

test('basic expenditure in two halves: heads and the total of each half', () => {
  const rows = [
    ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', '95.36', '302', '商品和服务支出', '10.23'],
    ['30101', '基本工资', '95.36', '30201', '办公费', '10.23'],
    ['人员经费合计', '', '95.36', '公用经费合计', '', '10.23'],
  ];
  const record = recordOf(titled('一般公共预算财政拨款基本支出决算表', '万元', rows));
  expect(figuresOf(titled('一般公共预算财政拨款基本支出决算表', '万元', rows))).toEqual({
    'economic:301': '953600.00',
    'economic:302': '102300.00',
    personnel_expenditure: '953600.00',
    public_expenditure: '102300.00',
  });
  expect(record.facts.find((fact) => fact.measure === 'public_expenditure')?.label).toBe(
    '公用经费合计 / 决算数',
  );
  expect(record.records.economic_lines.map(({ code, name }) => [code, name])).toEqual([
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
    ['30101', '基本工资'],
    ['30201', '办公费'],
  ]);
});

describe('三公', () => {
  test('parts in columns, planned and final', () => {
    const rows = [
      ['预算数', null, null, '决算数', null, null],
      ['合计', '公务用车购置及运行维护费', '公务接待费', '合计', '公务用车购置及运行维护费', '公务接待费'],
      ['12.00', '9.50', '2.50', '9.21', '7.85', '1.36'],
    ];
    expect(figuresOf(titled('财政拨款“三公”经费支出决算表', '万元', rows))).toEqual({
      'three_public_total budgeted': '120000.00',
      'official_vehicle_total budgeted': '95000.00',
      'official_reception budgeted': '25000.00',
      three_public_total: '92100.00',
      official_vehicle_total: '78500.00',
      official_reception: '13600.00',
    });
  });

  test('parts in rows; the part bought and the part run are told from the whole', () => {
    const rows = [
      ['项目', '预算数'],
      ['“三公”经费合计', '24.10'],
      ['1、因公出国（境）费', '0.00'],
      ['2、公务用车购置及运行维护费', '23.20'],
      ['其中：（1）公务用车购置费', '0.00'],
      ['（2）公务用车运行维护费', '23.20'],
      ['3、公务接待费', '0.90'],
    ];
    expect(figuresOf(titled('“三公”经费预算表', '万元', rows))).toEqual({
      three_public_total: '241000.00',
      overseas_travel: '0.00',
      official_vehicle_total: '232000.00',
      official_vehicle_purchase: '0.00',
      official_vehicle_operation: '232000.00',
      official_reception: '9000.00',
    });
  });

  test('a total that covers meetings too is not that of the three', () => {
    const rows = [
      ['合计', '“三公”经费', null, null, '会议费'],
      ['', '小计', '因公出国（境）费', '公务接待费', ''],
      ['5.00', '3.00', '1.00', '2.00', '2.00'],
    ];
    const figures = figuresOf(titled('“三公”经费及会议费预算表', '万元', rows));
    expect(figures).toMatchObject({ three_public_total: '30000.00', meeting: '20000.00' });
    expect(Object.values(figures)).not.toContain('50000.00');
  });

  test('figures of the year before are prior, changes are not taken', () => {
    const rows = [
      ['项目', '2023年预算数', '2024年预算数', '增减额'],
      ['公务用车购置及运行维护费', '25.00', '23.20', '-1.80'],
      ['公务接待费', '1.00', '0.90', '-0.10'],
    ];
    expect(figuresOf(titled('“三公”经费预算表', '万元', rows))).toEqual({
      'official_vehicle_total prior': '250000.00',
      'official_reception prior': '10000.00',
      official_vehicle_total: '232000.00',
      official_reception: '9000.00',
    });
  });
});

test('procurement by object', () => {
  const rows = [
    ['采购类别', '金额'],
    ['A-货物', '20.00'],
    ['C-服务', '103.80'],
    ['合计', '123.80'],
  ];
  expect(figuresOf(titled('政府采购预算明细表', '万元', rows))).toEqual({
    procurement_goods: '200000.00',
    procurement_services: '1038000.00',
    procurement_total: '1238000.00',
  });
});

test('fixed assets: values and quantities dated with the table, placeholders left out', () => {
  const rows = [
    ['编制部门：青原县示范局', '截止时间：2023年12月31日', null],
    ['项   目', '数量', '价值（金额单位：万元）'],
    ['资产总额', '——', '1340.35'],
    ['1、房屋（平方米）', '12,586.00', '895.61'],
    ['   其中：办公用房（平方米）', '12,586.00', '895.61'],
    ['2、车辆（台、辆）', '8', '154.9'],
    ['3、单价在20万元以上的设备', '', '0'],
    ['4、其他固定资产', '', '289.84'],
  ];
  const sketch = ['青原县示范局固定资产占用情况表', rows];
  const { facts, records } = recordOf(sketch);
  expect(facts.map((f) => [f.measure, f.amount_yuan ?? f.quantity, f.year, f.role, f.unit_in_text])).toEqual([
    ['fixed_assets_total', '13403500.00', 2023, 'amount', '万元'],
    ['building_area', '12586', 2023, 'count', '平方米'],
    ['fixed_assets:buildings', '8956100.00', 2023, 'amount', '万元'],
    ['building_area/offices', '12586', 2023, 'count', '平方米'],
    ['fixed_assets:buildings/offices', '8956100.00', 2023, 'amount', '万元'],
    ['vehicle_count', '8', 2023, 'count', '台、辆'],
    ['fixed_assets:vehicles', '1549000.00', 2023, 'amount', '万元'],
    ['fixed_assets:equipment', '0.00', 2023, 'amount', '万元'],
    ['fixed_assets:other', '2898400.00', 2023, 'amount', '万元'],
  ]);
  expect(records.assets?.as_of).toBe('2023-12-31');
  expect(records.assets?.items.map((i) => [i.label, i.name, i.unit, i.quantity, i.value_yuan])).toEqual([
    [null, '资产总额', null, null, '13403500.00'],
    ['1', '房屋', '平方米', '12586', '8956100.00'],
    [null, '办公用房', '平方米', '12586', '8956100.00'],
    ['2', '车辆', '台、辆', '8', '1549000.00'],
    ['3', '单价在20万元以上的设备', null, null, '0.00'],
    ['4', '其他固定资产', null, null, '2898400.00'],
  ]);
  expect(records.assets?.items.map((i) => [i.total, i.of_which])).toEqual([
    [true, false],
    [false, false],
    [false, true],
    [false, false],
    [false, false],
    [false, false],
  ]);
});

test('a table whose unit is not stated gives no figures, and a note says so', () => {
  const rows = [
    ['采购类别', '金额'],
    ['货物', '20.00'],
    ['合计', '20.00'],
  ];
  const record = recordOf(['政府采购预算明细表', rows]);
  expect(record.facts).toEqual([]);
  expect(record.notes.map((note) => note.code)).toContain('table-figures-withheld');
});

describe('tables in the forms of many places', () => {
  test('the initial budget that a budget prints is the budget itself', () => {
    const rows = [
      ['科目编码', '科目名称', '2024年年初预算数'],
      ['', '合计', '100.00'],
      ['201', '一般公共服务支出', '100.00'],
    ];
    const { facts } = recordOf(titled('一般公共预算支出表', '万元', rows));
    expect(facts.find(({ amount_yuan }) => amount_yuan === '1000000.00')?.role).toBe('amount');
    expect(facts.some(({ role }) => role === 'initial_budget')).toBe(false);
  });

  test('a table of expenditure that has a single row states its whole', () => {
    const rows = [
      ['合计', '基本支出', '项目支出', '结转下年资金'],
      ['371.50', '219.00', '152.50', ''],
    ];
    expect(figuresOf(titled('支出预算总表', '万元', rows))).toEqual({
      expenditure_total: '3715000.00',
      basic_expenditure: '2190000.00',
      project_expenditure: '1525000.00',
    });
  });

  test('the bare total above the three public expenses is theirs', () => {
    const rows = [
      ['项目', '预算数'],
      ['合计', '84.10'],
      ['1、因公出国（境）费用', '70.00'],
      ['2、公务接待费', '6.10'],
      ['3、公务用车购置及运行费', '8.00'],
    ];
    expect(figuresOf(titled('一般公共预算“三公”经费支出预算表', '万元', rows))).toEqual({
      three_public_total: '841000.00',
      overseas_travel: '700000.00',
      official_reception: '61000.00',
      official_vehicle_total: '80000.00',
    });
  });

  test('a bare total over meetings too is not that of the three', () => {
    const rows = [
      ['项目', '预算数'],
      ['合计', '94.10'],
      ['1、因公出国（境）费用', '70.00'],
      ['2、公务接待费', '6.10'],
      ['3、公务用车购置及运行费', '8.00'],
      ['4、会议费', '10.00'],
    ];
    expect(figuresOf(titled('“三公”经费、会议费支出预算表', '万元', rows))).not.toHaveProperty(
      'three_public_total',
    );
  });

  test('the first project of a unit is not the whole of the unit', () => {
    const rows = [
      ['单位名称', '项目名称', '总计'],
      ['合计', '', '60.00'],
      ['青原县第一中心医院', '设备购置', '10.00'],
      ['', '人才培养', '20.00'],
      ['青原县疾病预防控制中心', '公共卫生事务', '30.00'],
    ];
    const { facts } = recordOf(titled('项目支出预算表', '万元', rows));
    expect(facts.map(({ amount_yuan }) => amount_yuan)).toEqual(['600000.00', '300000.00']);
  });
});
