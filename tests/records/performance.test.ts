import { describe, expect, test } from 'vitest';
import { readTarget } from '../../src/records/performance/target.js';
import { recordOf } from './support.js';

const performanceOf = (...sketch: Parameters<typeof recordOf>[0]) => recordOf(sketch).records.performance!;

describe('forms of one project', () => {
  const form = performanceOf('办公楼物业项目绩效目标表', [
    ['项目名称', null, '办公楼物业', null, null],
    ['主管部门', '青原县示范局', '', '实施单位', '青原县示范中心'],
    ['专项资金情况（万元）', '资金总额', '', '25.89', ''],
    ['', '财政拨款', '', '20.00', ''],
    ['', '其他资金', '', '5.89', ''],
    ['年度目标', '保障办公楼正常运转。', null, null, null],
    ['绩效目标指标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['', '成本指标', '经济成本指标', '物业成本控制率', '≤100%'],
    ['', '产出指标', '数量指标', '物业管理面积', '≤5137.26平方米'],
    ['', '', '质量指标', '问题及时处理率', '=100%'],
    ['', '效益指标', '社会效益指标', '办公环境', '明显改善'],
    ['备注', '', '', '', ''],
  ]);

  test('labels give the fields of the project, amounts in the unit of their group', () => {
    expect(form.projects).toMatchObject([
      {
        id: 't1-p1',
        scope: 'project',
        name: '办公楼物业',
        supervisor: '青原县示范局',
        implementer: '青原县示范中心',
        budget_yuan: '258900.00',
        fiscal_yuan: '200000.00',
        other_funds_yuan: '58900.00',
        goal: '保障办公楼正常运转。',
      },
    ]);
  });

  test('indicators keep their levels over merged cells, targets are taken apart', () => {
    expect(
      form.indicators.map(({ project, levels, category, name, operator, value, unit }) =>
        [project, levels.join('>'), category, name, operator, value, unit].join(' '),
      ),
    ).toEqual([
      't1-p1 成本指标>经济成本指标 cost 物业成本控制率 <= 100 %',
      't1-p1 产出指标>数量指标 quantity 物业管理面积 <= 5137.26 平方米',
      't1-p1 产出指标>质量指标 quality 问题及时处理率 = 100 %',
      't1-p1 效益指标>社会效益指标 social_benefit 办公环境   ',
    ]);
  });

  test('each indicator knows its cell', () => {
    expect(
      form.indicators.map(({ table, row, locator }) => [table, row, locator.row, locator.column]),
    ).toEqual([
      ['t1', 7, 7, 3],
      ['t1', 8, 8, 3],
      ['t1', 9, 9, 3],
      ['t1', 10, 10, 3],
    ]);
  });
});

test('several forms in one table are several projects', () => {
  const form = (name: string, amount: string) => [
    ['项目名称', name, null, null],
    ['项目资金（万元）', '年度预算资金总额：', amount, ''],
    ['总体目标', '保障工作。', null, null],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', `${name}次数（次）`, '12'],
  ];
  const { projects, indicators } = performanceOf('政策和项目预算绩效目标表', [
    ...form('甲', '10.00'),
    ...form('乙', '20.50'),
  ]);
  expect(projects.map(({ name, budget_yuan }) => [name, budget_yuan])).toEqual([
    ['甲', '100000.00'],
    ['乙', '205000.00'],
  ]);
  expect(indicators.map(({ project, name, value, unit }) => [project, name, value, unit])).toEqual([
    ['t1-p1', '甲次数（次）', '12', '次'],
    ['t1-p2', '乙次数（次）', '12', '次'],
  ]);
});

test('a blank form names no project', () => {
  const { records } = recordOf([
    '专项资金总体绩效目标表',
    [
      ['项目名称', '', null, null],
      ['主管部门', '', null, null],
      ['总体目标', '', null, null],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '', ''],
    ],
  ]);
  expect(records.performance?.projects ?? []).toEqual([]);
});

