import { BODY_PARTS, type ReportedBody } from '../../schema/disclosures-list.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, required, text } from '../column-helpers.js';
import { TO_DISCLOSURE } from './disclosures.js';

export const disclosureBodies = defineAcrossTable<ReportedBody & { readonly disclosure: string }>({
  name: 'disclosure_bodies',
  title: { zh: '见于他人文件的公开', en: 'Disclosures inside documents of others' },
  about: {
    zh: '部门文件中单独成篇、成表或在表中占行的单位：其数字见于哪个文件、是文件中的哪个单位。单位另有自己的文件时（reported）不取其数。',
    en: 'Bodies that the document of another, as a rule their department, reports apart, in a part, in tables or in rows of their own: which document, and which body in it. Where they have documents of their own (reported), no figure is taken from it.',
  },
  key: ['disclosure_id', 'document_id', 'reporting_entity_id'],
  references: [
    TO_DISCLOSURE,
    {
      columns: ['document_id', 'reporting_entity_id'],
      table: 'reporting_entities',
      tableColumns: ['document_id', 'reporting_entity_id'],
    },
  ],
  rows: (item) =>
    item.kind === 'disclosure'
      ? item.disclosure.within.map((body) => ({ ...body, disclosure: item.disclosure.id }))
      : [],
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (b) => b.disclosure)),
    required(text('document_id', '文件编号', 'Document', (b) => b.document_id)),
    required(
      text('reporting_entity_id', '文件中的单位编号', 'Body in the document', (b) => b.reporting_entity),
    ),
    required(text('path', '输入路径', 'Path of the input as given', (b) => b.path)),
    choice('part', '在公开中的作用', 'What it is in the disclosure', BODY_PARTS, (b) => b.part),
    text('of', '副本或另一版本所对应的文件', 'Document that it is a copy or version of', (b) => b.of),
    text('reason', '理由', 'What tells it', (b) => b.reason),
  ],
});
