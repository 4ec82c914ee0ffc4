import { describe, expect, test } from 'vitest';
import type { SourceDocument, TableBlock } from '../../../src/document/model.js';
import { check, extract, read } from '../../../src/pipeline/process.js';
import type { PageImage, Recognition, RecognizedWord, Recognizer } from '../../../src/programs/recognizer.js';
import { tesseractState } from '../../../src/programs/tesseract.js';
import { readBytes } from '../../../src/readers/index.js';
import { withDocument } from '../../../src/readers/pdf/native/document.js';
import { pdfium } from '../../../src/readers/pdf/native/pdfium.js';
import { renderPage } from '../../../src/readers/pdf/picture/render.js';
import { success } from '../../../src/shared/input-error.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { PdfDrawing, pdfOf } from '../../support/pdf.js';

/** A picture under whatever else is drawn, so that the page counts as one. */
const PICTURE = 'q 560 0 0 800 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q';
/** Pixels to a point at 200 dots an inch. */
const SCALE = 200 / 72;

const word = (x: number, y: number, text: string, line: number, size = 10): RecognizedWord => {
  const [x0, y0] = [Math.round(x * SCALE), Math.round((y - size) * SCALE)];
  const [x1, y1] = [Math.round((x + size * text.length) * SCALE), Math.round(y * SCALE)];
  return { text, x0, y0, x1, y1, confidence: 90, line, lineTop: y0, lineBottom: y1 };
};

const recognizerOf = (recognition: Recognition, seen: PageImage[] = []): Recognizer => ({
  name: 'stand-in 1.0',
  recognize: async (image) => {
    seen.push(image);
    return recognition;
  },
});

const XS = [60, 200, 320, 440];
const YS = [160, 190, 220, 250];
const CELLS = [
  ['项目', '预算数', '上年数'],
  ['收入预算', '12.00', '|11.00'],
  ['支出预算', '12.00', '11.50'],
];

function recognizedTable(skew = 0): RecognizedWord[] {
  const words = [
    word(60, 100, '甲县财政局2024年部门预算', 0),
    word(60, 130, '收入预算12.00万元，支出预算12.00万元。', 1),
  ];
  CELLS.forEach((row, r) => {
    row.forEach((text, c) => {
      // A bar at the head of a word stands on the rule to its left.
      const x = text.startsWith('|') ? XS[c]! - 4 : XS[c]! + 6;
      const y = YS[r]! + 20 + skew * (XS[c]! + 6);
      words.push(word(x, y, text, words.length));
    });
  });
  return words;
}

const ruled = (): string => `${PICTURE}\n${new PdfDrawing().table(XS, YS, [])}`;

async function readWith(recognizer: Recognizer | undefined, pages: readonly string[]) {
  const bytes = pdfOf(pages.map((content) => ({ content })));
  return readBytes(bytes, { name: 'a.pdf', limits: DEFAULT_LIMITS, ...(recognizer ? { recognizer } : {}) });
}

