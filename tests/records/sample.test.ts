import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/document/model.js';
import { resolveLocator } from '../../src/document/resolve.js';
import type { RecordWithoutChecks } from '../../src/records/index.js';
import { documentSchema } from '../../src/schema/document.js';
import type { Records } from '../../src/schema/records.js';
import { squash } from '../../src/shared/text.js';
import { recordOfFile } from '../support/understand.js';

/** The sample's typed record, line by line. Every value below was read off the print by hand. */
const SAMPLE = resolve(
  import.meta.dirname,
  '../../samples/石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明.txt',
);

let document: SourceDocument;
let record: RecordWithoutChecks;
let records: Records;
beforeAll(async () => {
  ({ document, record } = await recordOfFile(SAMPLE));
  records = record.records;
});

const DUTIES: readonly (readonly [string | null, string])[] = [
  [
    null,
    '围绕区政府各阶段的中心工作和重点工作，加强调查研究，及时了解、掌握经济和社会发展动态，及时反映信息，提出建议。',
  ],
  ['二', '负责区政府各种会议的准备工作，协调区政府领导同志组织各类会议。'],
  [
    '三',
    '负责区政府暨办公室文电的起草、审核、把关和政府机关的文书处理工作，负责政府机关的档案管理、印信管理、和保密工作。',
  ],
  ['四', '负责组织区政府工作报告、总结、领导同志重要讲话及其他重要材料的起草、修改工作。'],
  [
    '五',
    '根据区政府领导的指示或办理文件的需要，协调部门之间的关系和工作，对重要的问题提出处理意见，报区政府领导审定。',
  ],
  [
    '六',
    '督促检查区政府各部门对区政府重要文件、区政府会议决定事项及区政府领导同志重要批示的执行、落实情况，并向区政府领导同志报告。',
  ],
  ['七', '负责协助区领导同志组织处理重要突发事件、重大灾情和重大事故。'],
  ['八', '负责省市区人大代表建议、批评、意见及省市区政协提案的办理工作。'],
  ['九', '负责群众来信来访、公开电话，以及公务接待工作。'],
  [
    '十',
    '负责政府法制工作，组织法律、法规知识培训，指导、协调基层执法部门执法工作，督促各项法律法规的落实。',
  ],
  ['十一', '负责全区档案管理工作。'],
  ['十二', '负责长安区网络中心的管理工作。'],
  ['十三', '办理政府领导同志交办的其他事项。'],
];

test('the record keeps to its schema', () => {
  expect(documentSchema.safeParse({ ...record, findings: [], checks: [] }).error).toBeUndefined();
});

test('13 duties, the first of which has lost its number', () => {
  expect(records.responsibilities.map(({ label, text }) => [label, text])).toEqual(DUTIES);
});

test('two institutions', () => {
  expect(records.institutions.map(({ locator, ...institution }) => institution)).toEqual([
    { name: '石家庄市长安区人民政府办公室', nature: '行政', rank: '正科', funding: '财政拨款' },
    { name: '网络中心', nature: '事业', rank: '副科', funding: '财政性资金基本保障' },
  ]);
});

const yuan = (amounts: Records['revenue']): Record<string, string | null> =>
  Object.fromEntries(Object.entries(amounts).map(([measure, amount]) => [measure, amount.amount_yuan]));

describe('amounts', () => {
  test('revenue by source; a printed zero is a zero', () => {
    expect(yuan(records.revenue)).toEqual({
      revenue_total: '16291700.00',
      general_public_budget_revenue: '16291700.00',
      government_fund_revenue: '0.00',
      fiscal_special_account_revenue: '0.00',
      other_revenue: '0.00',
    });
  });

  test('expenditure', () => {
    expect(yuan(records.expenditure)).toEqual({
      expenditure_total: '16291700.00',
      basic_expenditure: '13091700.00',
      personnel_expenditure: '10994400.00',
      public_expenditure: '2097300.00',
      project_expenditure: '3200000.00',
    });
  });

  test('the changes against 2018 with their reasons', () => {
    expect(
      records.changes.map((c) => [c.measure, c.amount_yuan, c.direction, c.compare_to, c.reason]),
    ).toEqual([
      ['revenue_total', '1910300.00', 'increase', 'prior_year_budget', null],
      ['expenditure_total', '1910300.00', 'increase', 'prior_year_budget', null],
      ['basic_expenditure', '3210300.00', 'increase', 'prior_year_budget', '增加人员经费支出'],
      ['project_expenditure', '1300000.00', 'decrease', 'prior_year_budget', '减少上期项目安装调试完毕'],
      ['other_expenditure', '0.00', 'increase', 'prior_year_budget', '没有支出'],
    ]);
  });

  test('operating cost and what it is for', () => {
    expect(records.agency_operating).toMatchObject({ amount_yuan: '2097300.00', purpose: '日常运行支出' });
  });

  test('三公: all parts, and the change whose unit is not printed', () => {
    expect(yuan(records.three_public.parts)).toEqual({
      three_public_total: '241000.00',
      overseas_travel: '0.00',
      official_vehicle_total: '232000.00',
      official_vehicle_purchase: '0.00',
      official_vehicle_operation: '232000.00',
      official_reception: '9000.00',
    });
    expect(records.three_public.changes).toMatchObject([
      { measure: 'three_public_total', direction: 'decrease', reason: '减少公务用车运维费' },
    ]);
    const change = record.facts.find((fact) => fact.id === records.three_public.changes[0]!.facts[0])!;
    expect(change.unit_in_text).toBeNull();
    expect(change.quote).toContain('0.92');
  });

  test('procurement is stated as zero', () => {
    expect(yuan(records.procurement)).toEqual({ procurement_total: '0.00' });
  });
});

