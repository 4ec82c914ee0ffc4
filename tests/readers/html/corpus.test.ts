import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/readers/html/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { sharedPath } from '../../support/shared.js';

const folder = sharedPath('corpus', 'published');

/** What each published page holds, told by a part of its file name; worked out from the page as a browser shows it. */
const PAGES: readonly {
  readonly part: string;
  readonly first: string | null;
  readonly paragraphs: number;
  readonly tables: number;
  readonly attachments: number;
  readonly codes: readonly string[];
}[] = [
  {
    part: '云南省昆明市_',
    first: '昆明市人民政府办公室机关2026年预算公开',
    paragraphs: 118,
    tables: 0,
    attachments: 1,
    codes: ['has-attachments'],
  },
  {
    part: '吉林省长春市_【',
    first: '【宣传部】中共长春市委宣传部（汇总） 2026年部门预算',
    paragraphs: 6,
    tables: 0,
    attachments: 5,
    codes: ['landing-page', 'hidden-text'],
  },
  {
    part: '天津市_天津市住房',
    first: '天津市住房和城乡建设委员会',
    paragraphs: 14,
    tables: 0,
    attachments: 1,
    codes: ['landing-page'],
  },
  {
    part: '江苏省南通市_',
    first: '南通市人民政府办公室2026年度部门预算公开',
    paragraphs: 3,
    tables: 0,
    attachments: 1,
    codes: ['landing-page'],
  },
  {
    part: '河南省郑州市_',
    first: '2026年郑州市市场监督管理局所属单位预算公开',
    paragraphs: 1,
    tables: 0,
    attachments: 13,
    codes: ['landing-page'],
  },
  {
    part: '浙江省宁波市_',
    first: '宁波市民政局本级2026年单位预算公开',
    paragraphs: 3,
    tables: 0,
    attachments: 1,
    codes: ['landing-page', 'framed-page'],
  },
  {
    part: '浙江省温州市_',
    first: '温州市自然资源和规划局2026年部门预算',
    paragraphs: 1,
    tables: 0,
    attachments: 1,
    codes: ['landing-page'],
  },
  {
    part: '福建省厦门市_',
    first: '2026年厦门市人民政府办公厅单位预算',
    paragraphs: 1,
    tables: 0,
    attachments: 2,
    codes: ['undecodable-bytes', 'landing-page'],
  },
  {
    part: '北京市_市级部门财政预算专题_',
    first: null,
    paragraphs: 0,
    tables: 0,
    attachments: 0,
    codes: ['index-page'],
  },
  {
    part: '重庆市_中共重庆市委宣传部2026年部门预算情况说明',
    first: '中共重庆市委宣传部2026年部门预算情况说明',
    paragraphs: 37,
    tables: 0,
    attachments: 8,
    codes: ['has-attachments'],
  },
  {
    part: '重庆市_财政预决算_重庆市规划和自然资源局',
    first: '重庆市规划和自然资源局2026年部门（单位）预算情况说明',
    paragraphs: 179,
    tables: 0,
    attachments: 178,
    codes: ['landing-page'],
  },
  {
    part: '重庆市_重庆市商务委员会部门及所属单位',
    first: '重庆市商务委员会部门及所属单位2026年预算情况说明',
    paragraphs: 11,
    tables: 0,
    attachments: 10,
    codes: ['landing-page'],
  },
];

/** Pages saved under the name of another format are pages all the same. */
const open = async (part: string) => {
  const name = readdirSync(folder!).find((file) => file.startsWith(part) && /\.(?:html|pdf)$/.test(file))!;
  const outcome = await readHtml(readFileSync(join(folder!, name)), { name, limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

describe.skipIf(folder === null)('published pages', () => {
  test.each(PAGES)('$part', async ({ part, first, paragraphs, tables, attachments, codes }) => {
    const { blocks, attachments: links, notes } = await open(part);
    const [title] = blocks;
    expect(title?.kind === 'paragraph' ? title.text : null).toBe(first);
    expect(blocks.filter(({ kind }) => kind === 'paragraph').length).toBe(paragraphs);
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBe(tables);
    expect(links.length).toBe(attachments);
    expect(notes.map(({ code }) => code)).toEqual(codes);
  });

  test('a page laid out by position gives its paragraphs and ruled tables', async () => {
    const { blocks, furniture, notes } = await open('山东省烟台市_年');
    expect(notes.map(({ code }) => code)).toEqual(['positioned-page']);
    expect(furniture.filter(({ role }) => role === 'page_number').length).toBe(52);
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBe(39);
    const cells = tables[0]!.grid.cells.map(({ text }) => text);
    for (const text of ['收 入', '一般公共预算收入', '28,467.65', '二十一、其他支出', '35,874.49'])
      expect(cells).toContain(text);
    const three = tables.find((table) => table.grid.cells.some(({ text }) => text.startsWith('因公出国')))!;
    expect(three.grid.width).toBe(12);
    const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
    expect(prose).toContain(
      '2.公务用车购置及运行费17.4万元，包括公务用车购置费0万元，与上年基本持平；公务用车运行维护费17.4万元，比上年减少2.5万元，下降12.56％，主要原因是部分单位实施公车统管，公车运行经费减少。',
    );
  });
});
