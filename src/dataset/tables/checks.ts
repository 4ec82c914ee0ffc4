import { CHECK_OUTCOMES, type Check } from '../../schema/finding.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const checks = defineTable<Check>({
  name: 'checks',
  title: { zh: '规则执行情况', en: 'Checks' },
  about: {
    zh: '每个文件每条规则一行：通过、不符、不适用、无法判断。位置取该规则的第一项发现。',
    en: 'One row per document and rule: what became of it. The place is that of the first finding of the rule.',
  },
  key: ['document_id', 'rule'],
  references: [TO_DOCUMENT],
  rows: (record) => record.checks,
  columns: [
    ...DOCUMENT_COLUMNS,
    required(text('rule', '规则', 'Rule', (c) => c.rule)),
    choice('outcome', '结果', 'Outcome', CHECK_OUTCOMES, (c) => c.outcome),
    required(integer('applied', '适用次数', 'How often the rule could be applied', (c) => c.applied)),
    text('reason', '不适用或无法判断的原因', 'Why it does not apply or could not be judged', (c) => c.reason),
    ...locatorColumns<Check>(
      (check, record) =>
        record.findings.find((finding) => finding.rule === check.rule)?.evidence[0]?.locator ?? null,
    ),
  ],
});
