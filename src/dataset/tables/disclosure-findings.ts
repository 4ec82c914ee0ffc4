import { CERTAINTIES, SEVERITIES } from '../../schema/finding.js';
import type { ListedFinding } from '../../schema/findings-list.js';
import { placeOf } from '../../shared/place.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { TO_DISCLOSURE } from './disclosures.js';

export const disclosureFindings = defineAcrossTable<ListedFinding>({
  name: 'disclosure_findings',
  title: { zh: '跨文件核查发现', en: 'Findings across documents' },
  about: {
    zh: '每项跨文件发现一行；全部证据及其所在文件见 findings.json。',
    en: 'One row per finding across documents; all evidence with its documents is in findings.json.',
  },
  key: ['disclosure_id', 'finding_id'],
  references: [
    TO_DISCLOSURE,
    {
      columns: ['disclosure_id', 'rule'],
      table: 'disclosure_checks',
      tableColumns: ['disclosure_id', 'rule'],
    },
  ],
  rows: (item) => (item.kind === 'disclosure' ? item.findings : []),
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (f) => f.disclosure)),
    required(text('finding_id', '发现编号', 'Finding', (f) => f.id)),
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
    text('places', '证据原文、文件与位置', 'Evidence as printed, its documents and places', (f) =>
      f.evidence
        .map(({ document_id, printed, locator }) => `${document_id} ${placeOf(locator)}: ${printed}`)
        .join('；'),
    ),
  ],
});
