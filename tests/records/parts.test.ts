import { describe, expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { factOf, recordOf, type Sketch, understoodOf } from './support.js';

const labelled = (list: readonly { label: string | null; text: string }[]): (string | null)[][] =>
  list.map(({ label, text }) => [label, text]);

describe('duties', () => {
  test('one an entry with its number; a lost first number stays lost', () => {
    const { records } = recordOf([
      { heading: 'responsibilities', title: '部门职责：' },
      '加强调查研究，提出建议。',
      '（二）负责会议的准备工作。',
      '（三）负责文电的起草。',
    ]);
    expect(labelled(records.responsibilities)).toEqual([
      [null, '加强调查研究，提出建议。'],
      ['二', '负责会议的准备工作。'],
      ['三', '负责文电的起草。'],
    ]);
  });

  test('the sentence that leads in is no duty; a list may run on inside a paragraph', () => {
    const { records } = recordOf([
      { heading: 'responsibilities', title: '一、主要职责' },
      '青原县水利局的主要职责是：',
      '1.贯彻执行法律；2.组织实施规划，投资1.5亿元以上。3.完成其他任务。',
    ]);
    expect(labelled(records.responsibilities)).toEqual([
      ['1', '贯彻执行法律；'],
      ['2', '组织实施规划，投资1.5亿元以上。'],
      ['3', '完成其他任务。'],
    ]);
  });

  test('a list that runs on in a paragraph which itself has no number', () => {
    const { records } = recordOf([
      { heading: 'responsibilities', title: '一、主要职责' },
      '1.拟订规划。',
      '组织清理工作。2.指导工作；3.完成任务。5.另有说明。',
    ]);
    expect(labelled(records.responsibilities)).toEqual([
      ['1', '拟订规划。'],
      [null, '组织清理工作。'],
      ['2', '指导工作；'],
      ['3', '完成任务。5.另有说明。'],
    ]);
  });

  test('without numbers every paragraph is an entry', () => {
    const { records } = recordOf([
      { heading: 'responsibilities', title: '一、主要职责' },
      '负责全县文化工作。',
      '负责全县旅游工作。',
    ]);
    expect(records.responsibilities.map((duty) => duty.text)).toEqual([
      '负责全县文化工作。',
      '负责全县旅游工作。',
    ]);
  });

  test('duties that the outline took for headings are duties all the same', () => {
    const { records } = recordOf([
      { heading: 'responsibilities', title: '一、主要职责' },
      { heading: 'other', title: '（一）拟订规划。', label: '一', level: 2 },
      { heading: 'other', title: '（二）组织实施。', label: '二', level: 2 },
      { heading: 'institutions', title: '（三）机构设置', label: '三', level: 2 },
      '本部门没有下属单位。',
    ]);
    expect(labelled(records.responsibilities)).toEqual([
      ['一', '拟订规划。'],
      ['二', '组织实施。'],
    ]);
  });
});

describe('institutions', () => {
  test('from their table, blank rows left out', () => {
    const { records } = recordOf([
      '部门机构设置情况',
      [
        ['单位名称', '单位性质', '单位规格', '经费保障形式'],
        ['', '', '', ''],
        ['青原县示范局', '行政', '正科', '财政拨款'],
        ['网络中心', '事业', '', '财政性资金基本保障'],
      ],
    ]);
    expect(
      records.institutions.map(({ name, nature, rank, funding }) => [name, nature, rank, funding]),
    ).toEqual([
      ['青原县示范局', '行政', '正科', '财政拨款'],
      ['网络中心', '事业', null, '财政性资金基本保障'],
    ]);
  });

  test.each([
    [
      'numbered lines',
      ['纳入决算编制范围的单位共2个，包括：', '1．青原县水利局（本级）', '2．青原县水利工程管理站'],
      ['青原县水利局（本级）', '青原县水利工程管理站'],
    ],
    [
      'a sentence',
      ['预算编制范围包括：云岭县交通运输局（本级）、云岭县公路养护中心、云岭县道路运输服务中心。'],
      ['云岭县交通运输局（本级）', '云岭县公路养护中心', '云岭县道路运输服务中心'],
    ],
    [
      'a numbered sentence',
      ['下属单位包括：1. 青原县文化馆、2. 青原县图书馆。'],
      ['青原县文化馆', '青原县图书馆'],
    ],
    ['a sentence about other things', ['本部门无下属单位，主要工作是：抓党建、促发展。'], []],
    ['duties in numbered lines', ['1．负责机关文电、会务、机要、档案等日常运转工作。'], []],
  ])('from %s', (_, lines, names) => {
    const { records } = recordOf([{ heading: 'institutions', title: '二、机构设置' }, ...lines]);
    expect(records.institutions.map((institution) => institution.name)).toEqual(names);
  });
});

test('offices inside the department are told from its units', () => {
  const { records } = recordOf([
    { heading: 'institutions', title: '二、机构设置' },
    '本部门内设机构包括：办公室、综合科。本级为财政拨款单位。',
    '下属单位包括：青原县文化馆。',
  ]);
  expect(records.institutions.map(({ name, nature }) => [name, nature])).toEqual([
    ['办公室', '内设机构'],
    ['综合科', '内设机构'],
    ['青原县文化馆', null],
  ]);
});

describe('glossary', () => {
  test('term and definition part at the colon or where the meaning begins', () => {
    const { records } = recordOf([
      { heading: 'glossary', title: '八、名词解释' },
      '1、事业收入：指事业单位取得的收入。',
      '2、“三公”经费：纳入管理的“三公”经费，是指三项费用。其中，因公出国费反映：住宿费。',
      '3.财政拨款收入是指从财政取得的资金。',
      '公务接待费反映接待支出。',
      '（四）行政运行（项）：反映行政单位的基本支出。',
    ]);
    expect(records.glossary.map(({ label, term, definition }) => [label, term, definition])).toEqual([
      ['1', '事业收入', '指事业单位取得的收入。'],
      ['2', '“三公”经费', '纳入管理的“三公”经费，是指三项费用。其中，因公出国费反映：住宿费。'],
      ['3', '财政拨款收入', '是指从财政取得的资金。\n公务接待费反映接待支出。'],
      ['四', '行政运行（项）', '反映行政单位的基本支出。'],
    ]);
  });
});

describe('performance', () => {
  const table = [
    ['434青原县示范局', null, '单位：万元', null, null, null, null, null],
    ['职责活动', '年度预算数', '绩效目标', '绩效指标', '评价标准', null, null, null],
    ['', '', '', '', '优', '良', '中', '差'],
    ['一、 网络维护', '165.00', '保障网络畅通', '', '', '', '', ''],
    ['　　1、设备的管理', '145.00', '保障网络畅通', '中断次数', '5次以下', '5-10次', '10-15次', '15次以上'],
    ['　　2、网站的管理', '', '保障网站运行', '答复率', '80%以上', '', '', '50%以下'],
    ['二、 文稿起草', '', '有价值的文稿', '', '', '', '', ''],
  ];

  test('activities with those below them, blank cells null, budgets in yuan', () => {
    const { records } = recordOf(['部门职责-工作活动绩效目标', table]);
    const activities = records.performance!.activities;
    expect(activities.map((a) => [a.number, a.name, a.parent, a.budget_yuan, a.indicator])).toEqual([
      ['一', '网络维护', null, '1650000.00', null],
      ['1', '设备的管理', '一', '1450000.00', '中断次数'],
      ['2', '网站的管理', '一', null, '答复率'],
      ['二', '文稿起草', null, null, null],
    ]);
    expect(activities.map((a) => Object.values(a.criteria))).toEqual([
      [null, null, null, null],
      ['5次以下', '5-10次', '10-15次', '15次以上'],
      ['80%以上', null, null, '50%以下'],
      [null, null, null, null],
    ]);
  });

  test('projects of a table of project goals, each once', () => {
    const { records } = recordOf([
      '项目支出绩效目标表',
      '单位：万元',
      [
        ['项目名称', '金额', '绩效目标', '三级指标', '指标值'],
        ['农村公路建设', '1,250.00', '改善出行', '建成里程', '≥30公里'],
        ['', '', '', '验收合格率', '100%'],
      ],
    ]);
    expect(
      records.performance!.projects.map(({ name, budget_yuan, goal }) => [name, budget_yuan, goal]),
    ).toEqual([['农村公路建设', '12500000.00', '改善出行']]);
  });

  test('goals by duty: titles with the paragraphs below them', () => {
    const { records } = recordOf([
      { heading: 'performance_duties', title: '职责分类绩效目标：' },
      { heading: 'other', title: '参谋协调运转', label: '一', level: 2 },
      '保障会议。',
      '起草文电。',
      { heading: 'other', title: '网络安全', label: '二', level: 2 },
      '保障网络。',
    ]);
    expect(records.performance!.duty_goals.map(({ label, title, text }) => [label, title, text])).toEqual([
      ['一', '参谋协调运转', '保障会议。\n起草文电。'],
      ['二', '网络安全', '保障网络。'],
    ]);
  });
});

describe('figures', () => {
  const sentence = '2024年机关运行经费安排209.73万元，主要用于日常运行支出，较上年减少1万元。';
  const figure = (text: string, measure: string, words: string, fields = {}) => {
    const start = text.indexOf(words);
    const locator = { block: 1, start, end: start + words.length };
    return factOf({ measure, quote: words, locator, ...fields });
  };

  test('what a figure is for is read behind it, up to the next clause', () => {
    const { records } = recordOf(
      [{ heading: 'agency_operating', title: '三、机关运行经费' }, sentence],
      [figure(sentence, 'agency_operating', '209.73万元', { amount_yuan: '2097300.00' })],
    );
    expect(records.agency_operating).toMatchObject({
      amount_yuan: '2097300.00',
      purpose: '日常运行支出',
      facts: ['f1'],
    });
  });

  test('a reason of a change is no purpose', () => {
    const text = '拟购置固定资产12万元，较上年减少5万元，主要为压减开支。';
    const { records } = recordOf(
      [{ heading: 'assets', title: '七、国有资产' }, text],
      [figure(text, 'planned_asset_purchase', '12万元', { amount_yuan: '120000.00' })],
    );
    expect(records.assets!.planned_purchases).toMatchObject({ amount_yuan: '120000.00', purpose: null });
  });

  test('prose goes before tables; facts that agree are all named; what is not disclosed is absent', () => {
    const text = '收入合计20万元，收入合计20.00万元。';
    const table: Sketch[] = [
      '政府采购预算明细表',
      '单位：万元',
      [
        ['采购类别', '金额'],
        ['合计', '20.00'],
      ],
    ];
    const { records, facts } = recordOf(
      [{ heading: 'procurement', title: '采购' }, text, ...table],
      [
        figure(text, 'procurement_total', '20.00万元', { amount_yuan: '200000.00' }),
        figure(text, 'procurement_total', '20万元', { amount_yuan: '200000.00' }),
      ],
    );
    expect(facts.map((fact) => [fact.id, fact.where, fact.quote])).toEqual([
      ['f1', 'text', '20万元'],
      ['f2', 'text', '20.00万元'],
      ['f3', 'table', '20.00'],
    ]);
    expect(records.procurement).toEqual({
      procurement_total: {
        amount_yuan: '200000.00',
        facts: ['f1', 'f2', 'f3'],
        locator: { block: 1, start: 4, end: 8 },
      },
    });
  });

  test('changes with their reasons; those of 三公 stand with 三公, an unprinted unit is said so', () => {
    const change = { role: 'change' as const, direction: 'decrease' as const, locator: { block: 0 } };
    const { records } = recordOf(
      ['一段文字'],
      [
        factOf({ ...change, measure: 'project_expenditure', amount_yuan: '1300000.00', reason: '项目完毕' }),
        factOf({ ...change, measure: 'three_public_total', amount_yuan: '9200.00', unit_assumed: '万元' }),
      ],
    );
    expect(records.changes).toMatchObject([
      { measure: 'project_expenditure', amount_yuan: '1300000.00', reason: '项目完毕', facts: ['f1'] },
    ]);
    expect(records.three_public.changes).toMatchObject([
      { measure: 'three_public_total', amount_yuan: '9200.00', unit_assumed: '万元', facts: ['f2'] },
    ]);
  });
});

test('lines by function carry code, name and the amounts of their columns', () => {
  const { records } = recordOf([
    '部门支出总表',
    '单位：万元',
    [
      ['科目编码', null, null, '科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '', '', '', ''],
      ['', '', '', '合计', '10.00', '6.00', '4.00'],
      ['208', '', '', '社会保障和就业支出', '10.00', '6.00', '4.00'],
      ['208', '05', '05', '机关事业单位基本养老保险缴费支出', '10.00', '6.00', '4.00'],
    ],
  ]);
  expect(records.functional_lines.map(({ code, name, amounts }) => [code, name, amounts])).toEqual([
    ['208', '社会保障和就业支出', { 合计: '100000.00', 基本支出: '60000.00', 项目支出: '40000.00' }],
    [
      '2080505',
      '机关事业单位基本养老保险缴费支出',
      { 合计: '100000.00', 基本支出: '60000.00', 项目支出: '40000.00' },
    ],
  ]);
});

test('a typed text resolves through its locator to exactly the printed words', () => {
  const sketch: Sketch[] = [
    { heading: 'responsibilities', title: '一、主要职责' },
    '  （一）拟订规划。（二）组织实施。 ',
    { heading: 'other_matters', title: '九、其他' },
    '我部门无其他需要说明的事项。',
  ];
  const { document } = understoodOf(sketch);
  const { records } = recordOf(sketch);
  for (const { text, locator } of [...records.responsibilities, ...records.closing_remarks])
    expect(resolveLocator(document, locator)).toBe(text);
});
