import { type DisclosedDocument, DOCUMENT_PARTS } from '../../schema/disclosures-list.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, required, text } from '../column-helpers.js';
import { TO_DISCLOSURE } from './disclosures.js';

export const disclosureDocuments = defineAcrossTable<DisclosedDocument & { readonly disclosure: string }>({
  name: 'disclosure_documents',
  title: { zh: '公开所含文件', en: 'Documents of a disclosure' },
  about: {
    zh: '每个文件属于哪个公开：组成部分、副本、另一版本（superseded 为旧版）或封面。',
    en: 'Which disclosure a document belongs to: a part, a copy, another version (superseded: the older one), or a cover.',
  },
  key: ['disclosure_id', 'document_id'],
  references: [
    TO_DISCLOSURE,
    { columns: ['document_id'], table: 'documents', tableColumns: ['document_id'] },
  ],
  rows: (item) =>
    item.kind === 'disclosure'
      ? item.disclosure.documents.map((document) => ({ ...document, disclosure: item.disclosure.id }))
      : [],
  columns: [
    required(text('disclosure_id', '公开编号', 'Disclosure', (d) => d.disclosure)),
    required(text('document_id', '文件编号', 'Document', (d) => d.document_id)),
    required(text('path', '输入路径', 'Path of the input as given', (d) => d.path)),
    choice('part', '在公开中的作用', 'What it is in the disclosure', DOCUMENT_PARTS, (d) => d.part),
    text('of', '副本或另一版本所对应的文件', 'Document that it is a copy or version of', (d) => d.of),
    text('reason', '理由', 'What tells it', (d) => d.reason),
  ],
});
