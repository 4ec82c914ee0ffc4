import type { Limits } from '../../../src/shared/limits.js';
import { rawWorkbook } from '../../readers/xlsx/support.js';
import { documentXml, p, tc, tr } from '../../support/samples/docx-raw.js';
import { docxOfXml, page } from '../support.js';
import { drawnByItself, longPdf } from './pdf.js';

/** A file of a size that a limit is for, made when it is needed and never stored. */
export interface LargeInput {
  readonly what: string;
  readonly name: string;
  /** The file at a scale: 1 is the full size. */
  readonly make: (scale: number) => Uint8Array;
  /** Limits of which the answer names one, where the file is not read whole. */
  readonly limits: readonly (keyof Limits)[];
}

const TITLE = '甲县财政局2024年部门预算公开';

/** Numbers without a pattern that packing could use much of. */
const figure = (n: number): number => ((n + 1) * 2654435761) % 1_000_003;

const sheetRows = (rows: number, columns: number): string => {
  const lines: string[] = [`<row><c t="inlineStr"><is><t>${TITLE}</t></is></c></row>`];
  for (let row = 0; row < rows; row++) {
    let line = '<row>';
    for (let column = 0; column < columns; column++)
      line += `<c><v>${figure(row * columns + column)}</v></c>`;
    lines.push(`${line}</row>`);
  }
  return `<sheetData>${lines.join('')}</sheetData>`;
};

/** The XML of a Word file of about `bytes` bytes: paragraphs of 40 figures and words. */
function longXml(bytes: number): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const words = Array.from({ length: 20 }, (_, i) => `第${figure(20 * n + i)}项`).join('');
    const one = Buffer.from(
      `<w:p><w:pPr><w:spacing w:line="360"/></w:pPr><w:r><w:rPr><w:sz w:val="${figure(n)}"/></w:rPr><w:t>${words}</w:t></w:r></w:p>`,
    );
    parts.push(one);
    size += one.length;
  }
  const [head, tail] = documentXml('\u0001').split('\u0001');
  return Buffer.concat([Buffer.from(head!), ...parts, Buffer.from(tail!)]);
}

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Rows of ten cells that together stay just below the limit on cells, the title counted. */
const BELOW = 24_999;
const row = (n: number, cell: (figure: number) => string): string =>
  times(10, (i) => cell(figure(10 * n + i)));
/** What a file must not be refused for where it keeps to the limit on cells. */
const OF_THE_PROCESS: LargeInput['limits'] = [
  'documentSeconds',
  'progressSeconds',
  'memoryMegabytes',
  'heapMegabytes',
];

export const LARGE: readonly LargeInput[] = [
  {
    what: 'a sheet of nearly as many cells as the limit',
    name: 'below.xlsx',
    make: (scale) => Buffer.from(rawWorkbook(sheetRows(Math.round(BELOW * scale), 10))),
    limits: OF_THE_PROCESS,
  },
  {
    what: 'a page of nearly as many cells',
    name: 'below.html',
    make: (scale) =>
      Buffer.from(
        page(
          `<p>${TITLE}</p><table>${times(BELOW * scale, (n) => `<tr>${row(n, (f) => `<td>${f}</td>`)}</tr>`)}</table>`,
        ),
      ),
    limits: OF_THE_PROCESS,
  },
  {
    what: 'a Word file of nearly as many cells',
    name: 'below.docx',
    make: (scale) =>
      docxOfXml(
        documentXml(
          `${p(TITLE)}<w:tbl>${times(BELOW * scale, (n) => tr([row(n, (f) => tc(String(f)))]))}</w:tbl>`,
        ),
      ),
    limits: OF_THE_PROCESS,
  },
  {
    what: 'a text of nearly as many cells',
    name: 'below.txt',
    make: (scale) =>
      Buffer.from(
        `${TITLE}\n\n单位：万元\n\n${times(BELOW * scale, (n) => `${row(n, (f) => `${f}\t`).trimEnd()}\n`)}`,
      ),
    limits: OF_THE_PROCESS,
  },
  {
    what: 'a PDF of 5,000 pages',
    name: 'pages.pdf',
    make: (scale) => longPdf(5_000 * scale),
    limits: ['pages', 'documentSeconds', 'memoryMegabytes'],
  },
  {
    what: 'a sheet of two million cells',
    name: 'cells.xlsx',
    make: (scale) => Buffer.from(rawWorkbook(sheetRows(200_001 * scale, 10))),
    limits: ['tableCells'],
  },
  {
    what: 'a Word file of 300 MB of XML',
    name: 'xml.docx',
    make: (scale) => docxOfXml(longXml(300 * 1024 * 1024 * scale)),
    limits: ['textCharacters', 'inflatedBytes', 'documentSeconds', 'memoryMegabytes', 'heapMegabytes'],
  },
  {
    what: 'a page with a table of a million rows',
    name: 'rows.html',
    make: (scale) =>
      Buffer.from(
        page(
          `<p>${TITLE}</p><table>${times(1_000_000 * scale, (i) => `<tr><td>${i}</td><td>${figure(i)}</td></tr>`)}</table>`,
        ),
      ),
    limits: ['tableCells', 'documentSeconds', 'memoryMegabytes', 'heapMegabytes'],
  },
  {
    what: 'a text of 150 MB',
    name: 'text.txt',
    make: (scale) =>
      Buffer.from(`${TITLE}\n${times(4_000_000 * scale, (i) => `第${i}项收入${figure(i)}万元。\n`)}`),
    limits: ['textCharacters'],
  },
  {
    what: 'a drawing that draws itself forty times',
    name: 'itself.pdf',
    make: () => drawnByItself(40),
    limits: OF_THE_PROCESS,
  },
];
