import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import { resolveLocator } from '../../../src/document/resolve.js';
import { readDocx } from '../../../src/readers/docx/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { entriesOf } from '../../support/samples/docx-raw.js';
import { zipOf } from '../../support/zip.js';

const NAMES = [
  ...[
    'w:p',
    'w:pPr',
    'w:r',
    'w:rPr',
    'w:t',
    'w:tab',
    'w:br',
    'w:sym',
    'w:vanish',
    'w:b',
    'w:sz',
    'w:jc',
    'w:pStyle',
  ],
  ...[
    'w:tbl',
    'w:tblGrid',
    'w:gridCol',
    'w:tr',
    'w:trPr',
    'w:tc',
    'w:tcPr',
    'w:tcW',
    'w:gridSpan',
    'w:vMerge',
    'w:hMerge',
  ],
  ...[
    'w:gridBefore',
    'w:gridAfter',
    'w:hidden',
    'w:sdt',
    'w:sdtContent',
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
  ],
  ...[
    'w:numPr',
    'w:numId',
    'w:ilvl',
    'w:fldChar',
    'w:instrText',
    'w:fldSimple',
    'w:hyperlink',
    'w:footnoteReference',
  ],
  ...[
    'w:drawing',
    'w:pict',
    'w:txbxContent',
    'mc:AlternateContent',
    'mc:Choice',
    'mc:Fallback',
    'w:sectPr',
    'w:altChunk',
  ],
  ...[
    'w:abstractNum',
    'w:num',
    'w:lvl',
    'w:lvlText',
    'w:numFmt',
    'w:lvlOverride',
    'w:startOverride',
    'w:abstractNumId',
  ],
  ...[
    'w:style',
    'w:basedOn',
    'w:name',
    'w:outlineLvl',
    'w:numStyleLink',
    'm:oMath',
    'm:t',
    'w:ruby',
    'w:rubyBase',
  ],
];
const ATTRIBUTES = [
  'val',
  'w',
  'type',
  'id',
  'fldCharType',
  'instr',
  'ilvl',
  'numId',
  'abstractNumId',
  'styleId',
  'char',
  'font',
];
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '-1',
  '9',
  '999999999',
  'restart',
  'begin',
  'separate',
  'end',
  'PAGE',
  'a',
  '%1、%2',
  'F0FE',
  'bullet',
  'decimal',
];

const attributes = fc
  .uniqueArray(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.constantFrom(...VALUES).map((value) => ` w:${name}="${value}"`))),
  )
  .map((parts) => parts.join(''));

const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('', '甲', '1,234.50', '\n  '),
    fc.array(tie('element'), { maxLength: 5 }).map((elements) => elements.join('')),
  ),
  element: fc
    .tuple(fc.constantFrom(...NAMES), attributes, tie('markup'))
    .map(([name, given, inner]) => `<${name}${given}>${inner}</${name}>`),
}));

test('any soup of known elements gives a sound document whose locators resolve', async () => {
  await fc.assert(
    fc.asyncProperty(markup, markup, markup, async (body, numbering, styles) => {
      const bytes = zipOf(entriesOf({ body, numbering, styles }));
      const outcome = await readDocx(bytes, { name: 'soup.docx', limits: DEFAULT_LIMITS });
      if (!outcome.ok) throw new Error(outcome.error.message);
      outcome.value.blocks.forEach((block, index) => {
        expect(block.index).toBe(index);
        if (block.kind === 'paragraph') {
          expect(resolveLocator(outcome.value, block.locator)).toBe(block.text);
          expect(block.text.startsWith(block.label ?? '')).toBe(true);
          return;
        }
        expect(checkGrid(block.grid)).toEqual([]);
        for (const cell of block.grid.cells)
          expect(resolveLocator(outcome.value, cell.locator)).toBe(cell.text);
      });
    }),
    { numRuns: 400 },
  );
});
