import { expect } from 'vitest';
import { p, run, tbl, tc, tr } from '../../support/samples/docx-raw.js';
import { docx, type HostileInput, textsOf } from '../support.js';

const merge = (value: string): string => `<w:vMerge w:val="${value}"/>`;

export const inputs: readonly HostileInput[] = [
  {
    what: 'the final text of tracked changes, hidden text flagged',
    name: 'a.docx',
    make: () =>
      docx({
        body: p(
          `<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${run('稿')}${run('暗', '<w:vanish/>')}`,
        ),
      }),
    notes: ['hidden-text'],
    look: (document) => expect(textsOf(document)).toEqual(['新稿']),
  },
  {
    what: 'spans wider than the table, a merge that begins nowhere, no grid',
    name: 'a.docx',
    make: () =>
      docx({
        body: `<w:tbl>${tr([tc('一', '<w:gridSpan w:val="3000"/>')])}${tr([tc('二', merge('continue')), tc('三')])}${tr([tc('四'), tc('五', merge('continue'))])}</w:tbl>`,
      }),
    notes: ['table-grid-repaired'],
    look: (document) =>
      expect(textsOf(document).filter((text) => text !== '')).toEqual(['一', '二', '三', '四', '五']),
  },
  {
    what: 'a deleted row',
    name: 'a.docx',
    make: () =>
      docx({ body: tbl([tr([tc('留')]), tr([tc('删')], '<w:del w:id="1" w:author="x"/>')], [100]) }),
    look: (document) => expect(textsOf(document)).toEqual(['留']),
  },
  {
    what: 'a text box, a content control around rows, a table in a cell',
    name: 'a.docx',
    make: () =>
      docx({
        body: `${p(`${run('正文')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)}${tbl(
          [
            tr([tc('外'), tc('左')]),
            `<w:sdt><w:sdtContent>${tr([tc('控件'), tc(`${p('右')}${tbl([tr([tc('内一'), tc('内二')]), tr([tc('内三'), tc('内四')])], [50, 50])}<w:p/>`)])}</w:sdtContent></w:sdt>`,
          ],
          [100, 100],
        )}`,
      }),
    look: (document) => {
      expect(textsOf(document)).toEqual(
        expect.arrayContaining(['正文', '框内', '外', '左', '控件', '右', '内一', '内二', '内三', '内四']),
      );
      expect(document.blocks.filter((block) => block.kind === 'table' && block.within)).toHaveLength(1);
    },
  },
];
