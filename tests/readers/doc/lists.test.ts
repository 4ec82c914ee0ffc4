import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/model.js';
import { readDoc } from '../../../src/readers/doc/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { type DocOptions, type DocParagraph, docOf, IN_TABLE, rowSprms } from '../../support/doc.js';
import { inList, listStructures, styleStructure } from '../../support/doc-lists.js';

const CHINESE_COUNTING = 0x27;
const DECIMAL = 0;
const CIRCLED = 0x12;
const BULLET = 0x17;

const CHAPTERS = [
  { format: CHINESE_COUNTING, text: '%1、' },
  { format: CHINESE_COUNTING, text: '（%2）' },
  { format: DECIMAL, text: '%3.' },
  { format: DECIMAL, text: '%1.%3' },
];

async function read(paragraphs: readonly DocParagraph[], options: DocOptions) {
  const outcome = await readDoc(docOf(paragraphs, options), { name: 'a.doc', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const shown = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? [block.label, block.text] : block.grid.cells.map((cell) => cell.text),
  );

test('levels count, restart below a new parent and stand in front of the text', async () => {
  const paragraphs = [
    { text: '职责', sprms: inList(1) },
    { text: '内设', sprms: inList(1, 1) },
    { text: '所属', sprms: inList(1, 1) },
    { text: '中间的话' },
    { text: '预算', sprms: inList(1) },
    { text: '收入', sprms: inList(1, 1) },
    { text: '增', sprms: inList(1, 2) },
    { text: '细', sprms: inList(1, 3) },
  ];
  const document = await read(paragraphs, { structures: listStructures([CHAPTERS], [{ definition: 0 }]) });
  expect(shown(document.blocks)).toEqual([
    ['一、', '一、职责'],
    ['（一）', '（一）内设'],
    ['（二）', '（二）所属'],
    [null, '中间的话'],
    ['二、', '二、预算'],
    ['（一）', '（一）收入'],
    ['1.', '1. 增'],
    ['二.1', '二.1 细'],
  ]);
  expect(document.notes).toEqual([]);
});

test('lists of one definition go on counting; one with a start of its own begins anew', async () => {
  const lists = [{ definition: 0 }, { definition: 0 }, { definition: 0, start: 5 }, { definition: 1 }];
  const circled = [{ format: CIRCLED, text: '%1', start: 3 }];
  const paragraphs = [1, 2, 3, 3, 4].map((list) => ({ text: '项', sprms: inList(list) }));
  const document = await read(paragraphs, { structures: listStructures([CHAPTERS, circled], lists) });
  expect(document.blocks.map((block) => block.kind === 'paragraph' && block.label)).toEqual([
    '一、',
    '二、',
    '五、',
    '六、',
    '③',
  ]);
});

test('a style numbers its paragraphs, unless one says that it stands in no list', async () => {
  const structures = {
    ...styleStructure([{}, { list: 1 }, { base: 1 }]),
    ...listStructures([CHAPTERS], [{ definition: 0 }]),
  };
  const paragraphs = [
    { text: '甲', style: 1 },
    { text: '乙', style: 2 },
    { text: '丙', style: 1, sprms: inList(0) },
    { text: '丁' },
  ];
  const document = await read(paragraphs, { structures });
  expect(shown(document.blocks)).toEqual([
    ['一、', '一、甲'],
    ['二、', '二、乙'],
    [null, '丙'],
    [null, '丁'],
  ]);
});

test('cells that hold nothing but their number show it; bullets without a text show nothing', async () => {
  const cell = (text: string, list: number): DocParagraph => ({
    text,
    mark: '\u0007',
    sprms: [IN_TABLE, ...inList(list)],
  });
  const edges = [0, 1000, 3000];
  const end = { text: '', mark: '\u0007', sprms: rowSprms(edges, [0, 0]) };
  const paragraphs = [cell('', 1), cell('办公室', 2), end, cell('', 1), cell('', 2), end];
  const structures = listStructures(
    [[{ format: DECIMAL, text: '%1' }], [{ format: BULLET, text: '\uf06c' }]],
    [{ definition: 0 }, { definition: 1 }],
  );
  expect(shown((await read(paragraphs, { structures })).blocks)).toEqual([['1', '• 办公室', '2', '']]);
});
