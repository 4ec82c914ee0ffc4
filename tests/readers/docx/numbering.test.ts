import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumeral } from '../../../src/document/lists/numeral-formats.js';
import { listed, p, readRaw, shape, tbl, tc, tr } from '../../support/samples/docx-raw.js';

interface LevelSpec {
  readonly format?: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

const levels = (...specs: readonly LevelSpec[]): string =>
  specs
    .map(
      ({ format = 'decimal', text, start = 1, more = '' }, i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
    )
    .join('');
const abstract = (id: number, inner: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number, abstractId: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${inner}</w:num>`;

const CHAPTERS = abstract(
  0,
  levels(
    { format: 'chineseCounting', text: '%1、', more: '<w:suff w:val="nothing"/>' },
    { format: 'chineseCountingThousand', text: '（%2）' },
    { text: '%3.' },
    { text: '%1.%2.%3.%4', more: '<w:isLgl/>' },
  ),
);

const read = async (
  items: readonly (readonly [list: number, level: number, text: string])[],
  numbering: string,
  styles?: string,
) =>
  shape(
    (
      await readRaw({
        body: items.map(([list, level, text]) => p(text, listed(list, level))).join(''),
        numbering,
        ...(styles === undefined ? {} : { styles }),
      })
    ).blocks,
  );

describe('labels as they are printed', () => {
  test('levels count, restart under a new parent, and are put in front of the text', async () => {
    const items = [
      [1, 0, '职责'],
      [1, 1, '内设'],
      [1, 1, '所属'],
      [1, 0, '预算'],
      [1, 1, '收入'],
      [1, 2, '增'],
      [1, 2, '减'],
      [1, 3, '细'],
      [1, 1, '支出'],
    ] as const;
    expect(await read(items, CHAPTERS + num(1, 0))).toEqual([
      '一、职责',
      '（一）内设',
      '（二）所属',
      '二、预算',
      '（一）收入',
      '1. 增',
      '2. 减',
      '2.1.2.1 细',
      '（二）支出',
    ]);
  });

  test('the label is a prefix of the text and is known', async () => {
    const { blocks } = await readRaw({ body: p('收入', listed(1)), numbering: CHAPTERS + num(1, 0) });
    expect(blocks[0]).toMatchObject({ text: '一、收入', label: '一、' });
  });

  test('a space typed behind the label stays, and is not doubled', async () => {
    const numbering = `${CHAPTERS}${num(1, 0)}`;
    expect(
      await read(
        [
          [1, 0, ' 外事'],
          [1, 2, ' 甲'],
        ],
        numbering,
      ),
    ).toEqual(['一、 外事', '1. 甲']);
  });

  test('a level above that was never used shows its start', async () => {
    expect(await read([[1, 3, '细']], CHAPTERS + num(1, 0))).toEqual(['1.1.1.1 细']);
  });

  test('lists of one definition share their counters; a start of its own begins anew, once', async () => {
    const numbering =
      CHAPTERS +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(
      await read(
        [
          [1, 0, '甲'],
          [2, 0, '乙'],
          [3, 0, '丙'],
          [3, 0, '丁'],
          [1, 0, '戊'],
        ],
        numbering,
      ),
    ).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '七、戊']);
  });

  test('a list may replace a level of its definition', async () => {
    const replaced = num(
      1,
      0,
      `<w:lvlOverride w:ilvl="0">${levels({ format: 'decimalEnclosedCircle', text: '%1' })}</w:lvlOverride>`,
    );
    expect(
      await read(
        [
          [1, 0, '甲'],
          [1, 0, '乙'],
        ],
        CHAPTERS + replaced,
      ),
    ).toEqual(['①甲', '②乙']);
  });

  test('lvlRestart: never, or only under a certain level', async () => {
    const inner = (restart: string): string =>
      abstract(0, levels({ text: '%1、' }, { text: '（%2）' }, { text: '%3）', more: restart }));
    const items = [
      [1, 0, '甲'],
      [1, 1, '乙'],
      [1, 2, '丙'],
      [1, 1, '丁'],
      [1, 2, '戊'],
      [1, 0, '己'],
      [1, 2, '庚'],
    ] as const;
    const third = async (restart: string): Promise<unknown[]> =>
      (await read(items, inner(restart) + num(1, 0))).filter((_, i) => i === 2 || i === 4 || i === 6);
    expect(await third('')).toEqual(['1）丙', '1）戊', '1）庚']);
    expect(await third('<w:lvlRestart w:val="0"/>')).toEqual(['1）丙', '2）戊', '3）庚']);
    expect(await third('<w:lvlRestart w:val="1"/>')).toEqual(['1）丙', '2）戊', '1）庚']);
  });

  test('list 0 takes a paragraph out of the list of its style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="b"><w:pPr>${listed(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="s"><w:basedOn w:val="b"/></w:style>`;
    const body =
      p('甲', '<w:pStyle w:val="s"/>') +
      p('乙', `<w:pStyle w:val="s"/>${listed(0)}`) +
      p('丙', '<w:pStyle w:val="s"/>');
    expect(shape((await readRaw({ body, styles, numbering: CHAPTERS + num(1, 0) })).blocks)).toEqual([
      '一、甲',
      '乙',
      '二、丙',
    ]);
  });

