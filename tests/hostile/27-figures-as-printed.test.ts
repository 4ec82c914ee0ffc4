import { describe, expect, test } from 'vitest';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';

async function recordOf(text: string): Promise<DocumentRecord> {
  const outcome = await processBytes(Buffer.from(`甲县财政局2024年部门预算公开\n\n${text}`), 'a.txt');
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe('a figure in prose', () => {
  test.each([
    ['full-width digits and commas', '１，２３４．５０万元', '12345000.00'],
    ['Chinese numerals', '一百二十万元', '1200000.00'],
    ['numerals of cheques', '壹佰贰拾万元', '1200000.00'],
    ['a thin space inside', '1\u2009234.50万元', '12345000.00'],
    ['broken over two lines', '1,234.\n5万元', '12345000.00'],
    ['a blank between its digits', '1,234.5 6万元', '12345600.00'],
    ['in yuan', '1,234.50元', '1234.50'],
    ['in hundred millions', '1.5亿元', '150000000.00'],
    ['without a unit: its amount is not known', '1234.50', null],
  ])('with %s keeps its print, and its amount is exact', async (_what, printed, amount) => {
    const record = await recordOf(`一、收支预算\n2024年收入预算${printed}，与上年持平。\n`);
    const fact = record.facts.find(({ measure }) => measure === 'revenue_total');
    expect(fact?.amount_yuan).toBe(amount);
    expect(fact?.quote).toContain(printed.replace('\n', ''));
  });

  test.each(['—万元', '－万元', '万元'])('that is not there (“%s”) is no amount', async (printed) => {
    const record = await recordOf(`一、收支预算\n2024年收入预算${printed}，支出预算5万元。\n`);
    expect(record.facts.filter(({ measure }) => measure === 'revenue_total')).toEqual([]);
  });
});

const CELLS: readonly (readonly [printed: string, amount: string | undefined])[] = [
  ['△5.00', '-50000.00'],
  ['▲5.00', '-50000.00'],
  ['(5.00)', '-50000.00'],
  ['（5.00）', '-50000.00'],
  ['-5.00', '-50000.00'],
  ['—', undefined],
  ['－', undefined],
  ['', undefined],
  ['0.00', '0.00'],
  ['１，２３４．５０', '12345000.00'],
  ['1 234.50', '12345000.00'],
  ['1,234.5 6', '12345600.00'],
];
const table = (unit: string): string =>
  `支出预算表\n${unit}\n\n科目编码\t科目名称\t合计\n${CELLS.map(([printed], i) => `${201 + i}\t科目${i}\t${printed}`).join('\n')}\n`;

describe('a figure in a table', () => {
  test('is normalised, its print kept; a dash and a blank are no zero', async () => {
    const { rows } = (await recordOf(table('单位：万元'))).tables[0]!;
    expect(rows.map(({ cells, amounts }) => [cells[2], amounts[2]])).toEqual(CELLS);
  });

  test('has no amount where the table names no unit', async () => {
    const [only] = (await recordOf(table(''))).tables;
    expect(only!.unit).toBeNull();
    expect(only!.rows.map(({ amounts }) => amounts)).toEqual(CELLS.map(() => ({})));
  });
});

test('a figure in prose without a unit, where nothing tells one, is told and counts as no amount', async () => {
  const record = await recordOf('一、收支预算\n2024年收入预算1,234.50，与上年持平。\n');
  expect(record.facts.find(({ measure }) => measure === 'revenue_total')?.amount_yuan).toBeNull();
  expect(record.findings.filter(({ rule }) => rule === 'F-001')).toMatchObject([
    {
      severity: 'warning',
      message: { zh: expect.stringContaining('无法确定') },
      evidence: [{ printed: expect.stringContaining('1,234.50'), amount_yuan: null }],
    },
  ]);
  const told = await recordOf('一、收支预算\n（单位：万元）\n2024年收入预算1,234.50，与上年持平。\n');
  expect(told.findings.filter(({ rule }) => rule === 'F-001')).toEqual([]);
});

test('a table ten thousand times as large as the prose is told as a slip of the unit', async () => {
  const total = '1305000.00';
  const record = await recordOf(
    `一、收支预算情况说明\n2024年收入预算130.50万元，支出预算130.50万元。\n\n收支预算总表\n单位：万元\n\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n一、一般公共预算拨款收入\t${total}\t一、一般公共服务支出\t${total}\n本年收入合计\t${total}\t本年支出合计\t${total}\n收入总计\t${total}\t支出总计\t${total}\n`,
  );
  const slips = record.findings.filter(({ message }) => message.zh.includes('一万倍'));
  expect(slips.map(({ rule }) => rule)).toEqual(['P-002', 'P-002']);
});
