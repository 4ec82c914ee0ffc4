import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { readBytes } from '../../src/readers/index.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/shared/limits.js';
import { rawWorkbook } from '../readers/xlsx/support.js';
import { temporaryFolder } from '../support/folder.js';
import { PdfDrawing, pdfOf } from '../support/pdf.js';
import { docxOfLines } from './support.js';

const read = (bytes: Uint8Array, name: string, limits: Partial<Limits>) =>
  readBytes(bytes, { name, limits: { ...DEFAULT_LIMITS, ...limits } });

describe('more than the limits allow', () => {
  test('of pages: the first are read, the note names the limit', async () => {
    const pages = Array.from({ length: 30 }, (_, i) => ({
      content: String(new PdfDrawing().text(60, 300 + 9 * i, `第${i}页的正文。`, 12)),
    }));
    const outcome = await read(pdfOf(pages), 'a.pdf', { pages: 20 });
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.value.blocks).toHaveLength(20);
    expect(outcome.value.pages).toBe(30);
    expect(outcome.value.notes).toEqual([
      {
        code: 'pages-capped',
        message: 'Only the first 20 of 30 pages were read (limit pages).',
        incomplete: true,
      },
    ]);
  });

  test.each([
    ['bytes', 'input-too-large', { fileBytes: 100 }, docxOfLines('甲')],
    ['text', 'too-much-content', { textCharacters: 100 }, docxOfLines('甲'.repeat(200))],
    [
      'cells',
      'too-much-content',
      { tableCells: 100 },
      rawWorkbook(
        `<sheetData>${Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}"><v>2</v></c></row>`).join('')}</sheetData>`,
      ),
    ],
    ['unpacked bytes', 'zip-bomb', { inflatedBytes: 100 }, docxOfLines('甲')],
  ] as const)(
    'of %s: %s, and the message names the limit and its value',
    async (_what, code, limits, bytes) => {
      const outcome = await read(bytes, 'a.docx', limits);
      if (outcome.ok) throw new Error('it was read');
      expect(outcome.error.code).toBe(code);
      const [name, value] = Object.entries(limits)[0]!;
      expect(outcome.error.message).toContain(name);
      expect(outcome.error.message).toContain(String(value));
    },
  );

  test('of record: the document fails by that limit, and what is made of all records is made of the others', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const text = (office: string, lines: number): string =>
      `甲县${office}2024年部门预算公开\n\n一、收支预算\n${'2024年收入预算100.00万元。\n'.repeat(lines)}`;
    writeFileSync(join(folder, 'in', 'large.txt'), text('财政局', 2_000));
    writeFileSync(join(folder, 'in', 'small.txt'), text('教育局', 1));
    const limits = { ...DEFAULT_LIMITS, recordBytes: 200_000 };
    const { ledger } = await run(['in'], { out: 'out', cwd: folder, jobs: 0, limits });
    expect(ledger.entries.map(({ path, status, error }) => [path, status, error?.code])).toEqual([
      ['in/large.txt', 'failed', 'too-much-content'],
      ['in/small.txt', 'ok', undefined],
    ]);
    expect(ledger.entries[0]!.error!.message).toMatch(/recordBytes is 200000/);
    expect(readdirSync(join(folder, 'out', 'documents'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'out', 'dataset'))).toContain('SHA256SUMS');
  });
});
