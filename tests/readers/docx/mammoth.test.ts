import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/document/model.js';
import { readDocx } from '../../../src/readers/docx/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { squash } from '../../../src/shared/text.js';
import { entriesOf, p, run, tbl, tc, tr } from '../../support/samples/docx-raw.js';
import { zipOf } from '../../support/zip.js';

/** A cell as both readers tell it, row by row: spans and text, white space and automatic numbers left out. */
type PlainCell = readonly [rowSpan: number, columnSpan: number, text: string];

const NUMBER = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+、)/u;
const plain = (text: string): string => squash(text).replace(NUMBER, '');

/** Tables of the file as mammoth reads them, nested ones after the one that holds them. */
async function mammothTables(bytes: Buffer): Promise<PlainCell[][][]> {
  const $ = load((await mammoth.convertToHtml({ buffer: bytes })).value);
  return $('table')
    .toArray()
    .map((table) => {
      const own = (name: string) => (_: number, element: unknown) => $(element as never).is(name);
      const rows = $(table).children().filter(own('tr')).add($(table).children('tbody,thead').children('tr'));
      return rows.toArray().map((row) =>
        $(row)
          .children('td,th')
          .toArray()
          .map((cell): PlainCell => {
            const bare = $(cell).clone();
            bare.find('table').remove();
            return [
              Number($(cell).attr('rowspan') ?? 1),
              Number($(cell).attr('colspan') ?? 1),
              plain(bare.text()),
            ];
          }),
      );
    });
}

function ownTables({ blocks }: SourceDocument): PlainCell[][][] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows: PlainCell[][] = Array.from({ length: block.grid.height }, () => []);
    for (const { row, rowSpan, columnSpan, text } of block.grid.cells)
      rows[row]!.push([rowSpan, columnSpan, plain(text)]);
    return [rows];
  });
}

async function compare(bytes: Buffer): Promise<void> {
  const outcome = await readDocx(bytes, { name: 'x.docx', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(ownTables(outcome.value)).toEqual(await mammothTables(bytes));
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const theirs = squash(value);
  for (const block of outcome.value.blocks)
    if (block.kind === 'paragraph')
      expect([block.text, theirs.includes(plain(block.text))]).toEqual([block.text, true]);
}

describe('an independent reader sees the same texts, cells and spans', () => {
  test('in the sample', async () => {
    const samples = resolve(import.meta.dirname, '../../../samples');
    await compare(
      readFileSync(resolve(samples, '石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明.docx')),
    );
  });

  test('with changes, controls and nesting', async () => {
    const nested = tbl([tr([tc('内甲'), tc('内乙')]), tr([tc('内丙'), tc('内丁')])]);
    const body =
      p(
        `${run('收入')}<w:ins w:id="1">${run('支出')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      ) +
      tbl([
        tr([tc('项目', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc('预算')]),
        tr([
          tc('', '<w:gridSpan w:val="2"/><w:vMerge/>'),
          tc(`<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`),
        ]),
        tr([tc('甲'), tc(p('一') + p('二')), tc(nested + p('外'))]),
      ]);
    await compare(zipOf(entriesOf({ body })));
  });
});
