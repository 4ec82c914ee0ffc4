import { DOCUMENT_KINDS, type DocumentRecord, FORMATS } from '../../schema/document.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { DOCUMENT_COLUMNS, locatorColumns } from '../common-columns.js';
import { defineTable } from '../table.js';

const division = (part: 'code' | 'province' | 'prefecture' | 'county') => (record: DocumentRecord) =>
  record.entity?.division?.[part] ?? null;
const findings = (severity: string) => (record: DocumentRecord) =>
  record.findings.filter((finding) => finding.severity === severity).length;

export const documents = defineTable<DocumentRecord>({
  name: 'documents',
  title: { zh: '文件', en: 'Documents' },
  about: {
    zh: '每个不同的输入文件一行。位置列指公开主体名称所在处。',
    en: "One row per distinct input file. The place is that of the entity's name.",
  },
  key: ['document_id'],
  references: [],
  rows: (record) => [record],
  columns: [
    ...DOCUMENT_COLUMNS,
    required(text('path', '输入路径', 'Path of the input as given', (r) => r.source.path)),
    required(text('sha256', '文件内容的 SHA-256', 'SHA-256 of the file', (r) => r.source.sha256)),
    required(integer('bytes', '字节数', 'Size in bytes', (r) => r.source.bytes)),
    choice('format', '文件格式（按内容判定）', 'Format, found by content', FORMATS, (r) => r.source.format),
    integer('pages', '页数', 'Number of pages', (r) => r.source.pages),
    choice(
      'status',
      'partial 表示有内容未能读出',
      'partial: something could not be read',
      ['ok', 'partial'],
      (r) => r.status,
    ),
    text('title', '标题（照原文）', 'Title as printed', (r) => r.title),
    choice('kind', '预算或决算', 'Budget or final accounts', DOCUMENT_KINDS, (r) => r.kind),
    text('entity_code', '预算单位编码', 'Code of the budget unit', (r) => r.entity?.code ?? null),
    text('entity_level', '部门或单位', 'Department or unit', (r) => r.entity?.level ?? null),
    text('division_code', '行政区划代码（GB/T 2260）', 'Division code (GB/T 2260)', division('code')),
    text('province', '省级', 'Province', division('province')),
    text('prefecture', '地级', 'Prefecture', division('prefecture')),
    text('county', '县级', 'County', division('county')),
    text('legal_basis', '公开依据，以；分隔', 'Regulations cited as the ground, parted by ；', (r) =>
      r.legal_basis.join('；'),
    ),
    required(integer('sections', '章节数', 'Number of sections', (r) => r.sections.length)),
    required(integer('tables', '表格数', 'Number of tables', (r) => r.tables.length)),
    required(integer('facts', '数据事实数', 'Number of facts', (r) => r.facts.length)),
    required(integer('errors', '错误级发现数', 'Findings of severity error', findings('error'))),
    required(integer('warnings', '警告级发现数', 'Findings of severity warning', findings('warning'))),
    required(integer('notices', '提示级发现数', 'Findings of severity notice', findings('notice'))),
    required(integer('notes', '读取说明数', 'Notes of the reading', (r) => r.notes.length)),
    ...locatorColumns<DocumentRecord>((r) => r.entity?.locator ?? null),
  ],
});
