import { expect } from 'vitest';
import { PdfDrawing, pdfOf } from '../../support/pdf.js';
import { type HostileInput, textsOf } from '../support.js';

const sound = (): string =>
  pdfOf([{ content: String(new PdfDrawing().text(60, 100, '正文', 12)) }]).toString('latin1');
const changed = (from: RegExp, to: string) => (): Buffer => Buffer.from(sound().replace(from, to), 'latin1');

/** A form that draws itself. */
const drawsItself = (): Buffer => {
  const form =
    '<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X 99 0 R >> >> /Length 6 >>\nstream\n' +
    '/X Do ' +
    '\nendstream';
  return Buffer.from(
    sound()
      .replace('/Resources << ', '/Resources << /XObject << /X 99 0 R >> ')
      .replace('BT /F1', '/X Do BT /F1')
      .replace('xref\n', `99 0 obj\n${form}\nendobj\nxref\n`),
    'latin1',
  );
};

const reads: HostileInput['look'] = (document) => expect(textsOf(document)).toEqual(['正文']);

export const inputs: readonly HostileInput[] = [
  {
    what: 'a tree of pages that is its own branch',
    name: 'a.pdf',
    make: changed(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R]'),
  },
  {
    what: 'a thousand million pages by its own word',
    name: 'a.pdf',
    make: changed(/\/Count 1/, '/Count 1000000000'),
  },
  {
    what: 'a page as large as a country',
    name: 'a.pdf',
    make: changed(/\/MediaBox \[0 0 595 842\]/, '/MediaBox [0 0 1e9 1e9]'),
  },
  {
    what: 'a page of no size',
    name: 'a.pdf',
    make: changed(/\/MediaBox \[0 0 595 842\]/, '/MediaBox [0 0 0 0]'),
  },
  {
    what: 'a table of objects that points to itself',
    name: 'a.pdf',
    make: () =>
      Buffer.from(
        sound().replace(/trailer\n<< /, `trailer\n<< /Prev ${sound().indexOf('xref\n')} `),
        'latin1',
      ),
  },
  {
    what: 'a length that is the object itself',
    name: 'a.pdf',
    make: changed(/\/Length \d+/, '/Length 3 0 R'),
  },
  { what: 'a drawing that draws itself', name: 'a.pdf', make: drawsItself, look: reads },
  {
    what: 'a form of the kind XFA, which holds a program',
    name: 'a.pdf',
    make: changed(
      /\/Type \/Catalog/,
      '/Type /Catalog /AcroForm << /Fields [] /XFA (<xdp><script contentType="application/x-javascript">while(true);</script></xdp>) >>',
    ),
    look: reads,
  },
  {
    what: 'a file inside the file, and an action that opens it',
    name: 'a.pdf',
    make: changed(
      /\/Type \/Catalog/,
      '/Type /Catalog /OpenAction << /S /Launch /F (cmd.exe) >> /Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) >>] >> >>',
    ),
    look: reads,
  },
  {
    what: 'a script and an action on opening',
    name: 'a.pdf',
    make: changed(
      /\/Type \/Catalog/,
      '/Type /Catalog /OpenAction << /S /JavaScript /JS (while(true);) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>',
    ),
    look: reads,
  },
];
