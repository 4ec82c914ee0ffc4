import type { Piece } from '../content.js';

/** As text: cells apart by tabs, as a dump of a Word file has them. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind !== 'table') return piece.text;
      const width = piece.header[0]!.length;
      const head = `编制单位：${piece.by}${'\t'.repeat(width - 1)}单位：${piece.unit}`;
      return [
        '',
        piece.title,
        head,
        ...[...spanned(piece.header), ...piece.rows].map((row) => row.join('\t')),
        '',
      ].join('\n');
    })
    .join('\n');

/** A header as a dump prints it: a merged cell once, blanks in the slots that it covers. */
const spanned = (header: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  header.map((row, r) =>
    row.map((cell, c) => (cell === row[c - 1] || (r > 0 && cell === header[r - 1]![c]) ? '' : cell)),
  );

/** As Markdown: tables between pipes. */
export const markdownOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind !== 'table') return piece.text;
      const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
      const width = piece.header[0]!.length;
      const head = ['单位：', piece.unit].join('').padStart(1);
      const first = [...new Array<string>(width - 1).fill(''), head];
      return [
        '',
        piece.title,
        '',
        line(first),
        line(first.map(() => '---')),
        ...[...spanned(piece.header), ...piece.rows].map(line),
        '',
      ].join('\n');
    })
    .join('\n');
