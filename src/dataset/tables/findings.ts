import { CERTAINTIES, type Finding, SEVERITIES } from '../../schema/finding.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const findings = defineTable<Finding>({
  name: 'findings',
  title: { zh: '核查发现', en: 'Findings' },
  about: {
    zh: '每项发现一行。位置与原文取第一条证据，全部证据见 findings.json。',
    en: 'One row per finding. Place and print are those of its first piece of evidence; all of it is in findings.json.',
  },
  key: ['document_id', 'finding_id'],
  references: [
    TO_DOCUMENT,
    { columns: ['document_id', 'rule'], table: 'checks', tableColumns: ['document_id', 'rule'] },
  ],
  rows: (record) => record.findings,
  columns: [
    ...DOCUMENT_COLUMNS,
    required(
      text('finding_id', '发现编号（重读不变）', 'Finding; stays the same when read again', (f) => f.id),
    ),
    required(text('rule', '规则', 'Rule', (f) => f.rule)),
    required(integer('rule_version', '规则版本', 'Version of the rule', (f) => f.version)),
    choice('severity', '严重程度', 'Severity', SEVERITIES, (f) => f.severity),
    choice(
      'certainty',
      '源文件有误或读取有误的把握',
      'Whether the source or the reading is at fault',
      CERTAINTIES,
      (f) => f.certainty,
    ),
    required(text('message_zh', '说明（中文）', 'Message in Chinese', (f) => f.message.zh)),
    required(text('message_en', '说明（英文）', 'Message in English', (f) => f.message.en)),
    text('observed', '所见', 'Observed', (f) => f.observed),
    text('expected', '应为', 'Expected', (f) => f.expected),
    text('difference', '差额', 'Difference', (f) => f.difference),
    text('tolerance', '容差', 'Tolerance', (f) => f.tolerance),
    text('printed', '证据原文', 'First piece of evidence as printed', (f) => f.evidence[0]?.printed ?? null),
    required(integer('evidence', '证据条数', 'Pieces of evidence', (f) => f.evidence.length)),
    ...locatorColumns<Finding>((f) => f.evidence[0]?.locator ?? null),
  ],
});
