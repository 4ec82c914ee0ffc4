import type { NamedEntity } from '../../schema/entities-list.js';
import { defineAcrossTable } from '../across-table.js';
import { integer, required, text } from '../column-helpers.js';

export const entities = defineAcrossTable<NamedEntity>({
  name: 'entities',
  title: { zh: '公开主体', en: 'Entities' },
  about: {
    zh: '每个部门或单位一行，包括仅在机构名单中出现的。编号只由行政区划和名称决定，换一批文件不变。',
    en: 'One row per department or unit, those only named in a list of institutions among them. The id depends on division and name alone and stays the same with other documents.',
  },
  key: ['entity_id'],
  references: [],
  rows: (item) => (item.kind === 'entity' ? [item.entity] : []),
  columns: [
    required(text('entity_id', '主体编号', 'Entity', (e) => e.id)),
    required(text('name', '名称（不含版本标记）', 'Name without the mark of an edition', (e) => e.name)),
    text('names', '各种印法，以；分隔', 'Every form printed, parted by ；', (e) =>
      e.names.map(({ name }) => name).join('；'),
    ),
    text('former_names', '原名', 'Names said to be given up', (e) =>
      e.names
        .filter(({ form }) => form === 'former')
        .map(({ name }) => name)
        .join('；'),
    ),
    text('codes', '预算单位编码', 'Codes of the budget unit', (e) => e.codes.join('；')),
    text(
      'division_code',
      '行政区划代码（GB/T 2260）',
      'Division code (GB/T 2260)',
      (e) => e.division?.code ?? null,
    ),
    text('province', '省级', 'Province', (e) => e.division?.province ?? null),
    text('prefecture', '地级', 'Prefecture', (e) => e.division?.prefecture ?? null),
    text('county', '县级', 'County', (e) => e.division?.county ?? null),
    required(integer('documents', '文件数', 'Documents that it disclosed', (e) => e.documents)),
  ],
});
