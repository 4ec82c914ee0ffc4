import type { ColumnInfo, DatasetTable } from '../table.js';

const INTRODUCTION = `# 数据说明 · Codebook

- 金额以元计，为精确十进制数（\`16291700.00\`）；编码为文本，保留前导零。 Amounts are exact decimals in yuan; codes are text and keep their leading zeros.
- 空字段表示缺失，绝不表示零。 An empty field is a missing value, never zero.
- CSV 为 UTF-8（无 BOM），以 \`\\n\` 换行，原文未作任何改动；供表格软件打开的是 \`../findings.csv\`。 CSV files are UTF-8 without a mark and end lines with \`\\n\`; nothing in them is altered. \`../findings.csv\` is made for spreadsheet programs.
- 各表按 document_id 排序，同一文件内按原文次序；跨文件的表按主体或公开的编号排序。 Rows are sorted by document_id, and within a document as it prints them; those of tables across documents by the id of the entity or disclosure.
- \`at_…\` 各列说明内容在原文件中的位置。 The columns \`at_…\` say where in the file a thing stands.
`;

/** The codebook in Chinese and English: every table and column of the dataset. */
export function codebook(tables: readonly DatasetTable[]): string {
  return [INTRODUCTION, ...tables.map(chapter)].join('\n');
}

function chapter(table: DatasetTable): string {
  const keys = table.key.map((name) => `\`${name}\``).join(', ');
  const references = table.references.map(
    ({ columns, table: target, tableColumns }) =>
      `- (${columns.join(', ')}) → ${target === '' ? table.name : target} (${tableColumns.join(', ')})`,
  );
  return [
    `## ${table.name}.csv — ${table.title.zh} · ${table.title.en}`,
    '',
    `${table.about.zh} ${table.about.en}`,
    '',
    `主键 Key: ${keys}`,
    '',
    ...(references.length > 0 ? ['外键 References:', '', ...references, ''] : []),
    '| 列 Column | 类型 Type | 含义 | Meaning |',
    '|---|---|---|---|',
    ...table.columns.map(line),
    '',
  ].join('\n');
}

function line(column: ColumnInfo): string {
  const type = column.required ? `${column.type}, required` : column.type;
  const values = column.values ? ` ${column.values.map((value) => `\`${value}\``).join(' ')}` : '';
  return `| \`${column.name}\` | ${type} | ${cell(column.about.zh)} | ${cell(column.about.en)}${values} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
