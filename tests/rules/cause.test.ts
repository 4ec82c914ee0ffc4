import { describe, expect, test } from 'vitest';
import { withCauses } from '../../src/rules/engine/cause.js';
import { checkRecord, describeFinding } from '../../src/rules/index.js';
import type { Evidence, Finding } from '../../src/schema/finding.js';
import { buildRecord } from './support.js';

const CODED = ['科目编码 code', '科目名称 name', '合计 amount', '基本支出 amount', '项目支出 amount'];

describe('one cause, one finding', () => {
  test('a wrong cell that breaks its row and its column is named once', () => {
    // 2040601 should have no project expenditure: 64.84 belongs to 2040604 alone.
    const record = buildRecord({
      tables: [
        {
          kind: 'general_public_budget_expenditure',
          columns: CODED,
          rows: [
            ['20406', '司法', '84.18', '17.34', '66.84'],
            ['2040601', '行政运行', '14.34', '14.34', '64.84'],
            ['2040604', '基层司法业务', '64.84', '', '64.84'],
            ['2040605', '普法宣传', '3.00', '1.00', '2.00'],
            ['2040612', '法治建设', '2.00', '2.00', '0.00'],
          ],
        },
      ],
    });
    const { findings } = checkRecord(record);
    const [main, hung] = findings;
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'A-001 error',
      'A-003 notice',
    ]);
    expect(main!.message.zh).toContain('若“2040601 行政运行 · 项目支出”由64.84万元改为0.00万元');
    expect(main!.cause).toBeNull();
    expect(hung!.cause).toBe(main!.id);
    expect(hung!.related).toContain(main!.id);
    expect(describeFinding(hung!, 'zh')).toContain(`与此同源: ${main!.id}`);
  });

  test('one line that is wrong in several columns is one finding', () => {
    const record = buildRecord({
      tables: [
        {
          kind: 'basic_expenditure_economic',
          columns: ['科目编码 code', '科目名称 name', '合计 amount', '人员经费 amount'],
          rows: [
            ['301', '工资福利支出', '9.00', '9.00'],
            ['30101', '基本工资', '6.00', '6.00'],
            ['30102', '津贴补贴', '4.00', '4.00'],
          ],
        },
      ],
    });
    const { findings } = checkRecord(record);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'A-001 error',
      'A-001 notice',
    ]);
    expect(findings[0]!.message.en).toContain('1 more finding(s) have the same cause');
  });
});

describe('rates and directions hang under the amount that causes them', () => {
  const item = 'functional:2210201';
  const text = [
    '住房公积金（项）2024年预算数为208.80万元。住房公积金（项）2024年预算安排201.50万元，2023年为198.34万元，增长5.27%。',
  ];
  const facts = (prior: string) => [
    { measure: item, printed: '208.80万元', paragraph: 0 },
    { measure: item, printed: '201.50万元', paragraph: 0 },
    { measure: item, printed: prior, paragraph: 0, role: 'prior' as const, year: 2024 },
    {
      measure: item,
      printed: '',
      quote: '增长5.27%',
      paragraph: 0,
      role: 'change' as const,
      direction: 'increase' as const,
      percent: '5.27',
      percent_kind: 'growth' as const,
    },
  ];

  test('a rate that follows from the other of two amounts is no finding of its own', () => {
    const { findings } = checkRecord(buildRecord({ text, facts: facts('198.34万元') }));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'N-008 notice',
      'N-014 error',
    ]);
    const [rate, amounts] = findings;
    expect(rate!.cause).toBe(amounts!.id);
    expect(amounts!.message.zh).toContain('由201.50万元改为208.80万元');
    expect(amounts!.message.zh).toContain('改后与“增长5.27%”、“198.34万元”相符。');
  });

  test('a rate that neither amount gives stays a finding', () => {
    const wrong = text.map((words) => words.replace('198.34', '189.34'));
    const { findings } = checkRecord(buildRecord({ text: wrong, facts: facts('189.34万元') }));
    expect(findings.every(({ cause }) => cause === null)).toBe(true);
    expect(findings.map(({ rule }) => rule)).toEqual(['N-008', 'N-014']);
  });

  test('a rate and its direction on the same figures are one finding', () => {
    const { findings } = checkRecord(
      buildRecord({
        text: ['司法支出2024年预算安排3845.49万元，2023年为43269.3万元，增长17.62%。'],
        facts: [
          { measure: item, printed: '3845.49万元', paragraph: 0 },
          { measure: item, printed: '43269.3万元', paragraph: 0, role: 'prior', year: 2024 },
          {
            measure: item,
            printed: '',
            quote: '增长17.62%',
            paragraph: 0,
            role: 'change',
            direction: 'increase',
            percent: '17.62',
            percent_kind: 'growth',
          },
        ],
      }),
    );
    const [rate, direction] = findings;
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'N-008 error',
      'N-015 notice',
    ]);
    expect(direction!.cause).toBe(rate!.id);
  });
});

const place = (at: number, amount: string): Evidence => ({
  role: 'stated',
  label: `图 ${at}`,
  printed: amount,
  amount_yuan: amount,
  fact: null,
  table: null,
  locator: { block: at },
});

const finding = (id: string, evidence: [Evidence, ...Evidence[]], difference: string | null): Finding => ({
  id,
  rule: 'A-003',
  version: 1,
  severity: 'error',
  certainty: 'source_likely',
  message: { zh: '不符。', en: 'Off.' },
  observed: '1.00元',
  expected: null,
  difference,
  tolerance: null,
  evidence,
  related: [],
  cause: null,
});

describe('findings that do not share a cause stay as they are', () => {
  test('corrections of one figure that contradict each other', () => {
    const findings = [
      finding('a', [place(1, '10.00'), place(2, '8.00')], '2.00元'),
      finding('b', [place(1, '10.00'), place(3, '15.00')], '-5.00元'),
    ];
    expect(withCauses(findings)).toEqual(findings);
  });

  test('figures that do not come to the difference stated', () => {
    const findings = [
      finding('a', [place(1, '10.00'), place(2, '8.00')], null),
      finding('b', [place(1, '10.00'), place(3, '8.00')], '3.00元'),
    ];
    expect(withCauses(findings)).toEqual(findings);
  });

  test('where two figures would do as well, none is named', () => {
    const findings = [
      finding('a', [place(1, '10.00'), place(2, '8.00')], '2.00元'),
      finding('b', [place(1, '10.00'), place(2, '8.00')], '2.00元'),
    ];
    const [main, hung] = withCauses(findings);
    expect(main!.message.zh).toBe('不符。另有1处不符与此同源。');
    expect(hung!.cause).toBe('a');
  });
});
