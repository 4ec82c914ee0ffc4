import { describe, expect, test } from 'vitest';
import { noteCodes, p, readRaw, run, shape, tbl, tc, tr } from '../../support/samples/docx-raw.js';

const texts = async (body: string): Promise<unknown> => shape((await readRaw({ body })).blocks);

describe('text of runs', () => {
  test('tabs, line breaks, hyphens and symbols', async () => {
    const body = p(
      '<w:r><w:t>目录</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>5</w:t><w:noBreakHyphen/><w:t>10</w:t><w:softHyphen/><w:t>次</w:t>' +
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="4E00"/></w:r>',
    );
    expect(await texts(body)).toEqual(['目录\t1\n5-10次☑一']);
  });

  test('an unknown symbol is shown as unreadable and noted', async () => {
    const document = await readRaw({ body: p('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>') });
    expect(shape(document.blocks)).toEqual(['�']);
    expect(noteCodes(document)).toEqual(['symbol-unknown']);
  });

  test('white space is kept only where the file says so; the ideographic space is text', async () => {
    const body =
      '<w:p><w:r><w:t>\n  收入 </w:t></w:r><w:r><w:t xml:space="preserve"> 1 万元</w:t></w:r></w:p><w:p><w:r><w:t>　　其中</w:t></w:r></w:p>';
    expect(await texts(body)).toEqual(['收入 1 万元', '　　其中']);
  });

  test('blank paragraphs give no block', async () => {
    expect(await texts(`<w:p/>${p('　 ')}${p('一')}`)).toEqual(['一']);
  });

  test('ruby keeps the base, mathematics its letters', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r>`;
    const math = '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>';
    expect(await texts(p(ruby + math))).toEqual(['拼a+b']);
  });

  test('hyperlinks, smart tags and content controls at every level', async () => {
    const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const inline = p(
      `<w:hyperlink r:id="x">${run('链')}</w:hyperlink><w:smartTag>${run('标')}</w:smartTag>${sdt(run('控'))}`,
    );
    const table = tbl([sdt(tr([sdt(tc('甲')), tc(sdt(p('乙')))])), tr([tc('丙'), tc('丁')])]);
    expect(await texts(inline + sdt(p('段')) + table)).toEqual([
      '链标控',
      '段',
      ['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁'],
    ]);
  });
});

describe('fields', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  test('the result counts, the instruction does not', async () => {
    const nested =
      mark('begin') +
      instruction('IF ') +
      mark('begin') +
      instruction('REF x') +
      mark('separate') +
      run('条件') +
      mark('end') +
      mark('separate') +
      run('结果') +
      mark('end');
    expect(await texts(p(run('前') + nested + run('后')))).toEqual(['前结果后']);
  });

  test('a field may run over paragraphs; one that never ends loses no text', async () => {
    const contents =
      p(mark('begin') + instruction('TOC') + mark('separate') + run('一、职责 1')) +
      p(run('二、预算 2') + mark('end'));
    const broken = p(mark('begin') + instruction('PAGE') + run('丢')) + p('正文');
    expect(await texts(contents + broken)).toEqual(['一、职责 1', '二、预算 2', '正文']);
  });

  test('what another file would supply is not opened and is noted', async () => {
    const document = await readRaw({
      body: p(`<w:fldSimple w:instr=" INCLUDETEXT http://192.0.2.1/x.docx ">${run('存')}</w:fldSimple>`),
      relations:
        '<Relationship Id="t" Type="http://x/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>',
    });
    expect(shape(document.blocks)).toEqual(['存']);
    expect(document.notes).toEqual([
      { code: 'external-reference', message: 'The document refers to 2 outside sources; none was opened.' },
    ]);
  });
});

describe('tracked changes give the final text', () => {
  test('insertions stay, deletions and the source of moves go', async () => {
    const del = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom>${run('移')}</w:moveFrom><w:moveTo>${run('到')}</w:moveTo>`;
    expect(await texts(p(`${run('甲')}<w:ins>${run('新')}</w:ins>${del}${moved}`))).toEqual(['甲新到']);
  });

  test('a deleted paragraph mark joins two paragraphs', async () => {
    const body =
      p(run('预算'), '<w:rPr><w:del w:id="1"/></w:rPr>') +
      p('收入') +
      p('末', '<w:rPr><w:del w:id="2"/></w:rPr>');
    expect(await texts(body)).toEqual(['预算收入', '末']);
  });

  test('deleted rows and cells go', async () => {
    const table = tbl([
      tr([tc('甲'), tc('乙')]),
      tr([tc('删'), tc('删')], '<w:del w:id="1"/>'),
      tr([tc('丙'), tc('丁'), tc('删', '<w:cellDel w:id="2"/>')]),
    ]);
    expect(await texts(table)).toEqual([['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']]);
  });
});

describe('hidden text', () => {
  test('is left out of prose and noted', async () => {
    const document = await readRaw({
      body:
        p(run('可见') + run('隐藏', '<w:vanish/>')) +
        p(run('全隐', '<w:vanish/>')) +
        p(run('不隐', '<w:vanish w:val="0"/>')),
    });
    expect(shape(document.blocks)).toEqual(['可见', '不隐']);
    expect(document.notes).toEqual([
      { code: 'hidden-text', message: '2 paragraphs hold hidden text; it was left out.' },
    ]);
  });

  test('a character style can hide', async () => {
    const document = await readRaw({
      body: p(run('见') + run('隐', '<w:rStyle w:val="H"/>')),
      styles: '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
    });
    expect(shape(document.blocks)).toEqual(['见']);
  });

  test('a cell that is all hidden keeps its text and says so', async () => {
    const document = await readRaw({ body: tbl([tr([tc('见'), tc(p(run('9.9', '<w:vanish/>')))])]) });
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.grid.cells[1]).toMatchObject({ text: '9.9', hidden: true });
    expect(noteCodes(document)).toEqual(['hidden-cells']);
  });
});

