/** A piece of the sample's text: a line, or the rows of a table of which every cell is a line behind a tab. */
export type SamplePiece =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Takes the text of the sample apart: tables are runs of lines behind a tab, their rows separated by blank lines. */
export function piecesOf(text: string): readonly SamplePiece[] {
  const pieces: SamplePiece[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const endTable = (): void => {
    endRow();
    if (rows.length > 0) pieces.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('\t')) row.push(line.slice(1));
    else if (line.trim() === '') endRow();
    else {
      endTable();
      pieces.push({ kind: 'line', text: line });
    }
  }
  endTable();
  return pieces;
}
