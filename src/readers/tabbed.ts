/** Fewest lines one below the other that show columns. */
const FEWEST_ROWS = 3;
const FIGURE = /^[-−(（△▲]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)\.\d+[)）]?[%％]?$|^\d{1,3}(?:[,，]\d{3})+$/u;
/** Lines of labelled fields stand above a table: 单位：万元. */
const FIELDS = /[:：]/u;

/** Whether a paragraph has text behind a tab, as the rows of a table do that somebody typed without making one. */
export const isTabbed = (text: string): boolean =>
  text.length <= 400 &&
  (/\S/u.test(text.slice(0, Math.max(0, text.lastIndexOf('\t')))) || /\t.*\t/u.test(text));

/**
 * Consecutive paragraphs as rows of cells where their tabs make columns: three rows at least, as many cells in every row,
 * figures in most of them, so that neither a table of contents nor a list with labels is one. Null for anything else.
 */
export function tabbedRows(
  texts: readonly string[],
): { readonly first: number; readonly rows: readonly (readonly string[])[] } | null {
  const first = texts.findIndex((text) => !FIELDS.test(text));
  const own = first < 0 ? [] : texts.slice(first);
  if (own.length < FEWEST_ROWS) return null;
  // Blank cells are told by single tabs; some typists set several tabs where one column is wide.
  for (const separator of [/\t/u, /\t+/u]) {
    const rows = own.map((text) =>
      text
        .trimEnd()
        .split(separator)
        .map((cell) => cell.trim()),
    );
    const width = Math.max(...rows.map((row) => row.length));
    const even =
      separator.source === '\\t+'
        ? rows.every((row) => row.length === width)
        : rows.every((row) => row.length >= width - 2);
    const withFigures = rows.filter((row) => row.some((cell) => FIGURE.test(cell))).length;
    const filled = rows.filter((row) => row.filter((cell) => cell !== '').length >= 2).length;
    if (width >= 2 && even && withFigures * 2 >= rows.length && filled === rows.length && sameColumns(rows))
      return { first, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
  }
  return null;
}

/** Whether no column holds figures in some rows and words in others, below the first row. */
function sameColumns(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows.slice(1).flatMap((row) => row[column] || []),
  ).every((cells) => {
    const figures = cells.filter((cell) => FIGURE.test(cell)).length;
    return figures === 0 || figures >= cells.length * 0.6;
  });
}
