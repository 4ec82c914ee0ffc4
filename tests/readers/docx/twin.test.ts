import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/document/model.js';
import { openArchive } from '../../../src/intake/archive.js';
import { processBytes } from '../../../src/pipeline/process.js';
import { readDocx } from '../../../src/readers/docx/index.js';
import { readText } from '../../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { squash } from '../../../src/shared/text.js';
import { docxTwin } from '../../support/samples/docx-twin.js';

const samples = resolve(import.meta.dirname, '../../../samples');
const name = '石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明';
const textPath = join(samples, `${name}.txt`);
const docxPath = join(samples, `${name}.docx`);

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await openArchive(bytes, DEFAULT_LIMITS);
  if (!archive.ok) throw new Error(archive.error.message);
  const parts: Record<string, string> = {};
  for (const part of archive.value.names) {
    const data = await archive.value.read(part);
    if (data.ok) parts[part] = Buffer.from(data.value).toString('utf8');
  }
  return parts;
}

/** Blocks without what only one of the formats knows: places, labels, looks, white space. */
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

/** Keys that tell places, or how sure a reader can be of spans that only the Word file states. */
const PLACES = new Set(['locator', 'locators', 'cell_locators', 'line', 'grade', 'issues']);
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (PLACES.has(key) ? undefined : inner)));

describe('the sample as a Word document', () => {
  let document: SourceDocument;
  beforeAll(async () => {
    if (process.env.UPDATE_SAMPLES) writeFileSync(docxPath, await docxTwin(readFileSync(textPath, 'utf8')));
    const outcome = await readDocx(readFileSync(docxPath), {
      name: basename(docxPath),
      limits: DEFAULT_LIMITS,
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    document = outcome.value;
  });

  test('the file in samples is what the builder makes of the text', async () => {
    expect(existsSync(docxPath)).toBe(true);
    const built = await docxTwin(readFileSync(textPath, 'utf8'));
    expect(await partsOf(readFileSync(docxPath))).toEqual(await partsOf(built));
  });

  test('two builds give the same bytes', async () => {
    const text = readFileSync(textPath, 'utf8');
    expect((await docxTwin(text)).equals(await docxTwin(text))).toBe(true);
  });

  test('every block agrees with the text, numbers and merged cells included', async () => {
    const outcome = await readText(readFileSync(textPath), {
      name: basename(textPath),
      limits: DEFAULT_LIMITS,
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(contentOf(document)).toEqual(contentOf(outcome.value));
  });

  test('the record holds the same sections, tables, facts and records, places apart', async () => {
    const recordOf = async (path: string) => {
      const outcome = await processBytes(readFileSync(path), basename(path));
      if (!outcome.ok) throw new Error(outcome.error.message);
      const { title, kind, fiscal_year, entity, legal_basis, sections, tables, facts, records } =
        outcome.value;
      return withoutPlaces({
        title,
        kind,
        fiscal_year,
        entity,
        legal_basis,
        sections,
        tables,
        facts,
        records,
      });
    };
    expect(await recordOf(docxPath)).toEqual(await recordOf(textPath));
  });

  test('numbers that the word processor draws are in the text and known as labels', () => {
    const labels = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.label ? [block.label] : [],
    );
    expect(labels).toEqual([
      '一、',
      ...['（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）', '（十）'],
      ...['（十一）', '（十二）', '（十三）'],
      '二、',
      ...['1、', '2、', '3、'],
      ...['三、', '四、', '五、'],
      ...['（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）', '（十）'],
      ...['（十一）', '（十二）', '（十三）'],
      ...['一、', '二、', '三、'],
      ...['六、', '七、', '八、'],
      ...['1、', '2、', '3、', '4、', '5、', '6、', '7、', '8、', '9、', '10、'],
      '九、',
    ]);
  });

  test('headings, looks and the page number at the foot are known', () => {
    const headings = document.blocks.filter((block) => block.kind === 'paragraph' && block.heading === 1);
    expect(headings.map((block) => block.kind === 'paragraph' && block.text.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
      '九、',
    ]);
    expect(document.blocks[0]).toMatchObject({ text: name, look: { bold: true, centered: true, size: 22 } });
    expect(document.statedTitle).toBe(name);
    expect(document.furniture).toEqual([{ role: 'page_number', text: '—  —', locator: {} }]);
    expect(document.notes).toEqual([]);
  });
});
