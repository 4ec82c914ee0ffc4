import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/document/model.js';
import { readHtml } from '../../../src/readers/html/index.js';
import { readText } from '../../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { squash } from '../../../src/shared/text.js';
import { htmlTwin } from '../../support/samples/html-twin.js';

const samples = resolve(import.meta.dirname, '../../../samples');
const name = '石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明';
const textPath = join(samples, `${name}.txt`);
const htmlPath = join(samples, `${name}.html`);

/** Blocks without what only one of the formats knows: places, headings, looks, white space. */
const contentOf = ({ blocks }: SourceDocument): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? squash(block.text)
      : block.grid.cells.map((cell) => [
          cell.row,
          cell.column,
          cell.rowSpan,
          cell.columnSpan,
          squash(cell.text),
        ]),
  );

async function read(path: string, reader: typeof readHtml): Promise<SourceDocument> {
  const outcome = await reader(readFileSync(path), { name: basename(path), limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe('the sample as a web page', () => {
  let page: SourceDocument;
  beforeAll(async () => {
    if (process.env.UPDATE_SAMPLES) writeFileSync(htmlPath, htmlTwin(readFileSync(textPath, 'utf8')));
    page = await read(htmlPath, readHtml);
  });

  test('the file in samples is what the builder makes of the text', () => {
    expect(readFileSync(htmlPath, 'utf8')).toBe(htmlTwin(readFileSync(textPath, 'utf8')));
  });

  test('every block agrees with the text, merged cells included', async () => {
    expect(contentOf(page)).toEqual(contentOf(await read(textPath, readText)));
  });

  test('spaces that the page keeps are plain spaces of the print', async () => {
    const spaced = (document: SourceDocument) =>
      document.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.grid.cells.map((cell) => cell.text).filter((text) => / {2}|^\s/.test(text.trimEnd()))
          : [],
      );
    const text = await read(textPath, readText);
    expect(spaced(page)).toEqual(spaced(text).map((print) => print.trimEnd()));
  });

  test('what is around the article is navigation', () => {
    expect(page.furniture.every(({ role }) => role === 'navigation')).toBe(true);
    const around = page.furniture.map(({ text }) => text).join('\n');
    for (const words of [
      '互动交流',
      '当前位置',
      '发布时间：2019-02-20',
      '分享到',
      '打印本页',
      '相关链接',
      '备案号',
    ])
      expect(around).toContain(words);
    expect(around).not.toContain('三公');
  });

  test('the page says nothing else and states its title', () => {
    expect(page.statedTitle).toBe(name);
    expect(page.notes).toEqual([]);
    expect(page.attachments).toEqual([]);
    expect(page.blocks[0]).toMatchObject({ kind: 'paragraph', text: name, heading: 1 });
  });
});