test('projects in columns: the row of the unit is none, a name at the head of a page goes on', () => {
  const { projects, indicators } = performanceOf('项目支出绩效目标表', '单位：万元', [
    [
      '单位编码',
      '单位（项目）名称',
      '资金总额',
      '绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '度量单位',
      '指标值类型',
    ],
    ['126001', '青原县示范局', '30.00', '', '', '', '', '', '', ''],
    ['126001', '培训专项', '30.00', '提高能力', '产出指标', '数量指标', '培训人数', '200', '人次', '≥'],
    ['126001', '培训专项', '30.00', '提高能力', '产出指标', '质量指标', '合格率', '95', '%', '≥'],
    ['', '', '', '', '', '时效指标', '完成时间', '12月底前', '', '定性'],
  ]);
  expect(projects.map(({ name, budget_yuan, goal }) => [name, budget_yuan, goal])).toEqual([
    ['培训专项', '300000.00', '提高能力'],
  ]);
  expect(
    indicators.map(({ name, operator, value, unit, category }) => [name, operator, value, unit, category]),
  ).toEqual([
    ['培训人数', '>=', '200', '人次', 'quantity'],
    ['合格率', '>=', '95', '%', 'quality'],
    ['完成时间', 'qualitative', null, null, 'timeliness'],
  ]);
});

describe('targets', () => {
  test.each([
    ['≥90%', '', '', '>=', '90', '%'],
    ['=24小时/日', '', '', '=', '24', '小时/日'],
    ['1,200', '≤', '万元', '<=', '1200', '万元'],
    ['7次', '', '', null, '7', '次'],
    ['效果显著', '定性', '', 'qualitative', null, null],
    ['2026年9月25日前', '定性', '', 'qualitative', null, null],
    ['500000000000000000.01', '', '元', null, '500000000000000000.01', '元'],
  ])('%s %s %s', (target, operator, unit, wanted, value, wantedUnit) => {
    expect(readTarget(target, operator, unit)).toEqual({ operator: wanted, value, unit: wantedUnit });
  });
});

describe('values below their labels', () => {
  test('amounts stand below labels side by side', () => {
    const { projects } = performanceOf('部门整体支出绩效目标表', [
      ['部门名称', null, '青原县示范局', null, null],
      ['总体资金情况（万元）', '', '预算支出总额', '财政拨款', '其他资金'],
      ['', '', '', '合计', '合计'],
      ['', '', '939.10', '921.30', '17.80'],
      ['整体绩效目标', '保障运转。', null, null, null],
      ['', '一级指标', '二级指标', '三级指标', '指标值'],
      ['', '产出指标', '数量指标', '出具报告', '≥1份'],
    ]);
    expect(projects).toMatchObject([
      {
        scope: 'department',
        budget_yuan: '9391000.00',
        fiscal_yuan: '9213000.00',
        other_funds_yuan: '178000.00',
        goal: '保障运转。',
      },
    ]);
  });

  test('of several tasks the total is taken, without a total nothing', () => {
    const form = (total: readonly string[]) =>
      performanceOf('部门整体支出绩效目标表', [
        ['部门名称', null, '青原县示范局', null, null],
        ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', ''],
        ['', '', '', '总额', '财政拨款'],
        ['', '基本支出', '保障运转', '100.00', '100.00'],
        ['', '会议培训', '办好会议', '20.00', '15.00'],
        total,
        ['年度总体目标', '保障运转。', null, null, null],
        ['', '一级指标', '二级指标', '三级指标', '指标值'],
        ['', '产出指标', '数量指标', '会议场次', '≥3场'],
      ]).projects[0];
    expect(form(['', '金额合计', '', '120.00', '115.00'])).toMatchObject({
      budget_yuan: '1200000.00',
      fiscal_yuan: '1150000.00',
    });
    expect(form(['', '其他', '其他工作', '5.00', '5.00'])).toMatchObject({ budget_yuan: null });
  });
});

describe('a form that goes on in a table without a header', () => {
  test('the indicators are those of its project, under the levels above', () => {
    const { projects, indicators } = performanceOf(
      '办公楼物业项目绩效目标表',
      [
        ['项目名称', null, '办公楼物业', null, null],
        ['年度目标', '保障办公楼正常运转。', null, null, null],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
        ['', '产出指标', '数量指标', '物业管理面积', '≥5000平方米'],
      ],
      '办公楼物业项目绩效目标表',
      [
        ['', '', '质量指标', '问题及时处理率', '=100%'],
        ['绩效指标', '效益指标', '社会效益指标', '办公环境', '≥90%'],
      ],
    );
    expect(projects.map(({ name }) => name)).toEqual(['办公楼物业']);
    expect(
      indicators.map(({ project, table, levels, name }) =>
        [project, table, levels.join('>'), name].join(' '),
      ),
    ).toEqual([
      't1-p1 t1 产出指标>数量指标 物业管理面积',
      't1-p1 t2 产出指标>质量指标 问题及时处理率',
      't1-p1 t2 效益指标>社会效益指标 办公环境',
    ]);
  });
});
