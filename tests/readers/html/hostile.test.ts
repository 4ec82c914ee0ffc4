import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument } from '../../../src/document/model.js';
import { readHtml } from '../../../src/readers/html/index.js';
import type { Outcome } from '../../../src/shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/shared/limits.js';
import { cpuTime } from '../../support/cpu-time.js';

const read = (html: string, limits: Partial<Limits> = {}): Promise<Outcome<SourceDocument>> =>
  readHtml(new TextEncoder().encode(html), { name: 'a.html', limits: { ...DEFAULT_LIMITS, ...limits } });
const codeOf = (outcome: Outcome<SourceDocument>) => (outcome.ok ? 'ok' : outcome.error.code);
const documentOf = (outcome: Outcome<SourceDocument>): SourceDocument => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = cpuTime();
  await work();
  return (cpuTime() - start) / 1_000;
};
const times = (n: number, text: string) => text.repeat(n);

describe('bounds', () => {
  test.each([
    ['elements', times(200_000, '<div>')],
    ['tables', times(100_000, '<table><tr><td>')],
    ['formatting elements', times(200_000, '<font>')],
    ['cells outside HTML', `<svg>${times(200_000, '<td>')}`],
    ['lists', times(200_000, '<ul><li>')],
  ])('%s nested without end are refused quickly', async (_, html) => {
    let code = '';
    const took = await seconds(async () => {
      code = codeOf(await read(html));
    });
    expect(code).toBe('too-deep');
    expect(took).toBeLessThan(2);
  });

  test('elements that close by themselves do not count as nested', async () => {
    const html = `${times(5_000, '<p>预算收入')}${times(3_000, '<div><span></div>')}<!-- ${times(9_000, '<div>')} --><script>${times(9_000, "'<div>'")}</script>`;
    expect(codeOf(await read(html))).toBe('ok');
  });

  test('a depth limit above what the walk can take is cut', async () => {
    expect(codeOf(await read(times(20_000, '<div>'), { markupDepth: 1_000_000 }))).toBe('too-deep');
  });

  test('text, cells, slots and bytes are counted', async () => {
    const row = times(60, '<tr><td>1</td><td>2</td></tr>');
    expect(codeOf(await read(`<p>${times(200, '预算')}`, { textCharacters: 100 }))).toBe('too-much-content');
    expect(codeOf(await read(`<table>${row}</table>`, { tableCells: 100 }))).toBe('too-much-content');
    const wide = times(80, `<tr>${times(10, '<td colspan="90">1</td>')}</tr>`);
    expect(codeOf(await read(`<table>${wide}</table>`, { tableCells: 50_000 }))).toBe('too-much-content');
    expect(codeOf(await read('<p>预算</p>', { fileBytes: 3 }))).toBe('input-too-large');
    expect(codeOf(await read(' \n '))).toBe('input-empty');
  });

  test('absurd spans stay inside the table', async () => {
    const html =
      '<table><tr><td colspan="1000000000" rowspan="65535">表</td></tr><tr><td>1</td><td>2</td></tr><tr><td colspan="-3" rowspan="x">3</td></tr></table>';
    const [table] = documentOf(await read(html)).blocks;
    expect(table?.kind === 'table' && [table.grid.height, checkGrid(table.grid)]).toEqual([3, []]);
    expect(table?.kind === 'table' && table.grid.width).toBeLessThanOrEqual(4);
  });

  test('columns beyond the limit are left out, and it is said', async () => {
    const row = `<tr>${times(30, '<td>1</td>')}</tr>`;
    const document = documentOf(await read(`<table>${row}${row}</table>`, { tableColumns: 20 }));
    expect(document.blocks[0]?.kind === 'table' && document.blocks[0].grid.width).toBe(20);
    expect(document.notes.find(({ code }) => code === 'table-width-capped')?.incomplete).toBe(true);
  });
});

describe('time grows with size', () => {
  test.each([
    ['paragraphs', (n: number) => times(n, '<p>2024年预算收入120.00万元。</p>')],
    ['white space', (n: number) => `<p>${times(n * 20, ' &nbsp;')}预算</p>`],
    ['line breaks', (n: number) => times(n, '预算收入<br>')],
    ['boxes named as articles', (n: number) => times(n, '<div class="zoom">预算</div>')],
    ['rows of one group', (n: number) => `<table>${times(n, '<tr><td>1</td><td>2</td></tr>')}</table>`],
    ['links in scripts', (n: number) => `<p>预算<script>${times(n, '<a href="a')}</script>`],
    ['placed boxes', (n: number) => times(n, '<i style="position:absolute;left:1pt;top:2pt">预算</i>')],
    [
      'rules',
      (n: number) =>
        Array.from(
          { length: n },
          (_, i) =>
            `<i style="position:absolute;left:${i % 97}pt;top:${i}pt;width:50pt;height:0pt;border-top:1pt solid"></i>`,
        ).join('') + times(30, '<i style="position:absolute;left:1pt;top:2pt">预</i>'),
    ],
    ['styles', (n: number) => `<p style="${times(n, 'a:b;')}">预算</p>`],
  ])('%s', async (_, make) => {
    await read(make(1_000));
    const small = await seconds(() => read(make(4_000)));
    const large = await seconds(() => read(make(16_000)));
    expect(large).toBeLessThan(Math.max(0.5, small * 10));
  });
});

describe('any soup of tags', () => {
  const tag = fc.constantFrom(
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td colspan=3>',
      '<td rowspan=0>',
      '<td rowspan=9 style="display:none">',
    ],
    ...[
      '</td>',
      '<tbody>',
      '<caption>',
      '<p>',
      '</p>',
      '<div class="zoom">',
      '</div>',
      '<ol type=i>',
      '<li value=3>',
    ],
    ...[
      '</ol>',
      '<br>',
      '<a href="x.pdf">',
      '</a>',
      '<b>',
      '</b>',
      '<h2>',
      '</h2>',
      '<pre>',
      '</pre>',
      '<!--',
      '-->',
    ],
    ...[
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<frameset>',
      '<select>',
      '<template>',
      '预算',
      '1,234.00',
      '&nbsp;',
      '\n',
    ],
    ...[
      '<div style="position:absolute;left:3pt;top:5pt">',
      '<tr hidden>',
      '<iframe src=a.html>',
      '</iframe>',
      '<__proto__>',
    ],
  );

  test('is read or refused, and what is read keeps the laws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 60 }), async (tags) => {
        const outcome = await read(tags.join(''));
        if (!outcome.ok) return;
        const { blocks } = outcome.value;
        expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, i) => i));
        for (const block of blocks) {
          if (block.kind === 'paragraph') expect(block.text).toBe(block.text.trim());
          else expect(checkGrid(block.grid)).toEqual([]);
          if (block.kind === 'table' && block.within) {
            const outer = blocks[block.within.block]!;
            expect(block.within.block).toBeLessThan(block.index);
            expect(outer.kind === 'table' && block.within.row < outer.grid.height).toBe(true);
            expect(outer.kind === 'table' && block.within.column < outer.grid.width).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('random bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await readHtml(bytes, { name: 'a.html', limits: DEFAULT_LIMITS });
        expect(['ok', 'input-empty', 'too-deep']).toContain(codeOf(outcome));
      }),
    );
  });
});
