import { tableKindOf } from '../vocabulary/table-kinds.js';
import { type Caption, isEntityName, lineRole, readCaptionLine, readTableNumber } from './caption.js';
import { type GridRow, isBlankRow, printedCells } from './grid-rows.js';

/** A row of the grid that is no row of the table but says what the table is. */
export interface CaptionRow {
  readonly caption: Caption;
  /** True where the row alone shows that a table begins here: a title in the form of one, or a unit. */
  readonly strong: boolean;
  /** True where the row is only by its topic taken for a title. */
  readonly topic?: true;
  /** Text above the header that is neither title nor field: it is kept as a note. */
  readonly preface?: string;
}

/** Reads a row as title, unit, entity or date line; null where it is a row of the table. */
export function readCaptionRow(row: GridRow, atHead: boolean): CaptionRow | null {
  if (isBlankRow(row)) return atHead ? { caption: {}, strong: false } : null;
  const cells = printedCells(row);
  return cells.length === 1 ? readLoneCell(row, atHead) : readSeveralCells(row);
}

function readLoneCell(row: GridRow, atHead: boolean): CaptionRow | null {
  const cell = printedCells(row)[0]!;
  const line = readCaptionLine(cell.text);
  const located = line.fields.unit ? { ...line.fields, unitLocator: cell.locator } : line.fields;
  const rest = unlabelled(line.rest);
  if (line.labelled) {
    if (row.slots.length === 1 && Object.keys(line.fields).length === 0) return null;
    return rest ? { caption: { ...rest, ...located }, strong: true } : null;
  }
  const role = lineRole(line.rest);
  const wide = cell.columnSpan === row.slots.length || row.slots.length > 1;
  if (role === 'title' || role === 'number' || role === 'continued') {
    if (!atHead && cell.columnSpan < row.slots.length && role !== 'title') return null;
    return { caption: rest ?? {}, strong: role !== 'number' };
  }
  if (!atHead || !wide) return null;
  if (role === 'subtitle') return { caption: {}, strong: false };
  if (role === 'topic') return { caption: { title: line.rest }, strong: false, topic: true };
  if (isEntityName(line.rest)) return { caption: { entity: line.rest }, strong: false };
  if (cell.columnSpan < row.slots.length || row.slots.length === 1) return null;
  // Over the whole width even a numbered item is a title if it names what some kind of table is about.
  const topic = line.rest.length <= 40 && tableKindOf(line.rest, []) !== 'other';
  return topic
    ? { caption: { title: line.rest }, strong: false, topic: true }
    : { caption: {}, strong: false, preface: line.rest };
}

function readSeveralCells(row: GridRow): CaptionRow | null {
  let caption: Caption = {};
  let labelled = 0;
  for (const cell of printedCells(row)) {
    const line = readCaptionLine(cell.text);
    const fits = unlabelled(line.rest);
    if (!fits) return null;
    if (line.labelled && Object.keys(line.fields).length === 0 && line.rest !== '') return null;
    if (line.labelled || fits.number) labelled++;
    caption = mergeCaptions(caption, { ...fits, ...line.fields });
    if (line.fields.unit) caption = { ...caption, unitLocator: cell.locator };
  }
  return labelled > 0 ? { caption, strong: caption.unit !== undefined || caption.title !== undefined } : null;
}

/** What unlabelled print says; null where it is neither title nor number nor the name of an entity. */
function unlabelled(rest: string): Caption | null {
  switch (lineRole(rest)) {
    case 'blank':
    case 'subtitle':
      return {};
    case 'continued':
      return { continued: true };
    case 'number':
      return { number: readTableNumber(rest)!.number };
    case 'title':
    case 'topic':
      return titled(rest);
    default:
      return isEntityName(rest) ? { entity: rest } : null;
  }
}

/** A title with the number at its head, if it has one. */
export function titled(title: string): Caption {
  const numbered = readTableNumber(title);
  return numbered ? { title, number: numbered.number } : { title };
}

/** `first` completed by what `second` says beyond it; a unit that contradicts the first's is kept beside it. */
export const mergeCaptions = (first: Caption, second: Caption): Caption => ({
  ...second,
  ...first,
  ...(first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit && !first.unitAgain
    ? { unitAgain: { unit: second.unit, locator: second.unitLocator ?? null } }
    : {}),
});
