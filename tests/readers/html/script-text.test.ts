import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleInScripts } from '../../../src/readers/html/script-article.js';
import { stringsOf } from '../../../src/readers/html/script-strings.js';
import { cpuTime } from '../../support/cpu-time.js';

const LINE = '本部门预算收入一百万元，支出一百万元，与上年持平，三公经费减少。';
const ARTICLE = `<p>${LINE.repeat(8)}</p>`;
const articleOf = (page: string): string | null => articleInScripts(load(page).root()[0]!);

describe('strings of a script', () => {
  test.each([
    [`var a = 'x', b = "y"; f(\`z\`)`, ['x', 'y', 'z']],
    [`'\\u4e2d\\x41\\n\\/\\'' + "b" +\n 'c'`, ["中A\n/'bc"]],
    [`// 'no'\n/* "no" */ 'yes'`, ['yes']],
    [`a = /'/; b = 'c'`, ['/; b = ']],
    [`'open\nx = "closed"`, ['closed']],
    [`{"a": "\\u90e8", "b": ["c"]}`, ['a', '部', 'b', 'c']],
    [`'\\u12' + '\\`, ['u12']],
  ])('%s', (script, strings) => {
    expect(stringsOf(script)).toEqual(strings);
  });

  test('what JSON writes is found again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(stringsOf(JSON.stringify(texts))).toEqual(texts);
      }),
    );
  });

  test('any script is looked at once', () => {
    for (const unit of [`'`, `"a`, '\\', '/*', `'+'`]) {
      const [short, long] = [20_000, 80_000].map((size) => {
        const started = cpuTime();
        stringsOf(unit.repeat(size));
        return cpuTime() - started;
      });
      expect(long).toBeLessThan(Math.max(300, short! * 10));
    }
  });
});

describe('an article that a page does not show by itself', () => {
  test.each([
    ['a template', `<script type="text/template">${ARTICLE}</script>`],
    ['JSON', `<script type="application/json">${JSON.stringify({ body: ARTICLE })}</script>`],
    ['percent codes', `<script>show(decodeURIComponent("${encodeURIComponent(ARTICLE)}"))</script>`],
    [
      'entities',
      `<input type="hidden" value="${ARTICLE.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;')}">`,
    ],
    ['lines written one by one', `<script>${`document.write('<p>${LINE}</p>');\n`.repeat(8)}</script>`],
  ])('%s', (_what, page) => {
    const article = articleOf(page);
    expect(article).toContain('<p>');
    expect(article?.split(LINE)).toHaveLength(9);
  });

  test('lines of plain text are paragraphs, and cannot become markup', () => {
    expect(articleOf(`<textarea>${LINE.repeat(8)}&lt;b>&amp;\n末行</textarea>`)).toBe(
      `<p>${LINE.repeat(8)}&lt;b>&amp;</p><p>末行</p>`,
    );
  });

  test.each([
    ['short texts', `<script>var menu = ["${'预算'.repeat(40)}"]</script>`],
    ['long texts about something else', `<script>var a = "${'天气晴朗。'.repeat(90)}"</script>`],
    ['fields that are shown', `<input type="text" value="${LINE.repeat(8)}">`],
  ])('%s are none', (_what, page) => {
    expect(articleOf(page)).toBeNull();
  });
});
