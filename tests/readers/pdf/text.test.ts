import { describe, expect, test } from 'vitest';
import type { Paragraph, SourceDocument } from '../../../src/document/model.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { PdfDrawing, type PdfOptions, type PdfPage, pdfOf } from '../../support/pdf.js';

const outcomeOf = (bytes: Uint8Array, pages = DEFAULT_LIMITS.pages) =>
  readPdf(bytes, { name: 'a.pdf', limits: { ...DEFAULT_LIMITS, pages } });
const read = async (
  pages: readonly (PdfPage | PdfDrawing)[],
  options?: PdfOptions,
): Promise<SourceDocument> => {
  const outcome = await outcomeOf(
    pdfOf(
      pages.map((page) => (page instanceof PdfDrawing ? { content: String(page) } : page)),
      options,
    ),
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const paragraphs = ({ blocks }: SourceDocument): Paragraph[] =>
  blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
const texts = (document: SourceDocument): string[] => paragraphs(document).map(({ text }) => text);
const codes = ({ notes }: SourceDocument): string[] => notes.map(({ code }) => code);

describe('paragraphs', () => {
  const LONG = '本部门二〇二五年收入预算总额为一千六百二十九万元较上年增加二十一万元主要原因是人';
  const prose = (drawing: PdfDrawing, y: number) =>
    drawing.text(114, y, LONG.slice(0, 32), 12).text(90, y + 20, LONG.slice(0, 34), 12);

  test('lines are joined, a new indent begins a new paragraph', async () => {
    const drawing = prose(new PdfDrawing(), 100)
      .text(90, 140, '员增加。', 12)
      .text(114, 160, '二、支出预算情况', 12);
    const document = await read([drawing]);
    expect(texts(document)).toEqual([`${LONG.slice(0, 32)}${LONG.slice(0, 34)}员增加。`, '二、支出预算情况']);
    const [first] = paragraphs(document);
    expect(first!.parts!.map(({ start, end }) => first!.text.slice(start, end))).toEqual([
      LONG.slice(0, 32),
      LONG.slice(0, 34),
      '员增加。',
    ]);
    expect(first!.parts![2]!.locator.bbox![0]).toBeCloseTo(90, 0);
  });

  test('a sentence goes on over the end of a page, past page number and running title', async () => {
    const pages = [1, 2, 3].map((number) => {
      const drawing = new PdfDrawing()
        .text(240, 50, '示范县财政局部门预算', 9)
        .text(290, 810, `— ${number} —`, 9);
      if (number === 1) return prose(drawing, 740);
      return number === 2 ? drawing.text(90, 100, '员增加。', 12) : drawing.text(114, 100, '三、其他', 12);
    });
    const document = await read(pages);
    expect(texts(document)).toEqual([`${LONG.slice(0, 32)}${LONG.slice(0, 34)}员增加。`, '三、其他']);
    expect(document.furniture.map(({ role, text }) => `${role} ${text}`).sort()).toEqual([
      'header 示范县财政局部门预算',
      'header 示范县财政局部门预算',
      'header 示范县财政局部门预算',
      'page_number — 1 —',
      'page_number — 2 —',
      'page_number — 3 —',
    ]);
  });

  test('a number of a table that stands at the head of every page is no running title', async () => {
    const pages = [1, 2, 3, 4].map((n) =>
      new PdfDrawing().text(60, 50, `表${n}`, 10).text(60, 300, '说明', 10),
    );
    expect(texts(await read(pages))).toEqual(['表1', '说明', '表2', '说明', '表3', '说明', '表4', '说明']);
  });

  test('figures on another base line stay in their line; a name that wraps beside the unit is one line', async () => {
    const drawing = new PdfDrawing()
      .text(60, 100, '合计', 10)
      .text(82, 102, '1,629', 10)
      .text(107, 104, '.17', 10);
    drawing
      .text(60, 203, '部门名称：示范县人民', 10)
      .text(480, 210, '单位：万元', 10)
      .text(60, 217, '政府办公室', 10);
    expect(texts(await read([drawing]))).toEqual([
      '合计1,629.17',
      '部门名称：示范县人民政府办公室',
      '单位：万元',
    ]);
  });
});

describe('text that is not shown, or shown twice', () => {
  test('bold faked by drawing twice counts once', async () => {
    const drawing = new PdfDrawing().text(60, 100, '收支总表', 12).text(60.4, 100, '收支总表', 12);
    expect(texts(await read([drawing]))).toEqual(['收支总表']);
  });

  test('without ink, white on white, outside the page: left out and told; white on a ground is read', async () => {
    const drawing = new PdfDrawing().text(60, 100, '可见', 12).text(60, 130, '隐藏', 12, { mode: 3 });
    drawing.text(60, 160, '白字', 12, { grey: 1 }).text(700, 160, '页外', 12);
    drawing.fill(50, 180, 300, 200, 0.2).text(60, 195, '表头', 12, { grey: 1 });
    const document = await read([drawing]);
    expect(texts(document)).toEqual(['可见', '表头']);
    expect(codes(document)).toEqual(['clipped-text', 'hidden-text']);
  });

  test('a cell drawn in full on two pages is read once, each line where it shows', async () => {
    const cell = (drawing: PdfDrawing, from: number) =>
      drawing
        .text(64, from, '第一行内容', 10)
        .text(64, from + 15, '第二行内容', 10)
        .text(64, from + 30, '第三行内容', 10);
    const one = new PdfDrawing().clipped(60, 760, 300, 796, (drawing) => cell(drawing, 772));
    const two = new PdfDrawing().clipped(60, 50, 300, 90, (drawing) => cell(drawing, 30));
    expect(texts(await read([one, two])).join('|')).toBe('第一行内容|第二行内容|第三行内容');
  });

  test('text across the page is a watermark', async () => {
    const drawing = new PdfDrawing()
      .text(60, 100, '收入预算', 12)
      .text(100, 500, '内部资料', 60, { angle: 45 });
    const document = await read([drawing]);
    expect(texts(document)).toEqual(['收入预算']);
    expect(document.furniture.map(({ role, text }) => [role, text])).toEqual([['watermark', '内部资料']]);
  });
});

describe('pages that cannot be read', () => {
  const PICTURE = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';

  test('a page that is a picture is named, and so is an empty form', async () => {
    const text = new PdfDrawing().text(60, 100, '正文', 12);
    const document = await read([
      text,
      { content: PICTURE },
      new PdfDrawing().table([60, 200, 300], [100, 120, 140], []),
    ]);
    expect(document.notes).toEqual([
      expect.objectContaining({ code: 'no-text-layer', locator: { page: 2 }, incomplete: true }),
      expect.objectContaining({ code: 'page-without-text', locator: { page: 3 } }),
    ]);
    expect(document.notes[1]).not.toHaveProperty('incomplete');
  });

  test('the invisible text over a scan is read and marked', async () => {
    const content = `${PICTURE}\n${new PdfDrawing().text(60, 100, '收入预算', 12, { mode: 3 })}`;
    const scan = await read([{ content, width: 560, height: 760 }]);
    expect(texts(scan)).toEqual(['收入预算']);
    expect(codes(scan)).toEqual(['text-from-scan']);
  });

  test('a font without a map to Unicode gives no text', async () => {
    const codesOf = '\u0003\u0007\u0011\u0012\u0003\u0005';
    const garbled = { content: String(new PdfDrawing().text(60, 100, codesOf, 12)) };
    const outcome = await outcomeOf(pdfOf([garbled], { unicode: false }));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'needs-ocr' } });
  });

  test.each([
    ['no page has text', pdfOf([{ content: PICTURE }]), 'needs-ocr'],
    ['a password is asked for', pdfOf([{ content: 'BT ET' }], { encrypt: true }), 'input-encrypted'],
    ['only the first bytes are left', pdfOf([{ content: 'BT ET' }]).subarray(0, 40), 'input-corrupt'],
    ['nothing but noise follows', Buffer.from(`%PDF-1.7\n${'x'.repeat(500)}`), 'input-corrupt'],
  ])('%s', async (_what, bytes, code) => {
    expect(await outcomeOf(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  test('a damaged cross-reference table is mended', async () => {
    const bytes = pdfOf([{ content: String(new PdfDrawing().text(60, 100, '正文', 12)) }]);
    const damaged = Buffer.from(
      bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999'),
      'latin1',
    );
    const outcome = await outcomeOf(damaged);
    expect(outcome.ok && texts(outcome.value)).toEqual(['正文']);
  });

  test('pages beyond the limit are named', async () => {
    const pages = [1, 2, 3].map((n) => ({ content: String(new PdfDrawing().text(60, 300, `第${n}段`, 12)) }));
    const outcome = await outcomeOf(pdfOf(pages), 2);
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.value.pages).toBe(3);
    expect(texts(outcome.value)).toEqual(['第1段', '第2段']);
    expect(codes(outcome.value)).toEqual(['pages-capped']);
  });

  test('the same bytes give the same document', async () => {
    const bytes = pdfOf([
      { content: String(new PdfDrawing().text(60, 100, '正文', 12).line(0, 0, 100, 100)) },
    ]);
    expect(await outcomeOf(bytes)).toEqual(await outcomeOf(bytes));
  });
});
