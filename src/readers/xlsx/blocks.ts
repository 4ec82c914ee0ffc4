import { utils } from '@e965/xlsx';
import type { Block, Paragraph } from '../../document/model.js';
import type { Limits } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import { squash } from '../../shared/text.js';
import type { Drawn } from './drawings.js';
import type { Sheet, SheetRow } from './model.js';
import { partsOf, type SheetPart } from './parts.js';
import { isProse, isTitle } from './rows.js';
import { tableOf } from './table.js';

const LONGEST_HEADING = 40;
/** Names that programs give to sheets by themselves. */
const NO_NAME = /^(?:sheet|工作表|表|表格|table)?[\s_-]*\d*(?:[(（]\d+[)）])?$/i;

/** Blocks of one sheet from the index `first` on: prose as paragraphs, tables as grids, text boxes behind them. */
export function blocksOf(
  sheet: Sheet,
  drawn: Drawn | undefined,
  first: number,
  limits: Limits,
): readonly Block[] {
  const blocks: Block[] = [];
  const add = (
    text: string,
    role: Paragraph['role'],
    heading: number | null,
    cell: Locator,
    hidden: boolean,
  ): void => {
    const index = first + blocks.length;
    blocks.push({
      kind: 'paragraph',
      index,
      text,
      label: null,
      role,
      heading,
      ...(hidden ? { hidden } : {}),
      locator: { sheet: sheet.name, ...cell, block: index },
    });
  };
  const parts = partsOf(sheet.rows);
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'prose') {
      const heading = at === 0 && headsProse(part);
      for (const [i, row] of part.rows.entries())
        for (const line of linesOf(row))
          add(line, 'body', heading && i === 0 ? 1 : null, { cell: addressOf(row) }, isHidden(sheet, row));
      continue;
    }
    // A table without a title is known by the name on the tab of its sheet.
    if (at === 0 && !part.rows.some(isTitle) && !NO_NAME.test(squash(sheet.name)))
      add(sheet.name.trim(), 'body', null, {}, sheet.hidden);
    blocks.push(tableOf(sheet, part.rows, first + blocks.length, limits));
  }
  for (const text of drawn?.texts ?? [])
    for (const line of nonBlankLines(text)) add(line, 'text_box', null, {}, sheet.hidden);
  return blocks;
}

/** Whether the first line of a sheet is the heading of the prose below it. The lines of a cover head nothing. */
function headsProse({ rows }: SheetPart): boolean {
  const lines = linesOf(rows[0]!);
  return (
    lines.length === 1 &&
    lines[0]!.length <= LONGEST_HEADING &&
    !isProse(rows[0]!) &&
    rows.slice(1).some((row) => isProse(row) || linesOf(row).length > 1)
  );
}

/** The lines that a row of prose holds: its cells side by side, at every line break a new line. */
function linesOf(row: SheetRow): readonly string[] {
  const [only, ...more] = row.cells;
  return nonBlankLines(more.length === 0 ? only!.text : row.cells.map(({ text }) => text.trim()).join(' '));
}

const nonBlankLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const addressOf = (row: SheetRow): string => utils.encode_cell({ r: row.row, c: row.cells[0]!.column });

const isHidden = (sheet: Sheet, row: SheetRow): boolean =>
  sheet.hidden || row.cells.every(({ hidden }) => hidden);
