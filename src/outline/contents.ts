import { slotsOf } from '../document/grid.js';
import type { SourceDocument } from '../document/model.js';
import { simplify } from '../shared/simplified.js';
import { comparable, squash } from '../shared/text.js';
import { formOf } from './form.js';
import type { Line } from './lines.js';

const CONTENTS_TITLE = /^(?:目录:?|目次|contents)$/i;
/** Dots that lead to a page number, or the page number after a wide gap. */
const LEADER =
  /(?:(?<!\.)\.{3,}|(?<!·)·{3,}|(?<!_)_{4,}|(?<!-)-{4}|(?<!—)—{3,})[(-]*(?:\d{1,4}[)-]*|\)[)-]*)?$/u;
/** What converters leave of a field that holds a page number. */
const PAGE_FIELD = /PAGEREF {0,3}_Toc\d{1,12} {0,3}(?:\\?h)? {0,3}\d{0,4} {0,3}$/u;
const PAGE_NUMBER = /(?:[\t\u3000]|(?<! ) {2,})[(（-]*\d{1,3}[)）-]*\s*$/u;
const MAX_ENTRY = 90;
const FEWEST_LEADERS = 3;
/** Entries at the head of the contents by which the beginning of the body is known. */
const FIRST = 4;

/**
 * Blocks of tables of contents: the title 目录 with the entries below it, and runs of entries with dot leaders that have
 * no title. Entries are told by dots, by a page number, or by coming again further down; the contents end where the
 * first of them comes again. Linear in the number of blocks.
 */
export function findContents(
  document: SourceDocument,
  lines: ReadonlyMap<number, Line>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const keys = [...lines.values()].map((line) => ({ line, key: entryKey(line) }));
  const lastPlace = new Map<string, number>();
  keys.forEach(({ key }, at) => {
    lastPlace.set(key, at);
  });
  for (let at = 0; at < keys.length; at++) {
    const { line } = keys[at]!;
    if (CONTENTS_TITLE.test(simplify(line.words))) {
      found.add(line.index);
      const end = endOfEntries(keys, at + 1, endOfRun(document, keys, at), lastPlace);
      for (let i = at + 1; i < end; i++) found.add(keys[i]!.line.index);
      const table = document.blocks[line.index + 1];
      if (table?.kind === 'table' && isContentsGrid(table)) found.add(table.index);
      at = Math.max(at, end - 1);
      continue;
    }
    let end = at;
    while (end < keys.length && hasLeader(keys[end]!.line)) end++;
    if (end - at >= FEWEST_LEADERS) for (let i = at; i < end; i++) found.add(keys[i]!.line.index);
    if (end > at) at = end - 1;
  }
  return found;
}

const hasLeader = (line: Line): boolean => {
  const { text } = line.paragraph;
  return (
    text.length <= 6 * MAX_ENTRY && (LEADER.test(squash(text.slice(-60))) || PAGE_FIELD.test(text.slice(-60)))
  );
};

/** The words of an entry without leaders, page number and kinds of bracket. */
function entryKey(line: Line): string {
  const text = line.paragraph.text
    .slice(0, 2 * MAX_ENTRY)
    .replace(PAGE_FIELD, '')
    .replace(PAGE_NUMBER, '');
  return comparable(text)
    .replace(/(?<![.…·_—-])[.…·_—-]{2}.*$/u, '')
    .replace(/[:,.。]$/u, '');
}

/** Index of the first line behind a table that stands behind line `at`: contents printed as lines end at a table. */
function endOfRun(document: SourceDocument, keys: readonly { readonly line: Line }[], at: number): number {
  const table = document.blocks.findIndex((block, i) => i > keys[at]!.line.index && block.kind === 'table');
  const end = table < 0 ? -1 : keys.findIndex(({ line }) => line.index > table);
  return end < 0 ? keys.length : end;
}

/**
 * End of the entries that begin at `start`. A line is known to be an entry by its dots, its page number or by coming
 * again; where none of the first two occur, short numbered lines are believed to be entries too.
 */
function endOfEntries(
  keys: readonly { readonly line: Line; readonly key: string }[],
  start: number,
  limit: number,
  lastPlace: ReadonlyMap<string, number>,
): number {
  const seen = new Map<string, number>();
  let known = start;
  let believed = start;
  let leaders = 0;
  let at = start;
  for (; at < limit; at++) {
    const { line, key } = keys[at]!;
    const marked = hasLeader(line) || PAGE_NUMBER.test(line.paragraph.text);
    if (!marked && (line.long || line.words.length > MAX_ENTRY || /[。;]$/.test(line.words))) break;
    const before = seen.get(key);
    // The first entries come again, in full or broken over two lines: here the body begins.
    if (!marked && ((before !== undefined && before < FIRST) || opensBody(keys, start, at)))
      return Math.max(known, believed);
    if (!seen.has(key)) seen.set(key, seen.size);
    if (marked) leaders++;
    if (marked || lastPlace.get(key)! > at) known = at + 1;
    else if (
      line.number &&
      formOf(line).kind === 'title' &&
      believed >= at - 1 &&
      (line.number.ordinal > 1 || believed === at)
    )
      believed = at + 1;
    if (known > believed) believed = known;
  }
  // What stands right above prose is rather its heading than an entry.
  const unsure = believed === at ? known : believed;
  return leaders > 1 ? known : unsure;
}

/** Whether the line at `at` is the beginning of one of the first entries: the same number and the first of its words. */
function opensBody(
  keys: readonly { readonly line: Line; readonly key: string }[],
  start: number,
  at: number,
): boolean {
  const { line, key } = keys[at]!;
  if (!line.number) return false;
  const { style, ordinal } = line.number;
  // 第一部分 a second time, with 第二部分 in between.
  if (style === 'part' && ordinal === 1 && listsParts(keys.slice(start, at))) return true;
  return keys.slice(start, Math.min(at, start + FIRST)).some((entry) => {
    const { number } = entry.line;
    return (
      number?.style === style && number.ordinal === ordinal && entry.key !== key && entry.key.startsWith(key)
    );
  });
}

const listsParts = (entries: readonly { readonly line: Line }[]): boolean => {
  const parts = entries.flatMap(({ line }) => (line.number?.style === 'part' ? [line.number.ordinal] : []));
  return parts[0] === 1 && parts.includes(2);
};

/** Whether a table is a contents page drawn as a grid: most of its rows end in dots or in a page number. */
function isContentsGrid(block: Extract<SourceDocument['blocks'][number], { kind: 'table' }>): boolean {
  const rows = slotsOf(block.grid).map((row) => squash([...new Set(row)].map((cell) => cell.text).join(' ')));
  const filled = rows.filter((row) => row !== '');
  const entries = filled.filter((row) => LEADER.test(row) || /^\D.{2,60}\D\d{1,3}$/u.test(row));
  return filled.length >= 3 && block.grid.width <= 3 && entries.length >= 0.7 * filled.length;
}
