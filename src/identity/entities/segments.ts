import type { SourceDocument } from '../../document/model.js';
import type { Outline } from '../../outline/types.js';
import { unitKey } from '../../tables/index.js';
import type { Tables } from '../../tables/types.js';
import { areApart, levelIn, type Opening, openingsIn } from './openings.js';

/** A part of the document that is the disclosure of one body: blocks `from` up to but not `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly number[];
}

/** What a part holds of a disclosure's own form: kinds of its sections and tables. */
type Contents = ReadonlySet<string>;

/** So many kinds of section or table must come again for a part to be a disclosure of its own. */
const COME_AGAIN = 3;

/**
 * The parts of a document that holds the disclosures of several bodies one after another. A line that may open one does
 * so where another name is in it than in the one before and the sections and tables behind it repeat the form of those
 * before. One part, the whole document, where none does.
 */
export function segmentsOf(document: SourceDocument, outline: Outline, tables: Tables): readonly Segment[] {
  const places = placesOf(outline, tables);
  const openings = [...openingsIn(document, outline, tables), ...tableRuns(tables)].sort(
    (a, b) => a.block - b.block,
  );
  const kept: Opening[] = [];
  const between = (from: number, to: number): Contents =>
    new Set(places.filter(({ block }) => block >= from && block < to).map(({ kind }) => kind));
  for (const [i, opening] of openings.entries()) {
    const before = kept.at(-1);
    if (before && !areApart(before, opening)) {
      // The cover may name the body alone, and the title below it the edition.
      kept[kept.length - 1] = { ...before, level: before.level ?? opening.level };
      continue;
    }
    const next =
      openings.slice(i + 1).find((other) => areApart(opening, other))?.block ?? document.blocks.length;
    const own = between(opening.block, next);
    if (!before) {
      if (own.size >= COME_AGAIN) kept.push(opening);
      continue;
    }
    const earlier = between(before.block, opening.block);
    if ([...own].filter((kind) => earlier.has(kind)).length >= COME_AGAIN) kept.push(opening);
  }
  if (kept.length < 2) return [{ from: 0, to: document.blocks.length, titles: [] }];
  return kept.map((opening, i) => ({
    from: i === 0 ? 0 : opening.block,
    to: kept[i + 1]?.block ?? document.blocks.length,
    titles: opening.titles,
  }));
}

interface Place {
  readonly block: number;
  readonly kind: string;
}

/** Where sections and tables of known kinds stand. */
function placesOf(outline: Outline, tables: Tables): readonly Place[] {
  const kinds = new Map(outline.sections.map(({ id, kind }) => [id, kind]));
  const sections = [...outline.headingBlocks].flatMap(([block, id]) => {
    const kind = kinds.get(id);
    return kind && kind !== 'other' && kind !== 'tables' ? [{ block, kind: `section ${kind}` }] : [];
  });
  const first = firstBlocks(tables);
  const printed = tables.tables.flatMap(({ id, kind }) =>
    kind === 'other' || kind === 'performance_targets'
      ? []
      : [{ block: first.get(id)!, kind: `table ${kind}` }],
  );
  return [...sections, ...printed];
}

/** The first block of every table. */
export function firstBlocks(tables: Tables): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [block, ids] of tables.tablesOfBlock)
    for (const id of ids) first.set(id, Math.min(first.get(id) ?? block, block));
  return first;
}

/** Where the tables begin to be those of another body by their own lines (编制单位：…), each run of them once. */
function tableRuns(tables: Tables): readonly Opening[] {
  const first = firstBlocks(tables);
  const runs: Opening[] = [];
  for (const table of tables.tables) {
    if (table.entity === null || table.part !== null) continue;
    const run: Opening = {
      block: captionStart(tables, first.get(table.id)!),
      key: unitKey(table.entity),
      level: levelIn(table.entity),
      titles: [],
    };
    const last = runs.at(-1);
    if (!last || areApart(last, run)) runs.push(run);
  }
  return runs;
}

/** The first of the caption lines directly above a table. */
function captionStart(tables: Tables, block: number): number {
  let at = block;
  while (tables.captionBlocks.has(at - 1)) at--;
  return at;
}