  test('the level tied to a style counts, not the one written in it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(0, levels({ text: '%1、' }, { text: '（%2）', more: '<w:pStyle w:val="h2"/>' })) + num(1, 0);
    expect(
      shape((await readRaw({ body: p('甲', '<w:pStyle w:val="h2"/>'), styles, numbering })).blocks),
    ).toEqual(['（1）甲']);
  });

  test('levels may stand in a numbering style', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      abstract(0, '<w:numStyleLink w:val="L"/>') +
      abstract(
        1,
        `<w:styleLink w:val="L"/>${levels({ format: 'chineseCounting', text: '第%1条', more: '<w:suff w:val="space"/>' })}`,
      ) +
      num(1, 0) +
      num(2, 1);
    expect(
      await read(
        [
          [1, 0, '甲'],
          [2, 0, '乙'],
        ],
        numbering,
        styles,
      ),
    ).toEqual(['第一条 甲', '第二条 乙']);
  });

  test('style links that bite their tail end', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr>${listed(1)}</w:pPr></w:style>`;
    expect(
      await read([[1, 0, '甲']], abstract(0, '<w:numStyleLink w:val="L"/>') + num(1, 0), styles),
    ).toEqual(['甲']);
  });

  test('bullets of symbol fonts become a plain one; a blank bullet is no text', async () => {
    const numbering = abstract(0, levels({ format: 'bullet', text: '\uf06c' })) + num(1, 0);
    expect(
      await read(
        [
          [1, 0, '甲'],
          [1, 0, ''],
        ],
        numbering,
      ),
    ).toEqual(['• 甲']);
  });

  test('numbers in cells, in blank paragraphs too; cells merged away count nothing on', async () => {
    const cell = (text: string, properties = ''): string =>
      tc(p(`<w:r><w:t>${text}</w:t></w:r>`, listed(1)), properties);
    const body = tbl([
      tr([cell('', '<w:vMerge w:val="restart"/>'), tc('房屋')]),
      tr([cell('', '<w:vMerge/>'), tc('办公用房')]),
      tr([cell(''), tc('车辆')]),
    ]);
    const numbering = abstract(0, levels({ text: '%1' })) + num(1, 0);
    expect(shape((await readRaw({ body, numbering })).blocks)).toEqual([
      ['0,0+2×1 1', '0,1 房屋', '1,1 办公用房', '2,0 2', '2,1 车辆'],
    ]);
  });

  test('a list or level that nothing defines draws nothing', async () => {
    expect(
      await read(
        [
          [9, 0, '甲'],
          [1, 8, '乙'],
        ],
        CHAPTERS + num(1, 0),
      ),
    ).toEqual(['甲', '乙']);
  });
});

describe('number formats', () => {
  test.each([
    [
      'chineseCounting',
      [1, 2, 10, 11, 19, 20, 21, 100, 101, 110, 111],
      ['一', '二', '十', '十一', '十九', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十一'],
    ],
    [
      'chineseCountingThousand',
      [1001, 1010, 10_000, 10_010, 100_001, 110_000],
      ['一千零一', '一千零一十', '一万', '一万零一十', '十万零一', '十一万'],
    ],
    ['japaneseCounting', [1, 10, 11, 100, 101, 1000], ['一', '十', '十一', '百', '百一', '千']],
    ['taiwaneseCounting', [10, 23, 10_000], ['十', '二十三', '一萬']],
    ['chineseLegalSimplified', [1, 10, 101], ['壹', '壹拾', '壹佰零壹']],
    ['ideographLegalTraditional', [2, 12], ['貳', '壹拾貳']],
    ['ideographDigital', [1, 10, 2019], ['一', '一〇', '二〇一九']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [3], ['⑶']],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalZero', [7, 12], ['07', '12']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [3], ['C']],
    ['lowerRoman', [4, 9, 14, 1999], ['iv', 'ix', 'xiv', 'mcmxcix']],
    ['upperRoman', [3], ['III']],
    ['ordinal', [1, 2, 3, 4, 11, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']],
    ['none', [4], ['']],
    ['somethingNew', [4], ['4']],
  ])('%s', (format, values, printed) => {
    expect(values.map((value) => formatNumeral(value, format))).toEqual(printed);
  });

  test('a custom format pads with zeros', () => {
    expect(formatNumeral(7, 'custom', '001, 002, 003, ...')).toBe('007');
  });

  test('counting in Chinese tells any two numbers apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        expect(formatNumeral(a, 'chineseCounting') === formatNumeral(b, 'chineseCounting')).toBe(a === b);
      }),
    );
  });
});
