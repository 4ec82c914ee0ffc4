import { expect } from 'vitest';
import { sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { insertRecord } from '../../support/biff.js';
import { docOf } from '../../support/doc.js';
import { oleOf } from '../../support/ole.js';
import { PdfDrawing, pdfOf } from '../../support/pdf.js';
import { ownerLockedPdf } from '../../support/pdf-locked.js';
import type { HostileInput } from '../support.js';
import { textsOf } from '../support.js';

const FILE_PASS = 0x2f;

export const inputs: readonly HostileInput[] = [
  {
    what: 'a new Office file with a password',
    name: 'a.docx',
    make: () => oleOf(['EncryptedPackage', 'EncryptionInfo']),
    refused: 'input-encrypted',
  },
  {
    what: 'an old Word file with a password',
    name: 'a.doc',
    make: () => docOf([{ text: '甲' }], { flags: 0x0100 }),
    refused: 'input-encrypted',
  },
  {
    what: 'an old workbook with a password',
    name: 'a.xls',
    make: () =>
      insertRecord(
        workbookOf({ 甲: sheetOf([['乙']]) }, 'biff8'),
        FILE_PASS,
        Buffer.from('0100010001000000'.padEnd(108, '0'), 'hex'),
      ),
    refused: 'input-encrypted',
  },
  {
    what: 'a PDF that asks for a password',
    name: 'a.pdf',
    make: () => pdfOf([{ content: 'BT ET' }], { encrypt: true }),
    refused: 'input-encrypted',
  },
  {
    what: 'a PDF that only forbids printing is read',
    name: 'a.pdf',
    make: () => ownerLockedPdf(String(new PdfDrawing().text(60, 100, '收入预算', 12))),
    look: (document) => expect(textsOf(document)).toEqual(['收入预算']),
  },
];
