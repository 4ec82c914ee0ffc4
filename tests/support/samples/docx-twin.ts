import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { openArchive } from '../../../src/intake/archive.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { zipOf } from '../zip.js';
import { piecesOf } from './docx-lines.js';
import { LISTS, numberer } from './docx-lists.js';

/** A cell of the twin: its text and the merging that the text of the sample cannot show. */
interface TwinCell {
  readonly text: string;
  readonly columnSpan?: number;
  readonly verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

type Numberer = ReturnType<typeof numberer>;

const CREATED = '2019-02-20T08:00:00Z';

/**
 * The sample as a Word document: the same text, with the headings, duties and items numbered by the word processor and
 * the header cells of tables merged. The same text always gives the same bytes.
 */
export async function docxTwin(text: string): Promise<Buffer> {
  const number = numberer();
  const [title, ...rest] = piecesOf(text);
  const children = rest.map((piece) =>
    piece.kind === 'line' ? paragraphOf(piece.text, number) : tableOf(piece.rows, number),
  );
  const heading = title?.kind === 'line' ? title.text : '';
  const document = new Document({
    title: heading,
    creator: 'gongkai',
    lastModifiedBy: 'gongkai',
    numbering: { config: [...LISTS] },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: heading, bold: true, size: 44 })],
          }),
          ...children,
        ],
      },
    ],
  });
  return settle(await Packer.toBuffer(document));
}

function paragraphOf(text: string, number: Numberer): Paragraph {
  const numbered = number(text, 'body');
  if (!numbered) return new Paragraph({ text });
  const { list: reference, level, instance } = numbered;
  return new Paragraph({
    text: numbered.text,
    numbering: { reference, level, instance },
    ...(reference === 'parts' ? { heading: HeadingLevel.HEADING_1 } : {}),
  });
}

function tableOf(rows: readonly (readonly string[])[], number: Numberer): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 9_000, type: WidthType.DXA },
    columnWidths: new Array<number>(width).fill(Math.floor(9_000 / width)),
    rows: mergeHeader(rows, width).map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, ...merge }) =>
              new TableCell({ ...merge, children: [cellParagraph(text, width, number)] }),
          ),
        }),
    ),
  });
}

/** Only the table of activities, the widest one, has numbers that the word processor draws. */
function cellParagraph(text: string, width: number, number: Numberer): Paragraph {
  const numbered = width > 5 ? number(text, 'cell') : null;
  if (!numbered) return new Paragraph({ text });
  const { list: reference, level, instance } = numbered;
  return new Paragraph({ text: numbered.text, numbering: { reference, level, instance } });
}

/**
 * Merges cells as the original has them: the last cell of a short row reaches to the right edge; a header cell reaches
 * down over the blank cell below it where the rest of that row is the lower half of the header.
 */
function mergeHeader(rows: readonly (readonly string[])[], width: number): TwinCell[][] {
  const out: TwinCell[][] = rows.map((row) =>
    row.map((text, i) =>
      i === row.length - 1 && row.length < width ? { text, columnSpan: width - i } : { text },
    ),
  );
  const lower = rows.findIndex((row, r) => r > 0 && r < 3 && row.length === width && row[0] === '');
  if (lower < 0) return out;
  out[lower]!.forEach((cell, i) => {
    const above = out[lower - 1]![i];
    if (cell.text !== '' || !above) return;
    out[lower - 1]![i] = { ...above, verticalMerge: VerticalMergeType.RESTART };
    out[lower]![i] = { ...cell, verticalMerge: VerticalMergeType.CONTINUE };
  });
  return out;
}

/** Packs the parts anew with fixed dates, in which alone two runs of the library differ. */
async function settle(packed: Buffer): Promise<Buffer> {
  const archive = await openArchive(packed, DEFAULT_LIMITS);
  if (!archive.ok) throw new Error(archive.error.message);
  const entries = [];
  for (const name of archive.value.names) {
    const data = await archive.value.read(name);
    if (!data.ok) throw new Error(data.error.message);
    const dated = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
    entries.push({
      name,
      data:
        name === 'docProps/core.xml'
          ? Buffer.from(data.value).toString().replace(dated, `$1${CREATED}`)
          : data.value,
    });
  }
  return zipOf(entries);
}
