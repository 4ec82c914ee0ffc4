import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument } from '../../../src/document/model.js';
import { resolveLocator } from '../../../src/document/resolve.js';
import { readText } from '../../../src/readers/text/index.js';
import { linesOf } from '../../../src/readers/text/lines.js';
import type { Outcome } from '../../../src/shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/shared/limits.js';
import { cpuTime } from '../../support/cpu-time.js';

const read = (text: string, limits: Limits = DEFAULT_LIMITS): Promise<Outcome<SourceDocument>> =>
  readText(Buffer.from(text), { name: 'x.txt', limits });

/** Lines of every kind of dump, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '\t',
    '\t\t',
    '\f',
    '|---|---|',
    '| 甲 | 乙 |',
    '|',
    '+--+',
    '单位：万元',
    '- 3 -',
    '# 标题',
  ),
  fc.constantFrom(
    '\t项目',
    '\t100.00',
    '\t合计',
    '\t优',
    '\t附表一：收入表',
    '\t单位：万元',
    'a\tb\tc',
    '\ta\t1',
    '续行',
  ),
  fc.constantFrom(
    '一、职责',
    '本部门预算为1,0',
    '36.50万元，',
    '其中：（甲',
    '乙）。',
    '　　新段落，有标点。',
    '注：无',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const dump = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('whatever the text', () => {
  test('the outcome is typed, grids are sound, and every place resolves to what is printed there', async () => {
    await fc.assert(
      fc.asyncProperty(dump, async (text) => {
        const outcome = await read(text);
        if (!outcome.ok) {
          expect(outcome.error.code).toBe('input-empty');
          return;
        }
        const document = outcome.value;
        const printed = linesOf(text);
        const onLine = (number: number | undefined): string =>
          printed
            .filter((l) => l.number === number)
            .map((l) => l.text)
            .join('\n');
        for (const [index, block] of document.blocks.entries()) {
          expect(block.index).toBe(index);
          if (block.kind === 'paragraph') {
            expect(resolveLocator(document, block.locator)).toBe(block.text);
            for (const part of block.parts ?? [])
              expect(onLine(part.locator.line)).toContain(block.text.slice(part.start, part.end));
            continue;
          }
          expect(checkGrid(block.grid)).toEqual([]);
          for (const cell of block.grid.cells) {
            expect(resolveLocator(document, cell.locator)).toBe(cell.text);
            expect(onLine(cell.locator.line)).toContain(cell.text.split('\n')[0]!);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no text is lost: every visible character of the file stands in a block or in the furniture', async () => {
    await fc.assert(
      fc.asyncProperty(dump, async (text) => {
        const outcome = await read(text);
        if (!outcome.ok) return;
        const kept = [
          ...outcome.value.blocks.map((b) =>
            b.kind === 'paragraph' ? b.text : b.grid.cells.map((c) => c.text).join(''),
          ),
          ...outcome.value.furniture.map((f) => f.text),
        ].join('');
        // Strokes and rules of drawn tables and the marks of headings are no text.
        const count = (source: string): number => source.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        expect(count(kept)).toBe(count(text));
      }),
      { numRuns: 300 },
    );
  });

  test('two readings of one text are the same', async () => {
    const text = '\t甲\n\t乙\n\n\t1\n\t2\n\n说明';
    expect(await read(text)).toEqual(await read(text));
  });
});

describe('a hostile text', () => {
  const MEGABYTE = 1 << 20;
  const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));
  test.each([
    ['digits', fill('1')],
    ['digits and commas', fill('1,')],
    ['spaces', `a${fill(' ')}b`],
    ['ideographic spaces', fill('\u3000')],
    ['line breaks', `a${fill('\n')}b`],
    ['form feeds', `a${fill('\f1')}`],
    ['prose lines that break off', fill('本部门预算，包括（\n')],
    ['open brackets', fill('（')],
    ['single cells', fill('\tx\n')],
    ['rows of one cell', fill('\tx\n\n')],
    ['cells with further lines', fill('\t甲\n乙\n')],
    ['rows that lack a cell', fill('\ta\n\tb\n\n\tc\n\nd\n\te\n\n')],
    ['strokes', fill('|')],
    ['rows of strokes', fill('| a |\n')],
    ['rules', fill('|---|\n')],
    ['tab rows', fill('a\tb\n\n')],
    ['title rows', fill('\t单位：元\n\n')],
    ['title rows of two cells', fill('\t单位：元\n\t甲\n\n')],
    ['short rows', `\ta\n\tb\n\tc\n\n${fill('\ta\n\t1\n\n')}`],
    ['headings', fill('# ')],
    ['column-like lines', fill('a   b   1\n')],
  ])('1 MB of %s is read or refused in little time', async (_, text) => {
    const begin = cpuTime();
    const outcome = await read(text);
    expect(cpuTime() - begin).toBeLessThan(20_000);
    if (!outcome.ok) expect(['input-empty', 'too-much-content']).toContain(outcome.error.code);
  });

  test('limits hold', async () => {
    const codeOf = async (text: string, limits: Partial<Limits>): Promise<string> => {
      const outcome = await read(text, { ...DEFAULT_LIMITS, ...limits });
      return outcome.ok ? outcome.value.notes.map((note) => note.code).join() : outcome.error.code;
    };
    expect(await codeOf('甲乙丙丁', { textCharacters: 3 })).toBe('too-much-content');
    expect(await codeOf('a\tb\tc\n1\t2\t3\n', { tableCells: 5 })).toBe('too-much-content');
    expect(await codeOf('a\tb\tc\n1\t2\t3\n', { tableColumns: 2 })).toContain('width-capped');
    expect(await codeOf(' \n\u3000\n', {})).toBe('input-empty');
    expect(await codeOf('\t\n\t\n', {})).toBe('input-empty');
  });
});
