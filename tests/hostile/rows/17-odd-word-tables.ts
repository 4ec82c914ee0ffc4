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
];
