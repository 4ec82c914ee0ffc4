import type { Paragraph, SourceDocument, TableBlock } from '../document/model.js';
import type { Outline } from '../outline/types.js';
import { oneLine, squash } from '../shared/text.js';
import { type Caption, isEntityName, lineRole, readCaptionLine, readTableNumber } from './caption.js';
import { mergeCaptions, titled } from './caption-rows.js';
import { type GridRow, isBlankRow, printedCells } from './grid-rows.js';
import { isNoteLine } from './segments.js';

/** What the paragraphs around a table block say of the table. */
export interface Surroundings {
  readonly above: Caption;
  /** The heading directly above, for a table without a title of its own. */
  readonly heading: string | null;
  readonly notes: readonly string[];
  /** Blocks that belong to the table. */
  readonly blocks: readonly number[];
  /** Whether text that belongs to no table stands between this table and the one before. */
  readonly apart: boolean;
}

const MAX_LINES_ABOVE = 6;
const MAX_TAIL = 8;
const PROSE_END = /[。;!?,、:]$/;
const POINTS_BELOW = /(?:如下|见下|下表|详见|附后|下列)/;

/** The note that the last row of a grid is, or null. */
export function noteAtEnd(rows: readonly GridRow[]): string | null {
  const last = rows.findLast((row) => !isBlankRow(row));
  const cells = last ? printedCells(last) : [];
  return cells.length === 1 && isNoteLine(cells[0]!.text) ? cells[0]!.text : null;
}

/** Reads upwards from a table to its captions and downwards to its notes. Prose stays prose: when in doubt, stop. */
export function surroundingsOf(
  document: SourceDocument,
  outline: Outline,
  block: TableBlock,
  titleInside: boolean,
  lastNote: string | null,
): Surroundings {
  const blocks: number[] = [];
  const pending: number[] = [];
  let above: Caption = {};
  let heading: string | null = null;
  let titleFound = titleInside;
  let lines = 0;
  let at = block.index - 1;
  for (; at >= 0 && lines < MAX_LINES_ABOVE; at--) {
    const paragraph = document.blocks[at]!;
    if (paragraph.kind !== 'paragraph' || outline.contentsBlocks.has(at) || outline.titleBlocks.includes(at))
      break;
    if (squash(paragraph.text) === '') {
      pending.push(at);
      continue;
    }
    const read = readLineAbove(paragraph, titleFound, lines === 0);
    const isHeading = outline.headingBlocks.has(at);
    if (isHeading && !(read?.title && lineRole(paragraph.text) === 'title')) {
      heading = titleFound ? null : oneLine(paragraph.text);
      break;
    }
    if (!read) break;
    lines++;
    if (read.title) titleFound = true;
    above = mergeCaptions(above, read);
    if (!isHeading) blocks.push(...pending.splice(0), at);
  }
  const below = notesBelow(document, outline, block.index, lastNote);
  return {
    above,
    heading,
    notes: below.notes,
    blocks: [...blocks, ...below.blocks],
    apart: hasText(document, at, outline),
  };
}

/** Whether a paragraph with text stands at `at`, directly above what belongs to the table. */
const hasText = (document: SourceDocument, at: number, outline: Outline): boolean => {
  const block = document.blocks[at];
  return (
    block?.kind === 'paragraph' &&
    squash(block.text) !== '' &&
    !outline.contentsBlocks.has(at) &&
    !isNoteLine(block.text)
  );
};

function readLineAbove(paragraph: Paragraph, titleFound: boolean, nearest: boolean): Caption | null {
  const line = readCaptionLine(paragraph.text);
  const fields: Caption = line.fields.unit ? { ...line.fields, unitLocator: paragraph.locator } : line.fields;
  if (line.labelled) {
    if (Object.keys(line.fields).length === 0) return null;
    const rest = line.rest === '' ? {} : restOf(line.rest, titleFound, true);
    // Short print beside a unit is the tail of a name that wraps.
    const tail = line.fields.unit !== undefined && line.rest.length <= MAX_TAIL;
    return rest === null && !tail ? null : { ...rest, ...fields };
  }
  return restOf(line.rest, titleFound, nearest);
}

function restOf(rest: string, titleFound: boolean, nearest: boolean): Caption | null {
  const role = lineRole(rest);
  if (role === 'subtitle') return {};
  if (role === 'continued') return { continued: true };
  if (role === 'number') return { number: readTableNumber(rest)!.number };
  if (titleFound) return null;
  if (role === 'title') return titled(rest);
  const words = squash(rest);
  if (PROSE_END.test(words) || POINTS_BELOW.test(words) || words.length > 40) return null;
  if (role === 'topic') return { title: rest };
  return nearest && isEntityName(rest) ? { entity: rest } : null;
}

/**
 * Note lines directly below a table, of which the first may be the last row of its grid (`lastNote`). With the first go a numbered line after `注：1.`, a line about the tables themselves
 * and a line between two notes.
 */
function notesBelow(document: SourceDocument, outline: Outline, table: number, lastNote: string | null) {
  const notes: string[] = [];
  const blocks: number[] = [];
  for (let at = table + 1; at < document.blocks.length; at++) {
    const text = paragraphText(document, outline, at);
    if (text === null) break;
    if (squash(text) === '') continue;
    const before = notes.at(-1) ?? lastNote;
    const first = before === null;
    const goesWith =
      !first &&
      (/^\s*[2-9][.、．]/u.test(text) ||
        (/^\s*1[.、．]/u.test(text) && /[:：]$/u.test(before)) ||
        /^本(?:套)?(?:报)?表/u.test(squash(text)) ||
        isNoteLine(nextText(document, outline, at + 1)));
    if (!isNoteLine(text) && !goesWith) break;
    notes.push(oneLine(text));
    blocks.push(at);
  }
  return { notes, blocks };
}

/** Text of a paragraph that is no heading; null where there is none. */
function paragraphText(document: SourceDocument, outline: Outline, at: number): string | null {
  const block = document.blocks[at];
  return block?.kind === 'paragraph' && !outline.headingBlocks.has(at) ? block.text : null;
}

/** Text of the next paragraph that is not blank; `""` where a heading, a table or the end comes first. */
function nextText(document: SourceDocument, outline: Outline, from: number): string {
  for (let at = from; ; at++) {
    const text = paragraphText(document, outline, at);
    if (text === null) return '';
    if (squash(text) !== '') return text;
  }
}
