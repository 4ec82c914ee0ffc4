import { CHECK_OUTCOMES, type Check } from '../../schema/finding.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { TO_DISCLOSURE } from './disclosures.js';

export const disclosureChecks = defineAcrossTable<Check & { readonly disclosure: string }>({
  name: 'disclosure_checks',
  title: { zh: '跨文件规则执行情况', en: 'Checks across documents' },
  about: {
    zh: '每个公开每条跨文件规则一行：通过、不符、不适用、无法判断。',
    en: 'One row per disclosure and rule across documents: what became of it.',
  },
  key: ['disclosure_id', 'rule'],
  references: [TO_DISCLOSURE],
  rows: (item) =>
    item.kind === 'disclosure'
      ? item.disclosure.checks.map((check) => ({ ...check, disclosure: item.disclosure.id }))
      : [],
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (c) => c.disclosure)),
    required(text('rule', '规则', 'Rule', (c) => c.rule)),
    choice('outcome', '结果', 'Outcome', CHECK_OUTCOMES, (c) => c.outcome),
    required(integer('applied', '适用次数', 'How often the rule could be applied', (c) => c.applied)),
    text('reason', '不适用或无法判断的原因', 'Why it does not apply or could not be judged', (c) => c.reason),
  ],
});
