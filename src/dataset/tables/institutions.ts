import type { Institution } from '../../schema/records.js';
import { integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { numbered } from '../numbered.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const institutions = defineTable<Institution & { readonly position: number }>({
  name: 'institutions',
  title: { zh: '机构', en: 'Institutions' },
  about: { zh: '部门所属机构，每个一行。', en: 'One row per institution of a department.' },
  key: ['document_id', 'position'],
  references: [TO_DOCUMENT],
  rows: (record) => numbered(record.records.institutions),
  columns: [
    ...DOCUMENT_COLUMNS,
    required(
      integer('position', '在文件中的次序（从 1 起）', 'Order in the document, from 1', (i) => i.position),
    ),
    required(text('name', '机构名称（照原文）', 'Name as printed', (i) => i.name)),
    text('nature', '单位性质', 'Nature', (i) => i.nature),
    text('rank', '单位规格', 'Rank', (i) => i.rank),
    text('funding', '经费保障形式', 'Funding', (i) => i.funding),
    ...locatorColumns<Institution>((i) => i.locator),
  ],
});
