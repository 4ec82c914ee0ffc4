import { sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { documentXml, p } from '../../support/samples/docx-raw.js';
import { docxOfLines, docxOfXml, type HostileInput } from '../support.js';

export const inputs: readonly HostileInput[] = [
  {
    what: 'a .docx named .doc',
    name: 'a.doc',
    make: () => docxOfLines('甲县财政局'),
    notes: ['read-as-docx'],
  },
  {
    what: 'an .xlsx named .xls',
    name: 'a.xls',
    make: () => workbookOf({ 甲: sheetOf([['乙', 1]]) }),
    notes: ['read-as-xlsx'],
  },
  {
    what: 'a bomb named .doc: the guards are the same',
    name: 'a.doc',
    make: () => docxOfXml(documentXml(p('零'.repeat(1_500_000)))),
    refused: 'zip-bomb',
  },
];
