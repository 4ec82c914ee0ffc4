import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import {
  documentXml,
  entriesOf,
  noteCodes,
  p,
  readRaw,
  refusal,
  relationsPart,
  run,
  shape,
  tbl,
  tc,
  tr,
} from '../../support/samples/docx-raw.js';
import { zipOf } from '../../support/zip.js';

const code = async (bytes: Uint8Array): Promise<string | null> => {
  const outcome = await readDocx(bytes, { name: 'x.docx', limits: DEFAULT_LIMITS });
  return outcome.ok ? null : outcome.error.code;
};
const main = (data: string | Uint8Array) => ({ body: '', entries: [{ name: 'word/document.xml', data }] });

describe('parts are found by relation', () => {
  test('under another name and folder', async () => {
    const document = await readRaw({
      body: '',
      entries: [
        {
          name: '_rels/.rels',
          data: relationsPart(
            '<Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/Teile/Haupt%202.xml"/>',
          ),
        },
        { name: 'Teile/haupt 2.xml', data: documentXml(p('正文', '<w:pStyle w:val="h"/>')) },
        {
          name: 'Teile/_rels/haupt 2.xml.rels',
          data: relationsPart('<Relationship Id="s" Type="x/styles" Target="../s/st.xml"/>'),
        },
        {
          name: 's/st.xml',
          data: '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="h"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>',
        },
      ],
    });
    expect(document.blocks).toMatchObject([{ text: '正文', heading: 2 }]);
  });

  test('strict files with other namespaces and another prefix', async () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b x:val="true"/><x:sz x:val="16pt"/></x:rPr><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    const { blocks } = await readRaw({
      ...main(xml),
      entries: [
        { name: 'word/document.xml', data: xml },
        {
          name: '_rels/.rels',
          data: relationsPart(
            '<Relationship Id="d" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>',
          ),
        },
      ],
    });
    expect(blocks).toMatchObject([{ text: '严格', look: { bold: true, size: 16 } }]);
  });

  test('UTF-16 parts, with a mark and without', async () => {
    const xml = documentXml(p('收入')).replace('UTF-8', 'UTF-16');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
    expect(shape((await readRaw(main(marked))).blocks)).toEqual(['收入']);
    expect(shape((await readRaw(main(Buffer.from(xml, 'utf16le')))).blocks)).toEqual(['收入']);
  });

  test('a damaged part of lesser weight is noted, the rest is read', async () => {
    const document = await readRaw({ body: p('正文'), styles: '<w:style>' });
    expect(shape(document.blocks)).toEqual(['正文']);
    expect(document.notes).toMatchObject([{ code: 'part-unreadable', incomplete: true }]);
  });
});

describe('refused', () => {
  test('no relation to a document, a missing document part, another kind of part', async () => {
    expect(await refusal({ body: '', entries: [{ name: '_rels/.rels', data: relationsPart('') }] })).toBe(
      'input-corrupt',
    );
    expect(
      await code(zipOf(entriesOf({ body: '' }).filter(({ name }) => name !== 'word/document.xml'))),
    ).toBe('input-corrupt');
    expect(await refusal(main('<a/>'))).toBe('input-corrupt');
  });

  test('markup that is not well-formed, or empty', async () => {
    expect(await refusal(main(documentXml(p('一')).slice(0, -20)))).toBe('input-corrupt');
    expect(await refusal(main(''))).toBe('input-corrupt');
  });

  test('a document type, in whatever part', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await refusal(main(documentXml(p('&b;')).replace('?>', `?>${bomb}`)))).toBe(
      'xml-doctype-forbidden',
    );
    expect(await refusal({ body: p('一'), core: `${bomb}<x/>` })).toBe('xml-doctype-forbidden');
  });

  test('an entity that nothing declares', async () => {
    expect(await refusal({ body: p('&b;') })).toBe('input-corrupt');
  });

  test('nesting past the limit, also inside what is ignored', async () => {
    expect(await refusal({ body: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) })).toBe('too-deep');
    expect(await refusal({ body: `<w:shd>${'<w:x>'.repeat(300)}${'</w:x>'.repeat(300)}</w:shd>` })).toBe(
      'too-deep',
    );
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100);
    expect(await refusal({ body: tables })).toBe('too-deep');
  });

  test('more cells or text than the limits', async () => {
    const body = tbl([tr([tc('甲'), tc('乙'), tc('丙')])]) + p('一二三四五六');
    expect(await refusal({ body }, { ...DEFAULT_LIMITS, tableCells: 2 })).toBe('too-much-content');
    expect(await refusal({ body }, { ...DEFAULT_LIMITS, textCharacters: 5 })).toBe('too-much-content');
    expect(await refusal({ body }, { ...DEFAULT_LIMITS, textCharacters: 9, tableCells: 3 })).toBeNull();
  });

  test('a lying size, a bomb', async () => {
    const data = documentXml(p('一'));
    expect(await refusal({ body: '', entries: [{ name: 'word/document.xml', data, statedSize: 10 }] })).toBe(
      'zip-inconsistent',
    );
    expect(await refusal(main(documentXml(p(run(' '.repeat(3_000_000))))))).toBe('zip-bomb');
  });

  test('every beginning of a good file is a corrupt one, and quickly', async () => {
    const bytes = zipOf(entriesOf({ body: p('正文') + tbl([tr([tc('甲'), tc('乙')])]) }));
    expect(await code(bytes)).toBeNull();
    for (let length = 0; length < bytes.length; length += 7)
      expect([length, await code(bytes.subarray(0, length))]).toEqual([length, 'input-corrupt']);
  });

  test('flipped bytes give a document or a typed error, never an exception', async () => {
    const bytes = zipOf(
      entriesOf({ body: p('正文') + tbl([tr([tc('甲'), tc('乙')])]) }).map((entry) => ({
        ...entry,
        stored: true,
      })),
    );
    for (let at = 0; at < bytes.length; at += 11) {
      const bent = Buffer.from(bytes);
      bent[at] = bent[at]! ^ 0xff;
      const outcome = await readDocx(bent, { name: 'x.docx', limits: DEFAULT_LIMITS });
      if (!outcome.ok) expect(outcome.error.code).toMatch(/^(?:input-|zip-|xml-|too-)/);
    }
  });
});

test('names that objects are made of are plain data', async () => {
  const document = await readRaw({
    body: p('甲', '<w:pStyle w:val="__proto__"/>') + p('乙', '<w:pStyle w:val="constructor"/>'),
    styles:
      '<w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="constructor"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  });
  expect(document.blocks).toMatchObject([
    { text: '甲', heading: 1 },
    { text: '乙', heading: null },
  ]);
  expect(noteCodes(document)).toEqual([]);
  expect(({} as Record<string, unknown>).outlineLevel).toBeUndefined();
});
