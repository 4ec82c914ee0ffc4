import { placeOf } from '../../shared/place.js';
import { type AcrossListed, defineAcrossTable } from '../across-table.js';
import { required, text } from '../column-helpers.js';
import { FINDING_COLUMNS } from '../finding-columns.js';
import { TO_DISCLOSURE } from './disclosures.js';

export const disclosureFindings = defineAcrossTable<AcrossListed>({
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
    ...FINDING_COLUMNS,
    text('places', '证据原文、文件与位置', 'Evidence as printed, its documents and places', (f) =>
      f.evidence
        .map(({ document_id, printed, locator }) => `${document_id} ${placeOf(locator)}: ${printed}`)
        .join('；'),
    ),
  ],
});
