/** One line of a text file. */
export interface Line {
  /** Counted from 1 as an editor counts. */
  readonly number: number;
  /** Without its line break. */
  readonly text: string;
  /** Page, counted from 1 by form feeds; 1 throughout where the file has none. */
  readonly page: number;
}

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g;

/** Splits text into lines at every kind of line break. A form feed ends a line too and begins a page. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let page = 1;
  let from = 0;
  const take = (to: number): void => {
    lines.push({ number, text: text.slice(from, to), page });
  };
  for (const match of text.matchAll(BREAK)) {
    take(match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') page++;
    else if (match[0] !== '\v') number++;
  }
  if (from < text.length) take(text.length);
  return lines;
}

/** Whether a line shows nothing and holds no cell: white space without a tab in front. */
export const isBlank = (line: Line): boolean => !line.text.startsWith('\t') && line.text.trim() === '';
