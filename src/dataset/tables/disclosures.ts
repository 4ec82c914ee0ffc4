import { DISCLOSURE_SCOPES, type Disclosure } from '../../schema/disclosures-list.js';
import { DOCUMENT_KINDS } from '../../schema/document.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, integer, required, text } from '../column-helpers.js';

export const disclosures = defineAcrossTable<Disclosure>({
  name: 'disclosures',
  title: { zh: '公开', en: 'Disclosures' },
  about: {
    zh: '同一主体、年度、类别（部门与单位分开）的文件合为一个公开，每个一行。',
    en: 'One row per disclosure: the documents of one entity, year and kind, department and unit apart.',
  },
  key: ['disclosure_id'],
  references: [{ columns: ['entity_id'], table: 'entities', tableColumns: ['entity_id'] }],
  rows: (item) => (item.kind === 'disclosure' ? [item.disclosure] : []),
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (d) => d.id)),
    required(text('entity_id', '主体编号', 'Entity', (d) => d.entity)),
    required(text('entity', '主体名称', 'Name of the entity', (d) => d.name)),
    integer('fiscal_year', '预算或决算年度', 'Fiscal year', (d) => d.fiscal_year),
    choice('kind', '预算或决算', 'Budget or final accounts', DOCUMENT_KINDS, (d) => d.kind),
    choice(
      'scope',
      '部门汇总或单位',
      'Department with its units, or one unit',
      DISCLOSURE_SCOPES,
      (d) => d.scope,
    ),
    required(integer('documents', '文件数', 'Documents of its own', (d) => d.documents.length)),
    required(
      integer('reported_in', '见于他人文件数', 'Documents of others that report it', (d) => d.within.length),
    ),
    required(integer('values', '主要数字个数', 'Figures', (d) => d.values.length)),
    required(
      integer(
        'failed',
        '不符的跨文件规则数',
        'Rules across documents that do not hold',
        (d) => d.checks.filter(({ outcome }) => outcome === 'fail').length,
      ),
    ),
    required(
      integer(
        'passed',
        '通过的跨文件规则数',
        'Rules across documents that hold',
        (d) => d.checks.filter(({ outcome }) => outcome === 'pass').length,
      ),
    ),
  ],
});

/** The reference of a table to the disclosure that its rows are of. */
export const TO_DISCLOSURE = {
  columns: ['disclosure_id'],
  table: 'disclosures',
  tableColumns: ['disclosure_id'],
} as const;
