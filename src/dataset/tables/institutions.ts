import type { Institution } from '../../schema/records.js';
import { integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import {
  acrossEntities,
  type OfEntity,
  reportingEntityColumns,
  TO_REPORTING_ENTITY,
} from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const institutions = defineTable<OfEntity<Institution>>({
  name: 'institutions',
  title: { zh: '机构', en: 'Institutions' },
  about: { zh: '部门所属机构，每个一行。', en: 'One row per institution of a department.' },
  key: ['document_id', 'position'],
  references: [TO_DOCUMENT, TO_REPORTING_ENTITY],
  rows: (record) => acrossEntities(record, (r) => r.institutions),
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<OfEntity<Institution>>((i) => i.entityId),
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
