import type { Fact } from '../schema/fact.js';
import type { Table } from '../schema/table.js';
import type { Locator } from '../shared/locator.js';
import { oneLine } from '../shared/text.js';
import { cellLabel } from './evidence.js';
import { oncePerRecord } from './once.js';
import type { CheckableRecord } from './types.js';

/** A paragraph of the body. */
export interface ProseBlock {
  readonly index: number;
  readonly text: string;
  readonly locator: Locator;
}

/** Paragraphs of the body in order; tables of contents, footnotes and text boxes left out. */
export const bodyParagraphs = oncePerRecord((record): readonly ProseBlock[] =>
  record.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && block.role === 'body' && block.text !== ''
      ? [{ index, text: block.text, locator: block.locator }]
      : [],
  ),
);

/** A paragraph or the cell of a table, with the words that name its place to a person. */
export interface PrintedText {
  readonly text: string;
  readonly label: string;
  readonly locator: Locator;
}

/** Everything that is printed in paragraphs and tables, a merged cell once. Contents and footnotes left out. */
export function printedTexts(record: CheckableRecord): readonly PrintedText[] {
  const prose = bodyParagraphs(record).map(
    ({ text, locator }): PrintedText => ({ text, label: excerpt(text), locator }),
  );
  const cells = record.tables.flatMap((table) =>
    table.rows.flatMap((row, index) =>
      row.cells.flatMap((text, column): PrintedText[] => {
        if (text === '' || isRestOfMerged(table, index, column)) return [];
        // Labels are wanted of the few texts that something is said of.
        return [
          {
            text,
            locator: placeOfCell(table, index, column),
            get label() {
              return cellLabel(table, index, column);
            },
          },
        ];
      }),
    ),
  );
  return [...prose, ...cells];
}

const placeOfCell = ({ rows }: Table, row: number, column: number): Locator =>
  rows[row]!.cell_locators[column] ?? rows[row]!.locator;

/** Whether a cell repeats the merged one to its left or above: the same words in the same place. */
function isRestOfMerged(table: Table, row: number, column: number): boolean {
  const text = table.rows[row]!.cells[column];
  const repeats = (otherRow: number, otherColumn: number): boolean =>
    table.rows[otherRow]?.cells[otherColumn] === text &&
    placeKey(placeOfCell(table, otherRow, otherColumn)) === placeKey(placeOfCell(table, row, column));
  return repeats(row, column - 1) || repeats(row - 1, column);
}

/** A place as a short key, told apart from every other place of the document. */
const placeKey = ({ page, bbox, sheet, cell, block, row, column }: Locator): string =>
  `${page} ${bbox?.join(' ')} ${sheet} ${cell} ${block} ${row} ${column}`;

/** The first words of a text, for a label. */
export const excerpt = (text: string): string => {
  // So much holds what is shown, however many line breaks; the rest need not be gone through.
  const line = oneLine(text.slice(0, 200));
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
};

/** Longest stretch before and behind a place that is looked at as its sentence. */
const LONGEST = 1_000;

/**
 * The sentence around [start, end) of a text: between full stops, semicolons left inside. A sentence without an end is
 * cut off, so that many look-ups in one long text stay cheap.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = Math.max(0, start - LONGEST);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + LONGEST);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'));
  const next = behind.search(/[。\n]/u);
  return { start: from + stop + 1, end: end + (next < 0 ? behind.length : next) };
}

/** Text of the paragraph in which a fact stands; null for a fact of a table or without a place in a block. */
export function paragraphOf(record: CheckableRecord, fact: Fact): string | null {
  if (fact.locator.block === undefined) return null;
  const block = record.blocks[fact.locator.block];
  return block?.kind === 'paragraph' ? block.text : null;
}

/** Whether no sentence ends between two facts of one paragraph. */
export function sameSentence(record: CheckableRecord, a: Fact, b: Fact): boolean {
  const text = paragraphOf(record, a);
  if (text === null || a.locator.block !== b.locator.block) return false;
  const [from, to] = [a.locator.start ?? 0, b.locator.start ?? 0].sort((x, y) => x - y) as [number, number];
  return !/[。\n]/u.test(text.slice(from, to));
}
