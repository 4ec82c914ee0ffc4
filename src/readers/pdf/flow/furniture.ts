import type { Line } from '../../../layout/line.js';

/** A line outside tables, with the page on which it stands. */
export interface PlacedLine extends Line {
  readonly page: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

export type FurnitureRole = 'header' | 'footer' | 'page_number';

/** Where headers and footers stand: outside this middle part of the page. */
const TOP = 0.12;
const BOTTOM = 0.88;
/** A number between dashes numbers the page a little further inside too. */
const MARKED = { top: 0.16, bottom: 0.84 };
/** A line that stands at one height on this share of the pages, three at least, belongs to the pages. */
const OFTEN = 0.4;
const SAME_HEIGHT = 4;

const FEWEST_WORDS = 4;

const PAGE_NUMBER =
  /^(?:[-—–－―·~\s]*\d{1,4}[-—–－―·~\s]*|第\s*\d{1,4}\s*页\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[-—–－\s]*[ivxlcIVXLC]{1,7}[-—–－\s]*)$/u;

const MARKED_NUMBER = /^[-—–－―]+\s*\d{1,4}\s*[-—–－―]+$/u;

/**
 * The lines that belong to the pages and not to the text, with what they are. `pages` is the number of all pages; a line
 * of `captions` says what a table is, however often it is repeated.
 */
export function findFurniture(
  lines: readonly PlacedLine[],
  pages: number,
  captions: ReadonlySet<PlacedLine> = new Set(),
): ReadonlyMap<PlacedLine, FurnitureRole> {
  const found = new Map<PlacedLine, FurnitureRole>();
  const edge = lines.flatMap((line): { line: PlacedLine; role: FurnitureRole }[] => {
    const at = (line.y0 + line.y1) / 2 / line.pageHeight;
    const marked = MARKED_NUMBER.test(line.text.trim());
    if (at < (marked ? MARKED.top : TOP)) return [{ line, role: 'header' }];
    return at > (marked ? MARKED.bottom : BOTTOM) ? [{ line, role: 'footer' }] : [];
  });
  const repeated = new Map<string, Set<number>>();
  for (const { line, role } of edge)
    for (const key of keysOf(line, role)) {
      const on = repeated.get(key);
      if (on) on.add(line.page);
      else repeated.set(key, new Set([line.page]));
    }
  const often = Math.max(3, OFTEN * pages);
  for (const { line, role } of edge) {
    if (PAGE_NUMBER.test(line.text.trim())) found.set(line, 'page_number');
    else if (captions.has(line)) continue;
    else if (keysOf(line, role).some((key) => repeated.get(key)!.size >= often)) found.set(line, role);
  }
  return found;
}

/**
 * What a line repeats on other pages: its words, at its height (and at the next, where heights differ by little). Digits
 * count on from page to page, unless they are all but the whole of the line (`表1`, `表2` are numbers of tables).
 */
function keysOf(line: PlacedLine, role: string): readonly string[] {
  const print = line.text.replace(/\s+/gu, '');
  const plain = print.replace(/\d+/gu, '');
  const words = plain.length >= FEWEST_WORDS ? plain : print;
  const fromEdge = role === 'header' ? line.y0 : line.pageHeight - line.y1;
  const height = Math.round(fromEdge / SAME_HEIGHT);
  return [`${role}|${words}|${height}`, `${role}|${words}|${height + 1}`];
}
