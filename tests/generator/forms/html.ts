import type { Piece, TablePiece } from '../content.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As a web page among navigation and a footer, tables with merged header cells. */
export const htmlOf = (title: string, pieces: readonly Piece[]): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>
<div class="article">
${pieces.map(pieceOf).join('\n')}
</div>
<div class="footer">主办：县人民政府办公室　网站标识码</div></body></html>
`;

const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p' } as const;

const pieceOf = (piece: Piece): string =>
  piece.kind === 'table'
    ? tableOf(piece)
    : `<${TAGS[piece.kind]}>${escaped(piece.text)}</${TAGS[piece.kind]}>`;

function tableOf({ title, by, unit, header, rows }: TablePiece): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<p>${escaped(title)}</p><p>编制单位：${escaped(by)}　　单位：${unit}</p>\n<table border="1">${headOf(header)}\n${body.join('\n')}</table>`;
}

/** Header rows with equal neighbours merged, across and down. */
export function mergedHeader(
  header: readonly (readonly string[])[],
): readonly (readonly { readonly text: string; readonly across: number; readonly down: number }[])[] {
  return header.map((row, r) =>
    row.flatMap((text, c) => {
      if (row[c - 1] === text || header[r - 1]?.[c] === text) return [];
      let across = 1;
      while (row[c + across] === text) across++;
      let down = 1;
      while (header[r + down]?.[c] === text) down++;
      return [{ text, across, down }];
    }),
  );
}

const headOf = (header: readonly (readonly string[])[]): string =>
  mergedHeader(header)
    .map(
      (row) =>
        `<tr>${row.map(({ text, across, down }) => `<th colspan="${across}" rowspan="${down}">${escaped(text)}</th>`).join('')}</tr>`,
    )
    .join('\n');
