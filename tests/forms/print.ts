import { type CellObject, utils, write } from '@e965/xlsx';
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
import type { MadeBlock, MadeCell, MadeDocument, MadePiece } from './form.js';
import { LOOKS, pdfOfForm } from './pdf.js';

/** Forms in which a made document is printed, with the ending of the file. */
export const FORMS: Readonly<
  Record<string, { readonly ending: string; readonly print: (document: MadeDocument) => Promise<Uint8Array> }>
> = {
  text: { ending: 'txt', print: async (document) => encoded(textOf(document)) },
  html: { ending: 'html', print: async (document) => encoded(pageOf(document, tablesOf)) },
  'divs-table': { ending: 'html', print: async (document) => encoded(pageOf(document, divsOf('table'))) },
  'divs-class': { ending: 'html', print: async (document) => encoded(pageOf(document, divsOf('class'))) },
  'divs-plain': { ending: 'html', print: async (document) => encoded(pageOf(document, divsOf('plain'))) },
  sidebyside: { ending: 'html', print: async (document) => encoded(pageOf(document, tablesOf, true)) },
  leaders: { ending: 'txt', print: async (document) => encoded(alignedOf(document, '.')) },
  spaces: { ending: 'txt', print: async (document) => encoded(alignedOf(document, ' ')) },
  docx: { ending: 'docx', print: docxOf },
  xlsx: { ending: 'xlsx', print: async (document) => xlsxOf(document) },
  ...Object.fromEntries(
    Object.entries(LOOKS).map(([name, look]) => [
      `pdf-${name}`,
      { ending: 'pdf', print: async (document: MadeDocument) => pdfOfForm(document, look) },
    ]),
  ),
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('  ', '&nbsp;&nbsp;');

/** A line above a table: what stands at its left and right, a gap between. */
const captionLine = (parts: readonly string[]): string => parts.join('　　　　　　');

/** The rows of a piece, with its captions where they stand in the grid. */
function rowsOf({ grid, captions, inside, width }: MadePiece): MadePiece['grid'] {
  if (!inside) return grid;
  return [
    ...captions.map((parts) => {
      const each = Math.floor(width / parts.length);
      return Array.from({ length: width }, (_, c) => {
        const part = c % each === 0 ? c / each : -1;
        if (part < 0 || part >= parts.length) return null;
        return { text: parts[part]!, across: part === parts.length - 1 ? width - c : each, down: 1 };
      });
    }),
    ...grid,
  ];
}

const above = ({ captions, inside }: MadePiece): readonly (readonly string[])[] => (inside ? [] : captions);

const textOf = ({ blocks }: MadeDocument): string =>
  `${blocks
    .map((block) => {
      if (block.kind !== 'table') return block.text;
      const pieces = block.pieces.map((piece) =>
        [
          '',
          ...above(piece).map((parts) =>
            parts.join('\t'.repeat(Math.max(1, piece.width - parts.length + 1))),
          ),
          ...rowsOf(piece).map((row) => row.map((cell) => cell?.text ?? '').join('\t')),
        ].join('\n'),
      );
      return [...pieces, ...block.truth.notes, ''].join('\n');
    })
    .join('\n')}\n`;

const TAGS = { title: 'h1', heading: 'h2', paragraph: 'p' } as const;

type TablePrinter = (piece: MadePiece) => string;

function pageOf({ blocks }: MadeDocument, printTable: TablePrinter, beside = false): string {
  const whole = (block: MadeBlock): string => {
    if (block.kind !== 'table') return `<${TAGS[block.kind]}>${escaped(block.text)}</${TAGS[block.kind]}>`;
    const pieces = block.pieces.map(
      (piece) =>
        `${above(piece)
          .map((parts) => `<p>${parts.map(escaped).join('&emsp;&emsp;&emsp;')}</p>`)
          .join('')}${printTable(piece)}`,
    );
    return pieces.join('\n') + block.truth.notes.map((note) => `<p>${escaped(note)}</p>`).join('');
  };
  const tables = blocks.filter((block) => block.kind === 'table');
  const body = beside
    ? `${blocks
        .filter((block) => block.kind !== 'table')
        .map(whole)
        .join(
          '\n',
        )}<table><tr>${tables.map((table) => `<td valign="top">${whole(table)}</td>`).join('')}</tr></table>`
    : blocks.map(whole).join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>部门预算公开</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/xxgk/">信息公开</a></div><div class="content">${body}</div></body></html>`;
}

const tablesOf: TablePrinter = (piece) =>
  `<table border="1">${rowsOf(piece)
    .map(
      (row) =>
        `<tr>${row
          .map((cell) =>
            cell ? `<td colspan="${cell.across}" rowspan="${cell.down}">${escaped(cell.text)}</td>` : '',
          )
          .join('')}</tr>`,
    )
    .join('\n')}</table>`;

/** Tables made of `<div>`s: by their style, by their class, or by nothing but their nesting. */
const divsOf =
  (how: 'table' | 'class' | 'plain'): TablePrinter =>
  (piece) => {
    const look = (part: 'table' | 'row' | 'cell'): string =>
      how === 'table'
        ? ` style="display:${part === 'table' ? 'table' : `table-${part}`}"`
        : how === 'class'
          ? ` class="${part === 'table' ? 'budget-table' : part === 'row' ? 'tr' : 'td'}"`
          : '';
    const rows = rowsOf(piece).map(
      (row) =>
        `<div${look('row')}>${row.map((cell) => `<div${look('cell')}>${escaped(cell?.text ?? '')}</div>`).join('')}</div>`,
    );
    return `<div${look('table')}>${rows.join('\n')}</div>`;
  };

/** Columns apart by leaders or spaces alone, as typed text has them. */
const alignedOf = ({ blocks }: MadeDocument, filler: string): string =>
  `${blocks
    .map((block) => {
      if (block.kind !== 'table') return block.text;
      const rows = block.pieces.flatMap((piece) =>
        rowsOf(piece).map((row) =>
          row
            .map((cell, c) => {
              const text = cell?.text ?? '';
              const size = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 2 : 1), 0);
              const gap = filler.repeat(Math.max(6, (c === 0 ? 30 : 16) - size));
              return c === row.length - 1 ? text : text + gap;
            })
            .join(''),
        ),
      );
      return ['', ...block.pieces[0]!.captions.map(captionLine), ...rows, ''].join('\n');
    })
    .join('\n')}\n`;

const LEVELS = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1 } as const;

