import { oneLine, squash } from '../shared/text.js';
import { type Caption, lineRole } from './caption.js';
import { mergeCaptions, readCaptionRow } from './caption-rows.js';
import { type GridRow, isBlankRow, printedCells, rowKey } from './grid-rows.js';
import { findHeader, type Header, isIndexRow, NO_HEADER } from './header.js';

/** One table, or one page of a table, cut out of a grid. */
export interface Segment {
  readonly caption: Caption;
  readonly header: Header;
  readonly body: readonly GridRow[];
  readonly notes: readonly string[];
  /** The grid's rows that the header was read from. */
  readonly headRows: readonly GridRow[];
  /** Rows of the grid that the segment is made of, captions included. */
  readonly rows: readonly GridRow[];
  readonly issues: readonly string[];
}

const NOTE = /^[(（]?(?:注|备注|附注|说明|注释)(?:[:：.．、\d①]|\s)/u;
const EMPTY_NOTE = /(?:本表|此表|该表)(?:为空|无数据|没有数据|无内容|本年无|空表)|故.{0,6}(?:空表|无数据)/u;

/** Whether a line is a note to a table. */
export const isNoteLine = (text: string): boolean =>
  NOTE.test(text.trimStart()) || EMPTY_NOTE.test(squash(text));

/** Whether the grid begins with a title of its own, in the form of one. */
export const hasTitleInside = (rows: readonly GridRow[]): boolean =>
  takeCaption(rows, 0, true).caption.title !== undefined;

/** Cuts a grid where a new title or unit line stands inside it. Most grids are one segment.
 *  `titleAbove` says that a paragraph above gives the first table its title; `going` that the grid goes on with
 *  the table of the page before, so that only what has the form of a title is one; `cut` that its first row does too. */
export function segmentGrid(
  rows: readonly GridRow[],
  titleAbove: boolean,
  going: 'anew' | 'on' | 'cut' = 'anew',
): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < rows.length) {
    const segment = takeSegment(rows, at, at === 0 && titleAbove, at === 0 ? going : 'anew');
    if (segment.body.length > 0 || segment.header.height > 0 || segment.notes.length > 0 || at === 0)
      segments.push(segment);
    at += segment.rows.length;
  }
  return segments;
}

function takeSegment(
  rows: readonly GridRow[],
  start: number,
  titleAbove: boolean,
  going: 'anew' | 'on' | 'cut',
): Segment {
  const begun = going === 'cut';
  const head = begun
    ? { caption: {}, prefaces: [], end: start }
    : takeCaption(rows, start, titleAbove, going === 'on');
  const header = begun ? NO_HEADER : findHeader(rows.slice(head.end));
  const headerKeys = header.rows.map(rowKey);
  const shared = header.hybrid ? dataPart(header) : null;
  // 类|款|项|栏次|1|2: what stands beside the lowest heads only numbers the columns, and is no data.
  const numbersColumns = shared !== null && isIndexRow(shared);
  const body: GridRow[] = shared !== null && !numbersColumns ? [shared] : [];
  const issues = header.issues.filter(
    (issue) => !(numbersColumns && issue === 'header-row-shared-with-data'),
  );
  let at = head.end + header.height;
  while (at < rows.length) {
    const repeated = repeatsAt(rows, at, headerKeys);
    if (repeated > 0) {
      at += repeated;
      continue;
    }
    if (!(begun && at === start) && beginsTable(rows, at)) break;
    body.push(rows[at]!);
    at++;
  }
  const { lines, notes } = takeNotes(body);
  return {
    caption: head.caption,
    header,
    headRows: rows.slice(head.end, head.end + header.height),
    body: lines,
    notes: [...head.prefaces, ...notes],
    rows: rows.slice(start, at),
    issues,
  };
}

function takeCaption(rows: readonly GridRow[], start: number, titleAbove: boolean, going = false) {
  let caption: Caption = {};
  const prefaces: string[] = [];
  let end = start;
  while (end < rows.length) {
    const read = readCaptionRow(rows[end]!, !going || end > start);
    if (!read) break;
    // With a title already known, words over the whole width that only name a topic head the columns.
    const titled = titleAbove || caption.title !== undefined;
    if (read.topic && titled && findHeader(rows.slice(end)).height > 1) break;
    caption = mergeCaptions(caption, read.caption);
    if (read.preface) prefaces.push(read.preface);
    end++;
  }
  // A grid of captions alone is a table whose rows merely look like captions.
  return end === rows.length && !hasTitleOrUnit(caption)
    ? { caption: {}, prefaces: [], end: start }
    : { caption, prefaces, end };
}

const hasTitleOrUnit = (caption: Caption): boolean =>
  caption.title !== undefined || caption.unit !== undefined;

/** Number of rows at `at` that repeat the header. */
function repeatsAt(rows: readonly GridRow[], at: number, keys: readonly string[]): number {
  if (keys.length === 0) return 0;
  return keys.every((key, i) => rows[at + i] && rowKey(rows[at + i]!) === key) ? keys.length : 0;
}

/** Whether another table begins in the middle of a grid: a strong caption line with a header below it. */
function beginsTable(rows: readonly GridRow[], at: number): boolean {
  if (isListed(rows, at)) return false;
  let strong = false;
  let next = at;
  while (next < rows.length && next - at < 5) {
    const read = readCaptionRow(rows[next]!, next > at);
    if (!read) break;
    strong ||= read.strong;
    next++;
  }
  return strong && next > at && findHeader(rows.slice(next, next + 10)).height > 0;
}

/** Whether a title among several cells is one of a list of titles: in the column above it stands a title too. */
function isListed(rows: readonly GridRow[], at: number): boolean {
  const cells = printedCells(rows[at]!);
  const above = rows[at - 1];
  if (cells.length < 2 || !above) return false;
  return cells.some(({ column, text }) => {
    const other = above.texts[column] ?? '';
    return other !== '' && lineRole(text) === 'title' && lineRole(other) === 'title';
  });
}

/** The data of a row that it shares with sub-headers. */
function dataPart(header: Header): GridRow {
  const { row, heads } = header.hybrid!;
  const texts = row.texts.map((text, column) => (heads.has(column) ? '' : text));
  return { ...row, texts };
}

/** Notes printed in the last rows of the grid. */
function takeNotes(body: readonly GridRow[]): { lines: readonly GridRow[]; notes: readonly string[] } {
  let first = body.length;
  for (let i = body.length - 1; i >= 0; i--) {
    const row = body[i]!;
    if (isBlankRow(row)) continue;
    const cells = printedCells(row);
    if (cells.length !== 1) break;
    if (isNoteLine(cells[0]!.text)) first = i;
  }
  const notes = body
    .slice(first)
    .filter((row) => !isBlankRow(row))
    .map((row) => oneLine(printedCells(row)[0]!.text));
  return { lines: body.slice(0, first), notes };
}
