import { expect, test } from 'vitest';
import { processBytes } from '../../src/pipeline/process.js';
import { cpuTime } from '../support/cpu-time.js';

/** Texts that patterns with nested repetition choke on. */
const BAIT = [
  '1',
  '1,',
  '1，234.5 6',
  '（',
  '((()))',
  '（一',
  '一、',
  '2024年',
  '万元',
  '1万元，',
  '增加',
  '比上年增加1万元，',
  '“三公”',
  '其中：',
  '（类）',
  '2010301',
  ' ',
  '\u3000',
  '\t',
  '.',
  '-',
  '合计',
  '第一部分',
  '附件',
  '收入预算1万元，其中：',
];
const HEAD = '甲县财政局2024年部门预算公开\n';

/** Processor time that the whole way of a text takes. */
async function timeOf(text: string, name: string): Promise<number> {
  const started = cpuTime();
  await processBytes(Buffer.from(HEAD + text), name);
  return cpuTime() - started;
}

/** Four times the text may take four times as long and some; a square would take sixteen times. */
async function expectLinear(make: (size: number) => string, name: string, size: number): Promise<void> {
  const once = Math.min(await timeOf(make(size), name), await timeOf(make(size), name));
  const fourfold = await timeOf(make(4 * size), name);
  expect(fourfold).toBeLessThan(Math.max(1_500, once * 12));
}

test.each(BAIT)('one line of «%s» through the whole program', (unit) =>
  expectLinear((size) => unit.repeat(Math.ceil(size / unit.length)), 'a.txt', 6_000),
);

test.each(['1,', '比上年增加1万元，', '（一）甲：', '合计\t1'])('many lines of «%s»', (unit) =>
  expectLinear((size) => `${unit}\n`.repeat(Math.ceil(size / unit.length)), 'a.txt', 5_000),
);

test.each(['<b>', '<td>1', '<p>（一）', '&lt;', '<!--', "<script>'"])('markup of «%s»', (unit) =>
  expectLinear((size) => `<html><body>${unit.repeat(Math.ceil(size / unit.length))}`, 'a.html', 8_000),
);

/** Numbers without a pattern. */
const figure = (n: number): number => ((n + 1) * 2654435761) % 1_000_003;

test.each([
  [
    'one measure',
    (n: number) => `第${n}项：2024年收入预算${figure(n)}.50万元，比上年增加${figure(n + 7) % 1000}.00万元。`,
  ],
  [
    'counts and parts',
    (n: number) =>
      `${n}.公务接待费${figure(n)}.10万元，接待${figure(n) % 900}批次；公务用车购置${n % 9}辆，其中：公务用车运行维护费${figure(n + 3)}.20万元，占${n % 100}%。`,
  ],
  ['projects', (n: number) => `《第${n}号项目》项目支出${figure(n)}.00万元，完成预算的${n % 100}.5%。`],
  [
    'functional lines',
    (n: number) =>
      `${2010000 + (n % 9999)}一般公共服务支出（类）第${n}事务（款）行政运行（项）${figure(n)}.00万元。`,
  ],
] as const)('as many sentences of %s as there are', (_what, sentence) =>
  expectLinear((size) => Array.from({ length: size }, (_, n) => sentence(n)).join('\n'), 'a.txt', 250),
);

const table = (rows: number): string =>
  `单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n${Array.from({ length: rows }, (_, i) => `${2010000 + (i % 90)}\t行政运行${i}\t3.00\t1.00\t2.00`).join('\n')}\n合计\t\t${rows * 3}.00\t${rows}.00\t${rows * 2}.00`;

test('a table of doubling length', () => expectLinear((size) => table(size), 'a.txt', 600));
