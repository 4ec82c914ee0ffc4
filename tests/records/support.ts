import { layOut } from '../../src/document/grid.js';
import type { Block, SourceDocument } from '../../src/document/model.js';
import { amongEntities } from '../../src/identity/index.js';
import type { Identity } from '../../src/identity/types.js';
import type { FactDraft, Narrative, UnderstoodDocument } from '../../src/narrative/types.js';
import type { Outline } from '../../src/outline/types.js';
import { assemble, type RecordWithoutChecks } from '../../src/records/index.js';
import type { Fact } from '../../src/schema/fact.js';
import type { Section, SectionKind } from '../../src/schema/section.js';
import { understandTables } from '../../src/tables/index.js';

/** A heading (by its kind), a paragraph, or a table as rows of cells; `null` is a slot that the cell left of it covers. */
export type Sketch =
  | {
      readonly heading: SectionKind;
      readonly title: string;
      readonly label?: string;
      readonly level?: number;
    }
  | string
  | readonly (readonly (string | null)[])[];

/** A document made by hand from `sketch`, understood by the real table stage under a hand-made outline. */
export function understoodOf(
  sketch: readonly Sketch[],
  identity: Partial<Identity> = {},
): UnderstoodDocument {
  const sections: Section[] = [];
  const sectionOfBlock: (string | null)[] = [];
  const headingBlocks = new Map<number, string>();
  const open: string[] = [];
  const blocks = sketch.map((entry, index): Block => {
    const locator = { block: index };
    if (typeof entry === 'object' && 'heading' in entry) {
      const level = entry.level ?? 1;
      const id = `s${sections.length + 1}`;
      open.length = level - 1;
      const [label, parent] = [entry.label ?? null, open.at(-1) ?? null];
      sections.push({
        id,
        parent,
        level,
        label,
        title: entry.title,
        kind: entry.heading,
        locator,
        reporting_entity: null,
        text: '',
      });
      open.push(id);
      headingBlocks.set(index, id);
    }
    sectionOfBlock.push(open.at(-1) ?? null);
    if (Array.isArray(entry)) return tableBlock(entry, index);
    const text = typeof entry === 'string' ? entry : (entry as { title: string }).title;
    return { kind: 'paragraph', index, text, label: null, role: 'body', heading: null, locator };
  });
  const document: SourceDocument = {
    format: 'text',
    statedTitle: null,
    pages: null,
    blocks,
    furniture: [],
    attachments: [],
    notes: [],
  };
  const outline: Outline = {
    sections,
    sectionOfBlock,
    headingBlocks,
    proseStart: new Map(),
    contentsBlocks: new Set(),
    titleBlocks: [],
    notes: [],
  };
  const tables = understandTables(document, outline);
  return {
    document,
    ...amongEntities(document, outline, tables, {
      title: null,
      kind: 'budget',
      fiscalYear: 2024,
      entity: null,
      legalBasis: [],
      isDisclosure: true,
      notes: [],
      ...identity,
    }),
  };
}

function tableBlock(rows: readonly (readonly (string | null)[])[], index: number): Block {
  const loose = rows.map((row) =>
    row.flatMap((text, column) => {
      if (text === null) return [];
      let columnSpan = 1;
      while (row[column + columnSpan] === null) columnSpan++;
      return [{ text, columnSpan }];
    }),
  );
  const { grid } = layOut(loose, (row, column) => ({ block: index, row, column }));
  return { kind: 'table', index, grid, locator: { block: index } };
}

/** A fact of the prose with everything unsaid left empty. */
export function factOf(fields: Partial<FactDraft> & Pick<Fact, 'measure' | 'locator'>): FactDraft {
  return {
    where: 'text',
    label: fields.measure,
    amount_yuan: null,
    unit_in_text: null,
    unit_assumed: null,
    decimals: null,
    quantity: null,
    year: 2024,
    role: 'amount',
    direction: null,
    compare_to: null,
    percent: null,
    percent_kind: null,
    percent_base: null,
    reason: null,
    implied: false,
    approximate: false,
    irregular: false,
    section: null,
    table: null,
    quote: '',
    ...fields,
  };
}

/** The record of a sketch with the given facts of its prose. */
export function recordOf(
  sketch: readonly Sketch[],
  facts: readonly FactDraft[] = [],
  identity: Partial<Identity> = {},
): RecordWithoutChecks {
  const narrative: Narrative = { facts, notes: [] };
  const source = { path: 'made.txt', sha256: 'ab'.repeat(32), bytes: 1 };
  return assemble(understoodOf(sketch, identity), narrative, source);
}

/** Headline facts of the tables of a sketch, in short: measure (and role where it is no amount) to figure. */
export function figuresOf(
  sketch: readonly Sketch[],
  identity: Partial<Identity> = {},
): Record<string, string> {
  const { facts } = recordOf(sketch, [], identity);
  return Object.fromEntries(
    facts.map((fact) => [
      fact.role === 'amount' || fact.role === 'count' ? fact.measure : `${fact.measure} ${fact.role}`,
      fact.amount_yuan ?? fact.quantity ?? '',
    ]),
  );
}
