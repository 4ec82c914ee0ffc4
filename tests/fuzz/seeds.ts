import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { sheetOf, workbookOf } from '../readers/xlsx/support.js';
import { docOf, rowOf } from '../support/doc.js';
import { PdfDrawing, pdfOf } from '../support/pdf.js';
import { sharedPath } from '../support/shared.js';
import { zipOf } from '../support/zip.js';

/** An input that mutations start from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Larger published files take long for what they show. */
const LARGEST = 200_000;

const ROWS = [
  ['收支预算总表', null, null],
  ['单位：万元', null, null],
  ['功能分类科目编码', '科目名称', '金额'],
  ['201', '一般公共服务支出', 120.5],
  ['20103', '政府办公厅（室）及相关机构事务', 120.5],
  ['2010301', '行政运行', 100.25],
  ['2010302', '一般行政管理事务', 20.25],
  ['208', '社会保障和就业支出', 10],
  ['合计', null, 130.5],
] as const;
const PROSE = [
  '甲县财政局2024年部门预算公开',
  '一、部门职责',
  '（一）贯彻执行国家财政法律法规。',
  '二、收支预算情况说明',
  '2024年收入预算130.50万元，比上年增加10.50万元，增长8.75%，其中：一般公共预算拨款120.50万元，其他收入10.00万元。',
  '“三公”经费预算5.00万元，其中：公务接待费1.00万元，公务用车购置及运行费4.00万元，因公出国（境）费0万元。',
];

const text = (row: readonly (string | number | null)[]): string[] =>
  row.map((cell) => (cell === null ? '' : String(cell)));

function madePdf(): Buffer {
  const drawing = new PdfDrawing();
  PROSE.forEach((line, i) => {
    drawing.text(60, 80 + 24 * i, line.slice(0, 40), 12);
  });
  drawing.table(
    [60, 160, 420, 520],
    ROWS.map((_, i) => 260 + 22 * i).concat(260 + 22 * ROWS.length),
    ROWS.map(text),
  );
  const page = { content: String(drawing) };
  return pdfOf([page, { ...page, rotate: 90 }, page]);
}

const madeHtml = (): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${PROSE[0]}</title></head><body><div class="nav"><a href="/">首页</a></div><div class="content"><h1>${PROSE[0]}</h1>${PROSE.slice(
    1,
  )
    .map((line) => `<p>${line}</p>`)
    .join('')}<table border="1">${ROWS.map(
    (row) =>
      `<tr>${text(row)
        .map((cell) => `<td colspan="1">${cell}</td>`)
        .join('')}</tr>`,
  ).join('')}</table><a href="a.pdf">附件</a></div></body></html>`;

const madeMhtml = (): string =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\nContent-Location: file:///a.htm\n\n${Buffer.from(madeHtml()).toString('base64')}\n--b--\n`;

function madeDoc(): Buffer {
  const edges = [0, 2000, 6000, 8000];
  return docOf([...PROSE.map((line) => ({ text: line })), ...ROWS.flatMap((row) => rowOf(text(row), edges))]);
}

/** Inputs that the project makes itself: one or more of every format. */
export function madeSeeds(): readonly Seed[] {
  const samples = join(import.meta.dirname, ...upToRoot(), 'samples');
  const sheet = sheetOf(
    ROWS.map((row) => [...row]),
    ['A1:C1', 'A2:C2', 'A9:B9'],
  );
  const prose = sheetOf(PROSE.map((line) => [line]));
  const seed = (name: string, bytes: Uint8Array | string): Seed => ({
    name,
    bytes: Buffer.from(bytes as Uint8Array),
  });
  return [
    ...readdirSync(samples)
      .filter((name) => /\.(?:docx|html|txt)$/.test(name))
      .sort()
      .map((name) => seed(name, readFileSync(join(samples, name)))),
    seed('made.xlsx', workbookOf({ 说明: prose, 表1: sheet })),
    seed('made.xls', workbookOf({ 说明: prose, 表1: sheet }, 'biff8')),
    seed('made.doc', madeDoc()),
    seed('made.pdf', madePdf()),
    seed('made.html', madeHtml()),
    seed('made.mht', madeMhtml()),
    seed('made.txt', [...PROSE, '', ...ROWS.map((row) => text(row).join('\t'))].join('\n')),
  ];
}

/** A disclosure of its own for every `part`, so that none equals another seed. */
const textOf = (part: number): string =>
  [
    `乙县第${part}局2024年部门预算公开`,
    ...PROSE.slice(1),
    '',
    ...ROWS.map((row) => text(row).join('\t')),
  ].join('\n');

/** 预算.txt in GBK, as Chinese packers write names. */
const GBK_NAME = Buffer.from('d4a4cbe32e747874', 'hex');

/** Archives of documents: names in UTF-8 and GBK, folders, what lies beside documents, an archive in an archive. */
export function archiveSeeds(): readonly Seed[] {
  const sheet = sheetOf(ROWS.map((row) => [...row]));
  const inner = zipOf([
    { name: 'a.txt', data: textOf(1) },
    { name: '表/b.xlsx', data: workbookOf({ 归档: sheet }) },
  ]);
  const flat = zipOf([
    { name: 'c.txt', data: textOf(2), stored: true },
    { name: GBK_NAME, data: textOf(3) },
    { name: '公开/', data: '', stored: true },
    { name: '公开/d.doc', data: docOf([{ text: '乙县第四局2024年部门预算公开' }, { text: PROSE[4]! }]) },
    { name: '~$d.doc', data: Buffer.alloc(162) },
    { name: '__MACOSX/._d.doc', data: 'x' },
  ]);
  const nested = zipOf([
    { name: 'inner.zip', data: inner, stored: true },
    { name: 'e.txt', data: textOf(5) },
  ]);
  return [
    { name: 'flat.zip', bytes: flat },
    { name: 'nested.zip', bytes: nested },
    { name: 'twice.zip', bytes: zipOf([{ name: 'nested.zip', data: nested }]) },
  ];
}

/** The compiled drive lies one folder deeper than the source. */
const upToRoot = (): readonly string[] =>
  import.meta.dirname.includes('.fuzz') ? ['..', '..', '..'] : ['..', '..'];

/** Published documents beside the repository, where they are there, up to a size. */
export function publishedSeeds(largest = LARGEST): readonly Seed[] {
  const folder = sharedPath('corpus', 'published');
  if (folder === null) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).size <= largest)
    .map((name) => ({ name: `published${extname(name)}`, bytes: readFileSync(join(folder, name)) }));
}
