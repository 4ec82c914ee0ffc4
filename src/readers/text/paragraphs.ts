import type { Furniture, Paragraph } from '../../document/model.js';
import { goesOn } from './joining.js';
import type { Line } from './lines.js';
import type { Wrapping } from './wrapping.js';

/** A paragraph before it has its index: the lines it is printed on. */
export interface ProseLines {
  readonly kind: 'prose';
  readonly lines: readonly Line[];
}

/** Groups lines of prose into paragraphs. A blank line ends one, except at the end of a page. Linear. */
export function groupLines(lines: readonly Line[], wrapping: Wrapping): ProseLines[] {
  const groups: Line[][] = [];
  let blank = true;
  for (const line of lines) {
    if (line.text.trim() === '') {
      blank = true;
      continue;
    }
    const last = groups.at(-1)?.at(-1);
    const apart = blank && last?.page === line.page;
    if (last && !apart && goesOn(last.text, line.text, wrapping)) groups.at(-1)!.push(line);
    else groups.push([line]);
    blank = false;
  }
  return groups.map((own) => ({ kind: 'prose', lines: own }));
}

/** Makes the paragraph at `index` of its lines, joined without a break; `parts` name the line of each piece.
 *  A Markdown heading (`## 支出`) states its level and loses its marks. */
export function paragraphOf(lines: readonly Line[], index: number): Paragraph {
  const markdown = lines.length === 1 ? MARKDOWN_HEADING.exec(lines[0]!.text.trim()) : null;
  if (markdown) return { ...paragraphBase(index, lines), text: markdown[2]!, heading: markdown[1]!.length };
  let text = '';
  let previous = '';
  const parts: { start: number; end: number; locator: { block: number; line: number } }[] = [];
  for (const line of lines) {
    const piece = line.text.trim();
    // Words of Latin letters are apart where a line ends between them.
    if (LATIN.test(previous.slice(-1)) && LATIN.test(piece.slice(0, 1))) text += ' ';
    previous = piece;
    const start = text.length;
    text += piece;
    parts.push({ start, end: text.length, locator: { block: index, line: line.number } });
  }
  const base: Paragraph = { ...paragraphBase(index, lines), text };
  return lines.length > 1 ? { ...base, parts } : base;
}

const LATIN = /[A-Za-z]/;
const MARKDOWN_HEADING = /^(#{1,6})\s+(\S.*)$/;

const paragraphBase = (index: number, lines: readonly Line[]): Paragraph => ({
  kind: 'paragraph',
  index,
  text: '',
  label: null,
  role: 'body',
  heading: null,
  locator: { block: index, line: lines[0]!.number },
});

const DECORATED_NUMBER =
  /^(?:[-–—_·.]{1,3}\s*\d{1,4}\s*[-–—_·.]{1,3}|第\s*\d{1,4}\s*页(?:[，,\s/]*共\s*\d{1,4}\s*页)?)$/;
const BARE_NUMBER = /^(?:\d{1,4}|[ivx]{1,6})(?:\s*\/\s*\d{1,4})?$/i;

/**
 * Takes page numbers out of the lines: numbers between dashes (`- 12 -`) and `第3页` anywhere, bare numbers where they
 * are the first or last line of a page of a text with form feeds.
 */
export function takePageNumbers(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly furniture: readonly Furniture[];
} {
  const edges = edgesOfPages(lines);
  const isPageNumber = (line: Line, at: number): boolean => {
    const text = line.text.trim();
    return DECORATED_NUMBER.test(text) || (edges.has(at) && BARE_NUMBER.test(text));
  };
  const furniture = lines
    .filter(isPageNumber)
    .map(
      (line): Furniture => ({ role: 'page_number', text: line.text.trim(), locator: { line: line.number } }),
    );
  return { lines: lines.filter((line, at) => !isPageNumber(line, at)), furniture };
}

/** Indices of the first and last lines with text of each page; none for a text of one page. */
function edgesOfPages(lines: readonly Line[]): ReadonlySet<number> {
  const edges = new Set<number>();
  let last: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    if (last !== null && lines[last]!.page !== line.page) edges.add(last).add(at);
    last = at;
  }
  if (edges.size > 0 && last !== null) edges.add(last);
  return edges;
}
