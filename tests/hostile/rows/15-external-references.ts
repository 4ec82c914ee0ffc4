import { expect } from 'vitest';
import { p, run } from '../../support/samples/docx-raw.js';
import { docx, type HostileInput, page, textsOf } from '../support.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const external = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const inputs: readonly HostileInput[] = [
  {
    what: 'a template, a picture and a part of another place',
    name: 'a.docx',
    make: () =>
      docx({
        body: `${p('甲')}<w:altChunk r:id="x3"/>`,
        relations:
          external('x1', 'attachedTemplate', 'http://127.0.0.1:9/t.dotm') +
          external('x2', 'image', 'file:///etc/passwd') +
          external('x3', 'aFChunk', 'http://127.0.0.1:9/x.html') +
          external('x4', 'oleObject', 'file:///etc/passwd'),
      }),
    notes: ['external-reference'],
    look: (document) => expect(textsOf(document)).toEqual(['甲']),
  },
  {
    what: 'a field that includes another file shows what was saved of it',
    name: 'a.docx',
    make: () => docx({ body: p(field('INCLUDETEXT "file:///etc/passwd"', '保存的结果')) }),
    look: (document) => expect(textsOf(document)).toEqual(['保存的结果']),
  },
  {
    what: 'pictures, frames and styles of a web page',
    name: 'a.html',
    make: () =>
      page(
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe><p>甲县财政局预算</p>',
      ),
    notes: ['framed-page'],
  },
];