describe('text boxes', () => {
  const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
  const modern = (inner: string): string =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = (inner: string): string =>
    `<w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict>`;

  test('one of the alternatives is read, after the paragraph that anchors it', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern(p('框'))}</mc:Choice><mc:Fallback>${old(p('框'))}</mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await readRaw({ body: p(run('锚') + both) + p('后') });
    expect(shape(document.blocks)).toEqual(['锚', '框', '后']);
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.role)).toEqual([
      'body',
      'text_box',
      'body',
    ]);
  });

  test('a choice without text gives way to the fallback', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback>${old(p('旧框'))}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await texts(p(both))).toEqual(['旧框']);
  });

  test('a table in a box is a table; drawn words are text', async () => {
    const inner = tbl([tr([tc('甲'), tc('乙')])]);
    const art = '<w:r><w:pict><v:shape><v:textpath string="部门预算"/></v:shape></w:pict></w:r>';
    expect(await texts(p(`<w:r>${old(inner)}</w:r>`) + p(art))).toEqual([['0,0 甲', '0,1 乙'], '部门预算']);
  });

  test('a document of pictures alone has lost all', async () => {
    const { blocks, notes } = await readRaw({
      body: p('<w:r><w:drawing><a:blip/><a:blip/></w:drawing></w:r>'),
    });
    expect(blocks).toEqual([]);
    expect(notes).toEqual([
      {
        code: 'picture-not-read',
        message: 'The document holds 2 pictures; what stands in them is not read.',
        incomplete: true,
      },
    ]);
  });

  test('what is not read is noted', async () => {
    const picture = '<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>';
    const object = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const document = await readRaw({ body: `${p(picture + object + run('一'))}<w:altChunk r:id="a"/>` });
    expect(document.notes.map(({ code, incomplete }) => [code, incomplete ?? false])).toEqual([
      ['picture-not-read', false],
      ['embedded-object-not-read', true],
      ['embedded-document-not-read', true],
    ]);
  });
});

describe('notes, headers and footers', () => {
  test('footnotes and endnotes that are referred to stand at the end', async () => {
    const note = (id: number, text: string, kind: string): string =>
      `<w:${kind} w:id="${id}">${p(run(` ${text}`))}</w:${kind}>`;
    const document = await readRaw({
      body: p(
        `${run('决算')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('数')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
      footnotes: note(1, '没有人引用', 'footnote') + note(2, '脚注', 'footnote'),
      endnotes: note(1, '尾注', 'endnote'),
    });
    expect(document.blocks.map((block) => block.kind === 'paragraph' && [block.role, block.text])).toEqual([
      ['body', '决算数'],
      ['footnote', '脚注'],
      ['footnote', '尾注'],
    ]);
  });

  test('headers and footers are furniture, page numbers known', async () => {
    const document = await readRaw({
      body: `${p('正文')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>`,
      furniture: {
        h1: p('青原县水利局'),
        f1: p(`${run('第 ')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>${run(' 页')}`),
        f2: p('没有用到'),
      },
    });
    expect(shape(document.blocks)).toEqual(['正文']);
    expect(document.furniture).toEqual([
      { role: 'header', text: '青原县水利局', locator: {} },
      { role: 'page_number', text: '第 3 页', locator: {} },
    ]);
  });

  test('the title of the file is a hint', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>决算公开</dc:title></cp:coreProperties>';
    expect((await readRaw({ body: p('一'), core })).statedTitle).toBe('决算公开');
  });
});

describe('headings and looks', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>';

  test('a style passes its outline level and looks on', async () => {
    const { blocks } = await readRaw({
      body:
        p('一、收入', '<w:pStyle w:val="a"/>') +
        p('甲', '<w:pStyle w:val="x"/>') +
        p('乙', '<w:outlineLvl w:val="9"/>'),
      styles,
    });
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.heading, block.look])).toEqual([
      [1, { bold: true, centered: true, size: 16 }],
      [null, { bold: false, centered: false, size: 16 }],
      [null, { bold: false, centered: false, size: 16 }],
    ]);
  });
});

describe('a table typed with tabs', () => {
  const line = (text: string) => p(run(text.replaceAll('\t', '</w:t><w:tab/><w:t>')));
  const rows = [
    '科目编码\t科目名称\t金额',
    '210\t卫生健康支出\t90.00',
    '2100101\t行政运行\t90.00',
    '\t合计\t90.00',
  ];

  test('is a table, with a note', async () => {
    const document = await readRaw({ body: [p('一般公共预算支出表'), ...rows.map(line)].join('') });
    expect(shape(document.blocks)).toEqual([
      '一般公共预算支出表',
      [
        '0,0 科目编码',
        '0,1 科目名称',
        '0,2 金额',
        '1,0 210',
        '1,1 卫生健康支出',
        '1,2 90.00',
        '2,0 2100101',
        '2,1 行政运行',
        '2,2 90.00',
        '3,0 ',
        '3,1 合计',
        '3,2 90.00',
      ],
    ]);
    expect(noteCodes(document)).toEqual(['columns-by-alignment']);
  });

  test('a contents list and a list of labels are none', async () => {
    const contents = ['一、部门职责\t3', '二、机构设置\t4', '三、收支情况\t12'];
    const labels = ['（一）\t贯彻执行方针政策', '（二）\t拟订发展规划', '（三）\t承办其他事项'];
    const document = await readRaw({ body: [...contents, ...labels].map(line).join('') });
    expect(shape(document.blocks)).toEqual([...contents, ...labels]);
  });
});
