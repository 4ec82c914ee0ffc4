import { expect } from 'vitest';
import { PdfDrawing, pdfOf } from '../../support/pdf.js';
import { type HostileInput, textsOf } from '../support.js';

const PICTURE = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
const text = (words: string): string => String(new PdfDrawing().text(60, 100, words, 12));

export const inputs: readonly HostileInput[] = [
  {
    what: 'pictures of pages only',
    name: 'a.pdf',
    make: () => pdfOf([{ content: PICTURE }, { content: PICTURE }]),
    refused: 'needs-ocr',
  },
  {
    what: 'one page of several is a picture',
    name: 'a.pdf',
    make: () => pdfOf([{ content: text('正文') }, { content: PICTURE }]),
    notes: ['no-text-layer'],
  },
  {
    what: 'a font that says nothing of its characters',
    name: 'a.pdf',
    make: () => pdfOf([{ content: text('\u0003\u0007\u0011\u0012') }], { unicode: false }),
    refused: 'needs-ocr',
  },
  {
    what: 'a page turned by a quarter and a watermark across it',
    name: 'a.pdf',
    make: () =>
      pdfOf([
        {
          content: `${text('收入预算')}\n${new PdfDrawing().text(100, 500, '内部资料', 40, { angle: 45 })}`,
          rotate: 90,
        },
      ]),
    look: (document) => {
      expect(textsOf(document)).toEqual(['收入预算']);
      expect(document.furniture.map(({ role }) => role)).toContain('watermark');
    },
  },
];