test('assets as of the end of 2018, six lines, and the planned purchases with their purpose', () => {
  const assets = records.assets!;
  expect(assets.as_of).toBe('2018-12-31');
  expect(assets.total?.amount_yuan).toBe('13403500.00');
  expect(assets.items.map((i) => [i.label, i.name, i.unit, i.quantity, i.value_yuan, i.of_which])).toEqual([
    [null, '资产总额', null, null, '13403500.00', false],
    ['1', '房屋', '平方米', '12586', '8956100.00', false],
    [null, '办公用房', '平方米', '12586', '8956100.00', true],
    ['2', '车辆', '台、辆', '8', '1549000.00', false],
    ['3', '单价在20万元以上的设备', null, null, '0.00', false],
    ['4', '其他固定资产', null, null, '2898400.00', false],
  ]);
  expect(assets.planned_purchases).toMatchObject({
    amount_yuan: '520000.00',
    purpose: 'ups电池、更换负载均衡设备等',
  });
});

describe('performance', () => {
  test('13 overall goals: the duties again, this time all numbered', () => {
    expect(records.performance!.overall_goals.map(({ label, text }) => [label, text])).toEqual(
      DUTIES.map(([label, text]) => [label ?? '一', text]),
    );
  });

  test('three goals by duty', () => {
    expect(records.performance!.duty_goals.map(({ label, title }) => [label, title])).toEqual([
      ['一', '参谋协调运转'],
      ['二', '做好全区网络安全及效率'],
      ['三', '做好全区督查督导及大气管理工作'],
    ]);
    expect(records.performance!.duty_goals[1]!.text).toBe(
      '主要保障全区网络安全正常运转；维护网络设备正常运转。具体工作负责中国联通光纤接入分配工作，三个政府办公场地的网络正常维护。做好政府微信运营工作。',
    );
    expect(records.performance!.duty_goals.map(({ text }) => text.split('\n').length)).toEqual([2, 1, 2]);
  });

  test('9 activities and 24 below them with budget, indicator and the four grades', () => {
    const expected: unknown[] = JSON.parse(
      readFileSync(resolve(import.meta.dirname, 'cases/sample/activities.json'), 'utf8'),
    );
    const activities = records.performance!.activities;
    expect(
      activities.map((a) => ({
        number: a.number,
        name: a.name,
        parent: a.parent,
        budget_yuan: a.budget_yuan,
        content_begins: a.content?.slice(0, 6),
        goal_begins: a.goal?.slice(0, 6),
        indicator: a.indicator,
        grades: Object.values(a.criteria),
      })),
    ).toEqual(expected);
    expect(activities.filter((a) => a.parent === null)).toHaveLength(9);
    expect(activities.filter((a) => a.parent !== null)).toHaveLength(24);
  });
});

test('ten terms', () => {
  expect(records.glossary.map(({ label, term }) => [label, term])).toEqual([
    ['1', '一般公共预算拨款收入'],
    ['2', '事业收入'],
    ['3', '其他收入'],
    ['4', '基本支出'],
    ['5', '项目支出'],
    ['6', '上缴上级支出'],
    ['7', '“三公”经费'],
    ['8', '机关运行费'],
    ['9', '上年结转'],
    ['10', '事业单位经营支出'],
  ]);
  expect(records.glossary[0]!.definition).toBe('指区级财政当年拨付的资金。');
  expect(records.glossary[7]!.definition).toMatch(/^是指各部门的公用经费，.*以及其他费用。$/);
});

test('the closing remark, and the note that explains the budgets of the activities', () => {
  expect(records.closing_remarks.map(({ text }) => text)).toEqual([
    '我部门无其他需要说明的事项。',
    '(备注：表中的年度预算数为项目支出，部门工作活动虽未安排项目支出，但由基本支出保障，由于基本支出无法拆分到相应的工作活动，因此部分工作活动没有列示年度预算数。',
  ]);
});

test('every amount names facts that exist, stand where they say and agree with it', () => {
  const { three_public, agency_operating, assets } = records;
  const amounts = [
    ...[records.revenue, records.expenditure, records.fiscal_appropriation, records.procurement].flatMap(
      (r) => Object.values(r),
    ),
    ...Object.values(three_public.parts),
    agency_operating!,
    assets!.total!,
    assets!.planned_purchases!,
  ];
  for (const amount of amounts) {
    expect(amount.facts.length).toBeGreaterThan(0);
    for (const id of amount.facts) {
      const fact = record.facts.find((f) => f.id === id)!;
      expect(fact.amount_yuan).toBe(amount.amount_yuan);
      expect(squash(resolveLocator(document, fact.locator) ?? '')).toContain(squash(fact.quote));
    }
  }
});
