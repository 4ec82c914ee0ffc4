import type { SourceDocument } from '../../document/model.js';
import type { Outline } from '../../outline/types.js';
import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { type RowUnits, unitKey } from '../../tables/index.js';
import type { Tables } from '../../tables/types.js';
import type { Identity, ReportingEntities } from '../types.js';
import { Bodies } from './bodies.js';
import { entityOfSegment } from './of-segment.js';
import { firstBlocks, type Segment, segmentsOf } from './segments.js';

/** A document's bodies with its outline and tables told apart among them. */
export interface AmongEntities {
  readonly outline: Outline;
  readonly tables: Tables;
  readonly identity: Identity;
  readonly entities: ReportingEntities;
}

/**
 * Finds every body whose figures the document reports and says of each section, table and row whose it is: parts of the
 * document that are disclosures of their own, tables by unit, rows of units in common tables. The principal is the entity
 * of the document, which in a document of several parts is that of the first.
 */
export function amongEntities(
  document: SourceDocument,
  outline: Outline,
  tables: Tables,
  identity: Identity,
): AmongEntities {
  const segments = segmentsOf(document, outline, tables);
  const several = segments.length > 1;
  const found = several
    ? segments.map((segment) => entityOfSegment({ document, outline, tables, segment }))
    : [identity.entity];
  const principal = found[0] ?? identity.entity;
  const bodies = new Bodies(principal);
  const ofSegment = found.map((entity, i) =>
    i === 0 ? bodies.principal : entity && bodies.ofEntity(entity),
  );
  const ofPart = document.blocks.map((_, block) => {
    const at = segments.findLastIndex(({ from }) => from <= block);
    return ofSegment[Math.max(at, 0)] ?? null;
  });
  const first = firstBlocks(tables);
  const units = unitsAmong(tables);
  const marked = tables.tables.map((table) =>
    markTable(table, ofPart[first.get(table.id) ?? 0] ?? null, units.get(table.id), bodies),
  );
  const ofUnit = sectionsOfUnits(outline, units, tables, bodies, principal?.name ?? null);
  const ofBlock = ofPart.map((home, block) =>
    home === bodies.principal ? (ofUnit.get(outline.sectionOfBlock[block] ?? '') ?? home) : home,
  );
  const blockOfSection = new Map([...outline.headingBlocks].map(([block, id]) => [id, block]));
  const sections = outline.sections.map((section) => ({
    ...section,
    reporting_entity: ofBlock[blockOfSection.get(section.id) ?? 0] ?? null,
  }));
  return {
    outline: { ...outline, sections },
    tables: { ...tables, tables: marked },
    identity: several ? { ...identity, entity: principal } : identity,
    entities: { list: bodies.list(sections, marked, partsOf(segments, ofSegment)), ofBlock },
  };
}

/** The unit of each section that bears the name of one, and of the sections below it. */
function sectionsOfUnits(
  { sections }: Outline,
  units: ReadonlyMap<string, RowUnits>,
  tables: Tables,
  bodies: Bodies,
  principal: string | null,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, rows } of tables.tables)
    for (const label of units.get(id) ?? [])
      if (label && !label.whole) {
        const name = comparable(label.name);
        if (!ids.has(name) && name !== comparable(principal ?? '')) {
          const unit = bodies.ofUnit(label, rows[0]!.locator);
          if (unit !== null) ids.set(name, unit);
        }
      }
  const found = new Map<string, string>();
  // Sections stand behind the ones that hold them.
  for (const { id, parent, title } of sections) {
    const unit = ids.get(comparable(title)) ?? found.get(parent ?? '');
    if (unit !== undefined) found.set(id, unit);
  }
  return found;
}

/** The stretch of blocks that is the disclosure of each body; of one that has several, from the first to the last. */
function partsOf(
  segments: readonly Segment[],
  ids: readonly (string | null)[],
): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const parts = new Map<string, { from: number; to: number }>();
  segments.forEach(({ from, to }, i) => {
    const id = ids[i];
    if (id != null) parts.set(id, { from: parts.get(id)?.from ?? from, to });
  });
  return parts;
}

/** The units of rows by table; none where all rows are about one: that is the entity of the document, however named. */
function unitsAmong({ unitsOfRows }: Tables): ReadonlyMap<string, RowUnits> {
  const named = new Set<string>();
  for (const units of unitsOfRows.values())
    for (const label of units) if (label) named.add(`${label.whole} ${unitKey(label.name)}`);
  return named.size > 1 ? unitsOfRows : new Map();
}

/** The table with its entity, and with the entities of those of its rows that are about others. */
function markTable(table: Table, home: string | null, units: RowUnits | undefined, bodies: Bodies): Table {
  if (!units) return { ...table, reporting_entity: home };
  const ids = units.map((label) => (label ? bodies.ofUnit(label, table.rows[0]!.locator) : null));
  const own = table.part !== null && ids[0] != null ? ids[0] : home;
  return {
    ...table,
    reporting_entity: own,
    rows: table.rows.map((row, i) => ({
      ...row,
      reporting_entity: ids[i] == null || ids[i] === own ? null : ids[i]!,
    })),
  };
}
