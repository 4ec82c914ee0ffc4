import { sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { docOf } from '../../support/doc.js';
import { docxOfLines, type HostileInput } from '../support.js';

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const rows = [
  ['科目', '金额'],
  ['教育', 1],
];

export const inputs: readonly HostileInput[] = [
  {
    what: 'half a .docx',
    name: 'a.docx',
    make: () => half(docxOfLines('甲', '乙')),
    refused: 'input-corrupt',
  },
  {
    what: 'half an .xlsx',
    name: 'a.xlsx',
    make: () => half(workbookOf({ 甲: sheetOf(rows) })),
    refused: 'input-corrupt',
  },
  {
    what: 'the head of an .xls',
    name: 'a.xls',
    make: () => workbookOf({ 甲: sheetOf(rows) }, 'biff8').subarray(0, 600),
    refused: 'format-unsupported',
  },
  {
    what: 'the head of a .doc',
    name: 'a.doc',
    make: () => docOf([{ text: '甲' }]).subarray(0, 700),
    refused: 'format-unsupported',
  },
  {
    what: 'the head of a PDF',
    name: 'a.pdf',
    make: () => '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
    refused: 'input-corrupt',
  },
];