async function documentWith(recognizer: Recognizer, pages: readonly string[]): Promise<SourceDocument> {
  const outcome = await readWith(recognizer, pages);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const rowsOf = ({ grid }: TableBlock): string[][] =>
  Array.from({ length: grid.height }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );

describe('pages that are pictures', () => {
  test('are never given to a program that nobody asked for', async () => {
    expect(await readWith(undefined, [ruled()])).toMatchObject({ ok: false, error: { code: 'needs-ocr' } });
  });

  test('are drawn at 200 dots an inch; what is read is laid out as on other pages, and marked', async () => {
    const seen: PageImage[] = [];
    const document = await documentWith(recognizerOf({ ok: true, words: recognizedTable() }, seen), [
      ruled(),
    ]);
    expect(seen.map(({ width, height, dotsPerInch }) => [width, height, dotsPerInch])).toEqual([
      [1653, 2339, 200],
    ]);
    expect(document.blocks.map(({ kind, ocr }) => [kind, ocr])).toEqual([
      ['paragraph', true],
      ['paragraph', true],
      ['table', true],
    ]);
    const table = document.blocks[2] as TableBlock;
    expect(rowsOf(table)).toEqual([CELLS[0], ['收入预算', '12.00', '11.00'], CELLS[2]]);
    const [x0, y0, x1, y1] = table.locator.bbox!;
    for (const [place, wanted] of [
      [x0, 60],
      [y0, 160],
      [x1, 440],
      [y1, 250],
    ] as const)
      expect(Math.abs(place - wanted)).toBeLessThan(1);
    expect(document.notes).toEqual([
      expect.objectContaining({ code: 'text-recognized', locator: { page: 1 } }),
    ]);
  });

  test('lie askew sometimes, and are set straight', async () => {
    const lean = new PdfDrawing();
    const tilt = (x: number, y: number): [number, number] => [x - 0.008 * y, y + 0.008 * x];
    for (const y of YS) lean.line(...tilt(XS[0]!, y), ...tilt(XS.at(-1)!, y));
    for (const x of XS) lean.line(...tilt(x, YS[0]!), ...tilt(x, YS.at(-1)!));
    const words = recognizedTable(0.008);
    const document = await documentWith(recognizerOf({ ok: true, words }), [`${PICTURE}\n${lean}`]);
    const table = document.blocks.find((block): block is TableBlock => block.kind === 'table')!;
    expect(rowsOf(table)[2]).toEqual(CELLS[2]);
  });

  test.each([
    ['nothing is found', { ok: true, words: [] } as const, 'It found no text.'],
    [
      'the program fails',
      { ok: false, reason: 'It did not end within 5 ms.' } as const,
      'It did not end within 5 ms.',
    ],
  ])('%s: a note says so', async (_what, recognition, reason) => {
    const text = String(new PdfDrawing().text(60, 100, '正文', 12));
    const document = await documentWith(recognizerOf(recognition), [text, ruled()]);
    expect(document.notes.map(({ code, incomplete }) => [code, incomplete])).toEqual([
      ['no-text-layer', true],
      ['ocr-failed', true],
    ]);
    expect(document.notes[1]!.message).toContain(reason);
    expect(await readWith(recognizerOf(recognition), [ruled()])).toMatchObject({
      error: { code: 'needs-ocr' },
    });
  });

  test('tables, facts and findings from them are no better than suspect', async () => {
    const words = recognizedTable();
    words.push(word(60, 300, '收入预算总计90万元，其中：一般公共预算50万元，其他收入10万元。', words.length));
    const document = await documentWith(recognizerOf({ ok: true, words }), [ruled()]);
    const source = { path: 'a.pdf', sha256: '0'.repeat(64), bytes: 1 };
    const extracted = extract({ document, source });
    if (!extracted.ok) throw new Error(extracted.error.code);
    const record = check(extracted.value);
    expect(record.tables.map(({ ocr, grade }) => [ocr, grade])).toEqual([[true, 'doubtful']]);
    expect(record.facts.length).toBeGreaterThan(2);
    expect(record.facts.every(({ ocr }) => ocr === true)).toBe(true);
    expect(record.findings.length).toBeGreaterThan(0);
    for (const { certainty, severity } of record.findings) {
      expect(certainty).toBe('extraction_suspect');
      expect(severity).not.toBe('error');
    }
  });

  test('a page of another document beside them stays unmarked', async () => {
    const text = String(new PdfDrawing().text(60, 100, '甲县财政局二〇二四年部门预算说明', 12));
    const document = await documentWith(recognizerOf({ ok: true, words: recognizedTable() }), [
      text,
      ruled(),
    ]);
    expect(document.blocks[0]).not.toHaveProperty('ocr');
  });
});

describe('the installed tesseract', async () => {
  const { chinese } = await tesseractState();
  if (!chinese) console.warn('skipped: tesseract with chi_sim is not installed');

  test.skipIf(!chinese)('reads figures in the picture of a ruled page', async () => {
    const figures = [
      ['2010301', '1234.56'],
      ['2080505', '789.00'],
    ];
    const drawing = new PdfDrawing().table([60, 260, 460], [100, 140, 180], [], undefined);
    for (const [r, row] of figures.entries())
      for (const [c, text] of row.entries()) drawing.text([80, 280][c]!, 126 + 40 * r, text, 16);
    const scanned = await scanOf(String(drawing));
    const outcome = await read(scanned, 'scan.pdf', DEFAULT_LIMITS, { ocr: true });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const table = outcome.value.document.blocks.find((block): block is TableBlock => block.kind === 'table')!;
    expect(rowsOf(table)).toEqual(figures);
  });
});

/** A PDF whose one page is the picture of a page drawn with a plain font. */
async function scanOf(content: string): Promise<Buffer> {
  const helvetica = pdfOf([{ content: inHelvetica(content) }])
    .toString('latin1')
    .replace(
      /<< \/Type \/Font \/Subtype \/Type0[^\n]*/,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    );
  const instance = await pdfium();
  const image = await withDocument(instance, Buffer.from(helvetica, 'latin1'), async (document) =>
    success(renderPage(instance, document, 0)),
  );
  if (!image.ok || !image.value) throw new Error('the page could not be drawn');
  const { width, height, grey } = image.value;
  const pixels = Buffer.from(grey).toString('hex');
  return pdfOf([
    { content: `q 595 0 0 842 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 8 /F /AHx ID ${pixels}> EI Q` },
  ]);
}

/** Character codes of one byte in place of those of two. */
const inHelvetica = (content: string): string =>
  content.replace(/<((?:00[0-9a-f]{2})+)>/g, (_, codes: string) => `<${codes.replace(/00(..)/g, '$1')}>`);
