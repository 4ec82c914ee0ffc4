import type { Outline } from '../outline/types.js';
import type { Table, TableColumn } from '../schema/table.js';
import { squash } from '../shared/text.js';
import { isPlaceholder, totalKind } from '../vocabulary/columns.js';
import { tableKindOf } from '../vocabulary/table-kinds.js';
import { describeColumns } from './columns.js';
import { gradeOf } from './grade.js';
import { anchorsOf, type GridRow, isBlankRow } from './grid-rows.js';
import { headerPaths } from './header-paths.js';
import type { Piece } from './join.js';
import { readRows } from './rows.js';
import { checkSums, hasLoneBlank } from './sums/self-check.js';

/** Builds the table of a piece; `id` is given by the caller. */
export function buildTable(piece: Piece, id: string, outline: Outline): Table {
  const heads = headerPaths(piece.header, piece.width);
  const keep = columnsInUse(
    piece,
    heads.paths.map((head) => head.path),
  );
  // Forms are printed with more rows than there is data: rows in which nothing is printed say nothing.
  const body = piece.body.filter((row) => !isBlankRow(row));
  const described = describeColumns(
    keep.map((column) => heads.paths[column]!),
    body.map((row) => pick(row, keep)),
  );
  const unit = piece.caption.unit ?? sharedUnit(described);
  const read = readRows(body, described, keep, unit);
  const section = sectionOf(piece, outline);
  const { title, issues: titleIssues } = titleOf(piece, section, outline);
  const issues = new Set([...piece.issues, ...read.issues, ...titleIssues]);
  if (piece.caption.unitAgain) issues.add('units-contradict');
  if (heads.inferred) issues.add('header-spans-inferred');
  if (issues.has('form-layout')) issues.delete('column-without-header');
  else if (piece.header.height === 0) issues.add('no-header');
  if (piece.body.length === 0 && !piece.notes.some((note) => SAYS_NONE.test(squash(note))))
    issues.add('no-rows');
  if (piece.body.some((row) => row.slots.some((cell) => cell.hidden))) issues.add('hidden-cells');
  const figures = { columns: described, rows: read.rows, unit };
  for (const issue of checkSums(figures)) issues.add(issue);
  if (hasLoneBlank(figures)) issues.add('lone-blank');
  return {
    id,
    kind: tableKindOf(
      title,
      described.map((column) => column.path.join('/')),
      read.rows.slice(0, 30).flatMap((row) => row.name ?? []),
    ),
    number: piece.caption.number ?? null,
    title,
    section,
    unit,
    unit_locator: unitLocator(piece, described),
    ...(piece.caption.unitAgain ? { unit_contradicted: piece.caption.unitAgain } : {}),
    entity: piece.caption.entity ?? null,
    reporting_entity: null,
    part: null,
    as_of: piece.caption.asOf ?? null,
    pages: [...piece.pages],
    header_rows: piece.header.height,
    columns: [...described],
    rows: [...read.rows],
    notes: [...piece.notes],
    empty: read.rows.every((row) => row.cells.every(saysNothing)),
    grade: gradeOf([...issues]),
    issues: [...issues].sort(),
    locator: piece.locator,
    ...(issues.has('text-recognized') ? { ocr: true } : {}),
  };
}

/** Words of a note under a table that is printed without a row. */
const SAYS_NONE = /无|没有|未安排|空表|不涉及/u;

const saysNothing = (text: string): boolean => text === '' || isPlaceholder(text) || totalKind(text) !== null;

/** A row cut down to the columns in use. */
const pick = (row: GridRow, keep: readonly number[]): GridRow => ({
  ...row,
  slots: keep.map((column) => row.slots[column]!),
  texts: keep.map((column) => row.texts[column]!),
});

/**
 * Columns worth a column: those in which some cell begins, and that have a header or content. Rulings of other rows cut
 * a grid finer than the table is, and sheets carry hundreds of blank columns.
 */
function columnsInUse(piece: Piece, paths: readonly (readonly string[])[]): readonly number[] {
  const begins = new Array<boolean>(piece.width).fill(false);
  const filled = new Array<boolean>(piece.width).fill(false);
  for (const row of [...piece.header.rows, ...piece.body]) {
    for (const cell of anchorsOf(row)) begins[cell.column] = true;
    row.texts.forEach((text, column) => {
      if (text !== '') filled[column] = true;
    });
  }
  const keep = begins.flatMap((yes, column) =>
    yes && (filled[column] || paths[column]!.length > 0) ? [column] : [],
  );
  return keep.length > 0 ? keep : [0];
}

/** Unit of the table where no line states one but all amount columns state the same. */
function sharedUnit(columns: readonly TableColumn[]): string | null {
  const units = new Set(columns.filter((column) => column.role === 'amount').map((column) => column.unit));
  return units.size === 1 ? [...units][0]! : null;
}

function unitLocator(piece: Piece, columns: readonly TableColumn[]) {
  if (piece.caption.unit !== undefined) return piece.caption.unitLocator ?? null;
  const shared = sharedUnit(columns);
  return shared === null ? null : (columns.find((column) => column.unit === shared)?.locator ?? null);
}

const sectionOf = (piece: Piece, outline: Outline): string | null =>
  outline.sectionOfBlock[piece.blocks[0]!] ?? null;

function titleOf(
  piece: Piece,
  section: string | null,
  outline: Outline,
): { title: string; issues: readonly string[] } {
  if (piece.caption.title !== undefined) return { title: piece.caption.title, issues: [] };
  if (piece.heading !== null) return { title: piece.heading, issues: [] };
  const lent = outline.sections.find((candidate) => candidate.id === section)?.title;
  return lent === undefined ? { title: '', issues: [] } : { title: lent, issues: ['title-from-section'] };
}
