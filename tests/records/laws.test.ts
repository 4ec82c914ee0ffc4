import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { documentSchema } from '../../src/schema/document.js';
import { SECTION_KINDS } from '../../src/schema/section.js';
import { squash } from '../../src/shared/text.js';
import { recordOf, type Sketch, understoodOf } from './support.js';

/** Words of which documents are made, so that chance meets every part of the record. */
const words = fc.constantFrom(
  ...[
    '（一）负责工作。',
    '2、组织实施；',
    '三公经费合计',
    '收入总计',
    '支出总计',
    '合计',
    '项目名称',
    '职责活动',
    '优',
    '差',
  ],
  ...[
    '2080505',
    '301',
    '基本支出',
    '1,234.50',
    '0.00',
    '——',
    '',
    ' ',
    '万元',
    '预算数',
    '决算数',
    '上年预算数',
    '科目编码',
  ],
  ...[
    '科目名称',
    '其中：房屋（平方米）',
    '事业收入：指收入。',
    '下设：办公室、文化馆。',
    '__proto__',
    '价值（金额单位：万元）',
    '数量',
  ],
);
const titles = fc.constantFrom(
  ...[
    '收支总表',
    '支出决算表',
    '“三公”经费表',
    '固定资产占用情况表',
    '职责活动绩效目标',
    '项目支出表',
    '政府采购预算表',
  ],
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );
const sketch = fc.array(
  fc.oneof(
    fc.record({ heading: fc.constantFrom(...SECTION_KINDS), title: titles }),
    words,
    titles,
    fc.constant('单位：万元'),
    fc.string(),
    table,
  ) as fc.Arbitrary<Sketch>,
  { maxLength: 12 },
);

test('any document gives a record that keeps to its schema, the same each time', () => {
  fc.assert(
    fc.property(sketch, (made) => {
      const record = recordOf(made);
      expect(documentSchema.safeParse({ ...record, findings: [], checks: [] }).error).toBeUndefined();
      expect(JSON.stringify(recordOf(made))).toBe(JSON.stringify(record));
    }),
    { numRuns: 200 },
  );
});

test('ids run from f1 on; every quote and every text stands where its locator says', () => {
  fc.assert(
    fc.property(sketch, (made) => {
      const { document } = understoodOf(made);
      const { facts, records } = recordOf(made);
      expect(facts.map((fact) => fact.id)).toEqual(facts.map((_, i) => `f${i + 1}`));
      for (const { quote, locator } of facts)
        expect(squash(resolveLocator(document, locator) ?? '')).toBe(squash(quote));
      for (const { text, locator } of [...records.responsibilities, ...records.closing_remarks])
        expect(resolveLocator(document, locator)).toBe(text);
    }),
    { numRuns: 200 },
  );
});
