import { RELATION_GROUNDS, type Relation } from '../../schema/entities-list.js';
import { placeOf } from '../../shared/place.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, required, text } from '../column-helpers.js';

const toEntity = (column: string) => ({
  columns: [column],
  table: 'entities',
  tableColumns: ['entity_id'],
});

export const entityUnits = defineAcrossTable<Relation>({
  name: 'entity_units',
  title: { zh: '部门与所属单位', en: 'Departments and their units' },
  about: {
    zh: '文件所述的部门—单位关系，每种依据一行。',
    en: 'Which unit belongs to which department, as documents state it; one row per ground.',
  },
  key: ['department_id', 'unit_id', 'ground'],
  references: [toEntity('department_id'), toEntity('unit_id')],
  rows: (item) => (item.kind === 'relation' ? [item.relation] : []),
  columns: [
    required(text('department_id', '部门', 'Department', (r) => r.department)),
    required(text('unit_id', '单位', 'Unit', (r) => r.unit)),
    choice('ground', '依据', 'What it rests on', RELATION_GROUNDS, (r) => r.ground),
    text('printed', '原文', 'Words that state it', (r) => r.printed),
    required(text('document_id', '文件编号', 'Document that states it', (r) => r.document_id)),
    text('place', '位置', 'Where it is printed', (r) => (r.locator ? placeOf(r.locator) : null)),
  ],
});
