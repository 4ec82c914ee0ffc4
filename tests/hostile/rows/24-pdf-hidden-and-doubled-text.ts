import { expect } from 'vitest';
import { PdfDrawing, pdfOf } from '../../support/pdf.js';
import { type HostileInput, textsOf } from '../support.js';

const made = (draw: (drawing: PdfDrawing) => unknown) => (): Buffer => {
  const drawing = new PdfDrawing().text(60, 100, '收入100万元', 12);
  draw(drawing);
  return pdfOf([{ content: String(drawing) }]);
};
const once: HostileInput['look'] = (document) => expect(textsOf(document)).toEqual(['收入100万元']);

export const inputs: readonly HostileInput[] = [
  {
    what: 'text without ink',
    name: 'a.pdf',
    make: made((drawing) => drawing.text(60, 200, '900万元', 12, { mode: 3 })),
    notes: ['hidden-text'],
    look: once,
  },
  {
    what: 'white text on white',
    name: 'a.pdf',
    make: made((drawing) => drawing.text(60, 200, '900万元', 12, { grey: 1 })),
    notes: ['hidden-text'],
    look: once,
  },
  {
    what: 'text beyond the page',
    name: 'a.pdf',
    make: made((drawing) => drawing.text(700, 200, '900万元', 12)),
    notes: ['clipped-text'],
    look: once,
  },
  {
    what: 'text drawn twice to look bold',
    name: 'a.pdf',
    make: made((drawing) => drawing.text(60.3, 100, '收入100万元', 12)),
    look: once,
  },
];
