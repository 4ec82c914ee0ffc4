import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt } from '../fuzz/attempt.js';

/** Words, signs and figures of disclosures, and what breaks programs, in any order. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      '甲县财政局',
      '2024年',
      '部门预算公开',
      '部门决算',
      '一、',
      '（一）',
      '1.',
      '第一部分',
      '目录',
      '附件：',
    ],
    ...[
      '收入预算',
      '支出预算',
      '“三公”经费',
      '公务接待费',
      '其中：',
      '比上年',
      '增加',
      '减少',
      '持平',
      '占',
      '主要原因是',
    ],
    ...['万元', '元', '亿元', '%', '，', '。', '；', '：', '（', '）', '\t', '\n', '\n\n', ' ', '\u3000'],
    ...[
      '合计',
      '科目编码',
      '科目名称',
      '2010301',
      '单位：万元',
      '注：本表为空表',
      '——',
      '…',
      '(类)',
      '（款）',
    ],
    ...['__proto__', 'constructor', '\u202e', '\u001b[31m', '\u0000', '𠀀', '\ud800', '=1+1', '<b>', '&amp;'],
  ),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc
  .array(word, { maxLength: 160 })
  .map((words) => `甲县财政局2024年部门预算公开\n${words.join('')}`);

describe('whatever a text says', () => {
  test('it gives a record of which every place resolves and no rule breaks, or a code', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        expect(await attempt({ name: 'a.txt', bytes: Buffer.from(content) })).toMatchObject({ defect: null });
      }),
      { numRuns: 150 },
    );
  });

  test('so does a page', async () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td colspan=3>',
      '<td rowspan=2>',
      '<h1>',
      '<br>',
      '<div style="display:none">',
      '</div>',
      '<script>',
      '</script>',
      '<ol><li>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, tag), { maxLength: 120 }), async (parts) => {
        const content = `<html><body><h1>甲县财政局2024年部门预算公开</h1>${parts.join('')}`;
        expect(await attempt({ name: 'a.html', bytes: Buffer.from(content) })).toMatchObject({
          defect: null,
        });
      }),
      { numRuns: 100 },
    );
  });

  test('any bytes end with a code or a record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.pdf', 'a.doc', 'a.xlsx', 'a'),
        async (bytes, name) => {
          expect(await attempt({ name, bytes: Buffer.from(bytes) })).toMatchObject({ defect: null });
        },
      ),
      { numRuns: 100 },
    );
  });
});