async function docxOf({ blocks }: MadeDocument): Promise<Uint8Array> {
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === 'paragraph') return [new Paragraph(block.text)];
    if (block.kind !== 'table') return [new Paragraph({ text: block.text, heading: LEVELS[block.kind] })];
    return [
      ...block.pieces.flatMap((piece) => [
        ...above(piece).map(
          (parts) =>
            new Paragraph({
              text: captionLine(parts),
              ...(parts.length === 1 ? { alignment: AlignmentType.CENTER } : {}),
            }),
        ),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: rowsOf(piece).map(
            (row) =>
              new TableRow({
                children: row.flatMap((cell) =>
                  cell
                    ? [
                        new TableCell({
                          children: [new Paragraph(cell.text)],
                          columnSpan: cell.across,
                          rowSpan: cell.down,
                        }),
                      ]
                    : [],
                ),
              }),
          ),
        }),
      ]),
      ...block.truth.notes.map((note) => new Paragraph(note)),
      new Paragraph(''),
    ];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A workbook: a sheet of the prose, then a sheet for each table, its captions in rows above it. */
function xlsxOf({ blocks }: MadeDocument): Uint8Array {
  const book = utils.book_new();
  const prose = blocks.flatMap((block) => (block.kind === 'table' ? [] : [[block.text]]));
  utils.book_append_sheet(book, utils.aoa_to_sheet(prose), '封面');
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const rows: (CellObject | null)[][] = [];
    const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
    for (const { captions, grid, width } of block.pieces) {
      for (const parts of captions) {
        const row = new Array<CellObject | null>(width).fill(null);
        parts.forEach((part, i) => {
          const at = i === 0 ? 0 : Math.max(i, width - parts.length + i);
          row[at] = { t: 's', v: part };
        });
        if (parts.length === 1)
          merges.push({ s: { r: rows.length, c: 0 }, e: { r: rows.length, c: width - 1 } });
        rows.push(row);
      }
      for (const row of grid) {
        row.forEach((cell, c) => {
          if (cell && cell.across + cell.down > 2)
            merges.push({
              s: { r: rows.length, c },
              e: { r: rows.length + cell.down - 1, c: c + cell.across - 1 },
            });
        });
        rows.push(row.map((cell) => (cell ? sheetCell(cell.text) : null)));
      }
    }
    for (const note of block.truth.notes) rows.push([{ t: 's', v: note }]);
    const sheet = utils.aoa_to_sheet(rows as (string | CellObject | null)[][]);
    sheet['!merges'] = merges;
    sheet['!cols'] = Array.from({ length: block.pieces[0]!.width }, (_, c) => ({
      wch: Math.max(8, ...block.pieces.flatMap(({ grid }) => grid.map((row) => widthOf(row[c])))),
    }));
    utils.book_append_sheet(book, sheet, `${index}`);
  });
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

/** Width of a cell in characters of a column; what spreads over several columns needs none of its own. */
const widthOf = (cell: MadeCell | null | undefined): number =>
  !cell || cell.across > 1 ? 0 : [...cell.text].length * (/[\u2e80-\uffef]/.test(cell.text) ? 2 : 1) + 2;

function sheetCell(text: string): CellObject | null {
  if (text === '') return null;
  const decimals = /^-?\d[\d,]*(?:\.(\d+))?$/.exec(text);
  if (decimals && (text.includes('.') || text.includes(','))) {
    const places = decimals[1] ? `.${'0'.repeat(decimals[1].length)}` : '';
    return {
      t: 'n',
      v: Number(text.replaceAll(',', '')),
      z: `${text.includes(',') ? '#,##0' : '0'}${places}`,
    };
  }
  return { t: 's', v: text };
}
