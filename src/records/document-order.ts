import type { SourceDocument } from '../document/model.js';
import type { FactDraft, UnderstoodDocument } from '../narrative/types.js';
import type { Fact } from '../schema/fact.js';
import type { Locator } from '../shared/locator.js';

/** Column letters (`AB`) and row of a cell reference. */
const CELL_REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * Facts with ids `f1`, `f2`, … in the order in which they stand in the document; equal places keep the given order. Each
 * gets the entity of its table or of its place, unless it names another.
 */
export function numberFacts(
  document: SourceDocument,
  drafts: readonly FactDraft[],
  { tables, entities }: Pick<UnderstoodDocument, 'tables' | 'entities'>,
): Fact[] {
  const ofTable = new Map(tables.tables.map((table) => [table.id, table.reporting_entity]));
  const entityOf = (draft: FactDraft): string | null =>
    draft.reporting_entity ??
    (draft.table === null
      ? (entities.ofBlock[draft.locator.block ?? 0] ?? null)
      : (ofTable.get(draft.table) ?? null));
  const sheets = sheetOrder(document);
  return drafts
    .map((draft) => ({ draft, place: placeOf(draft.locator, sheets) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ draft }, index) => ({
      id: `f${index + 1}`,
      ...draft,
      reporting_entity: entityOf(draft),
      ...markOf(document, draft),
    }));
}

/** Facts from text that a program read in a picture say so. */
const markOf = (document: SourceDocument, { locator }: FactDraft): { ocr?: true } =>
  locator.block !== undefined && document.blocks[locator.block]?.ocr ? { ocr: true } : {};

/** Sheets by the order in which their first block stands. */
function sheetOrder(document: SourceDocument): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const { locator } of document.blocks)
    if (locator.sheet !== undefined && !order.has(locator.sheet)) order.set(locator.sheet, order.size);
  return order;
}

/** Place as numbers that sort in reading order: page or sheet, block, height on the page or row, column, offset. */
function placeOf(locator: Locator, sheets: ReadonlyMap<string, number>): readonly number[] {
  const leaf = locator.page ?? (locator.sheet === undefined ? 0 : (sheets.get(locator.sheet) ?? 0));
  const cell = CELL_REFERENCE.exec(locator.cell ?? '');
  const row = cell ? Number(cell[2]) : (locator.row ?? 0);
  const column = cell ? columnNumber(cell[1]!) : (locator.column ?? 0);
  const [x = 0, y = 0] = locator.bbox ?? [];
  return [leaf, locator.block ?? 0, row, y, column, x, locator.start ?? 0];
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
