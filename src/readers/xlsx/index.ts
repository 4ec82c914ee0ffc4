import type { WorkBook } from '@e965/xlsx';
import type { Block, SourceDocument } from '../../document/model.js';
import { signatureOf } from '../../intake/signatures.js';
import { catchInputError, type Outcome, success } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import { progressed } from '../../shared/progress.js';
import type { Reader } from '../reader.js';
import { biffFacts } from './biff.js';
import { blocksOf } from './blocks.js';
import { checkContainer } from './container.js';
import { refuseTooMany } from './count-cells.js';
import { type Drawn, drawingsOf, shownSheet } from './drawings.js';
import { collectSheetNotes, type SheetNotes } from './notes.js';
import { parseWorkbook } from './open.js';
import { readSheet } from './sheet.js';

/** What is known of a workbook beside its cells. */
interface Drawings {
  /** By the id by which the workbook names a sheet; old workbooks have none. */
  readonly bySheet: ReadonlyMap<string, Drawn>;
  readonly pictures: boolean;
  /** Index of the only sheet that counts; null where all do. */
  readonly only: number | null;
}

/**
 * Reads a workbook (.xlsx, .xls) into the neutral document: every sheet in order, prose as paragraphs, tables as grids
 * with their captions inside, merged cells as spans. Text is what the sheet shows; where the file keeps another figure,
 * the cell has it as `stored`. Hidden sheets, rows and columns are read and marked. Formulas and macros are never run.
 * Locators are `{sheet, cell}` with `{block}` and, in tables, `{row, column}` of the grid.
 *
 * Fails with `input-corrupt`, `zip-inconsistent`, `zip-bomb`, `input-encrypted`, `xml-doctype-forbidden` or
 * `too-much-content`.
 */
export const readWorkbook: Reader = (bytes, { limits, embedded }) =>
  catchInputError(async () => {
    if (signatureOf(bytes) === 'zip') {
      const container = await checkContainer(bytes, limits);
      if (!container.ok) return container;
      const { parts, pictures } = container.value;
      progressed();
      const book = await parseWorkbook(container.value.bytes, false);
      if (!book.ok) return book;
      const only = embedded ? shownSheet(parts) : null;
      return readBook(
        book.value,
        'xlsx',
        { bySheet: drawingsOf(parts), pictures: pictures.length > 0, only },
        limits,
      );
    }
    const facts = biffFacts(bytes);
    refuseTooMany(facts.cells, limits);
    progressed();
    const book = await parseWorkbook(bytes, true);
    if (!book.ok) return book;
    const only = embedded ? facts.shownSheet : null;
    return readBook(book.value, 'xls', { bySheet: new Map(), pictures: facts.pictures, only }, limits);
  });

function readBook(
  book: WorkBook,
  format: 'xlsx' | 'xls',
  drawings: Drawings,
  limits: Limits,
): Outcome<SourceDocument> {
  const notes = collectSheetNotes();
  const budget = { cells: limits.tableCells, characters: limits.textCharacters, merges: limits.merges };
  const blocks: Block[] = [];
  for (const [at, name] of book.SheetNames.entries()) {
    progressed();
    const properties = book.Workbook?.Sheets?.[at] as
      | { readonly Hidden?: number; readonly id?: string }
      | undefined;
    const hidden = (properties?.Hidden ?? 0) > 0;
    const worksheet = book.Sheets[name];
    const drawn = drawings.bySheet.get(properties?.id ?? '');
    if (!worksheet || (drawings.only !== null && at !== drawings.only)) continue;
    const sheet = readSheet(name, worksheet, hidden, limits, budget, notes);
    const own = blocksOf(sheet, drawn, blocks.length, limits);
    if (hidden && own.length > 0) noteHiddenSheet(name, notes);
    if ((drawn?.pictures ?? 0) > 0) notePictures(name, drawn!.pictures, own.length === 0, notes);
    blocks.push(...own);
  }
  return success({
    format,
    statedTitle: book.Props?.Title?.trim() || null,
    pages: null,
    blocks,
    furniture: [],
    attachments: [],
    notes: [...notes.all().map((note) => placed(note, blocks)), ...picturesOnly(blocks, drawings)],
  });
}

/** A note of lost content points at the table that lost it, so that the table's grade says so. */
function placed(note: Note, blocks: readonly Block[]): Note {
  const { sheet } = note.locator ?? {};
  if (!note.incomplete || sheet === undefined) return note;
  const table = blocks.find((block) => block.kind === 'table' && block.locator.sheet === sheet);
  return table ? { ...note, locator: { ...note.locator, block: table.index } } : note;
}

const noteHiddenSheet = (sheet: string, notes: SheetNotes): void =>
  notes.count('hidden-sheet', { sheet }, () => 'The sheet is hidden; it was read and marked as hidden.');

function notePictures(sheet: string, count: number, alone: boolean, notes: SheetNotes): void {
  const what = count === 1 ? 'a picture' : `${count} pictures`;
  notes.count(
    'picture-not-read',
    { sheet },
    () =>
      alone
        ? `The sheet holds only ${what}, whose text was not read.`
        : `The sheet holds ${what}; what they show was not read.`,
    alone,
  );
}

/** A workbook whose sheets hold nothing but pictures is not empty: its content is not text. */
function picturesOnly(blocks: readonly Block[], { pictures }: Drawings): readonly Note[] {
  if (blocks.length > 0 || !pictures) return [];
  const message = 'The workbook holds only pictures; their text was not read.';
  return [{ code: 'pictures-only', message, incomplete: true }];
}
