import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Piece, TablePiece } from '../content.js';
import { mergedHeader } from './html.js';

const LEVELS = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const;

/** As a Word file. */
export async function docxOf(pieces: readonly Piece[]): Promise<Uint8Array> {
  const children = pieces.flatMap((piece) => {
    if (piece.kind === 'table') return tableOf(piece);
    return [
      piece.kind === 'paragraph'
        ? new Paragraph(piece.text)
        : new Paragraph({ text: piece.text, heading: LEVELS[piece.kind] }),
    ];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function tableOf({ title, by, unit, header, rows }: TablePiece): (Paragraph | Table)[] {
  const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell =>
    new TableCell({ children: [new Paragraph(text)], columnSpan, rowSpan });
  return [
    new Paragraph({ text: title, alignment: AlignmentType.CENTER }),
    new Paragraph(`编制单位：${by}　　单位：${unit}`),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        ...mergedHeader(header).map(
          (row) => new TableRow({ children: row.map(({ text, across, down }) => cell(text, across, down)) }),
        ),
        ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
      ],
    }),
  ];
}
