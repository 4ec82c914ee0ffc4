import { SECTION_KINDS, type Section } from '../../schema/section.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { reportingEntityColumns, TO_REPORTING_ENTITY } from '../entity-columns.js';
import { defineTable, TO_DOCUMENT } from '../table.js';

export const sections = defineTable<Section>({
  name: 'sections',
  title: { zh: '章节', en: 'Sections' },
  about: {
    zh: '每个标题一行，含其下正文（不含下级标题的正文）。',
    en: 'One row per heading, with the text below it but not that of its subsections.',
  },
  key: ['document_id', 'section_id'],
  references: [
    TO_DOCUMENT,
    TO_REPORTING_ENTITY,
    { columns: ['document_id', 'parent_id'], table: '', tableColumns: ['document_id', 'section_id'] },
  ],
  rows: (record) => record.sections,
  columns: [
    ...DOCUMENT_COLUMNS,
    ...reportingEntityColumns<Section>((s) => s.reporting_entity),
    required(text('section_id', '章节编号', 'Section', (s) => s.id)),
    text('parent_id', '上级章节', 'Section that it belongs to', (s) => s.parent),
    required(integer('level', '层级（从 1 起）', 'Level, from 1', (s) => s.level)),
    text('label', '序号（照原文）', 'Number as printed', (s) => s.label),
    text(
      'title',
      '标题（照原文）；只有编号的为空',
      'Title as printed; blank for a number alone',
      (s) => s.title,
    ),
    choice('kind', '章节类别', 'Kind of section', SECTION_KINDS, (s) => s.kind),
    text('text', '正文，每段一行', 'Text, one paragraph a line', (s) => s.text),
    ...locatorColumns<Section>((s) => s.locator),
  ],
});
