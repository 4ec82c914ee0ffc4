import type { Finding } from '../../schema/finding.js';
import { integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { FINDING_COLUMNS } from '../finding-columns.js';
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
    ...FINDING_COLUMNS,
    text('printed', '证据原文', 'First piece of evidence as printed', (f) => f.evidence[0]?.printed ?? null),
    required(integer('evidence', '证据条数', 'Pieces of evidence', (f) => f.evidence.length)),
    ...locatorColumns<Finding>((f) => f.evidence[0]?.locator ?? null),
  ],
});
