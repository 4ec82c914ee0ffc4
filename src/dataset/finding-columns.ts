import { CERTAINTIES, type Finding, SEVERITIES } from '../schema/finding.js';
import { choice, integer, required, text } from './column-helpers.js';
import type { Column } from './table.js';

/** What a finding says, in one document or across several. */
export const FINDING_COLUMNS: readonly Column<Finding>[] = [
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
];
