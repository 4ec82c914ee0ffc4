import { type LooseCell, layOut } from '../../src/document/grid.js';
import type { Block, SourceDocument } from '../../src/document/model.js';
import type { Outline } from '../../src/outline/types.js';
import type { Table } from '../../src/schema/table.js';
import type { Note } from '../../src/shared/note.js';
import { understandTables } from '../../src/tables/index.js';
import type { Tables } from '../../src/tables/types.js';

/** A cell of a case: its text, or its text with the columns and rows that it spans. */
export type CaseCell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

/** A block of a case: a paragraph, a heading, or a table by its rows, perhaps on a page. */
export type CaseBlock =
  | string
  | { readonly heading: string }
  | { readonly page?: number; readonly rows: readonly (readonly CaseCell[])[] };

const loose = (cell: CaseCell): LooseCell =>
  typeof cell === 'string'
    ? { text: cell }
    : { text: cell.text, columnSpan: cell.columns ?? 1, rowSpan: cell.rows ?? 1 };

/** A document made of the blocks of a case. */
export function documentOf(blocks: readonly CaseBlock[], notes: readonly Note[] = []): SourceDocument {
  return {
    format: 'text',
    statedTitle: null,
    pages: null,
    blocks: blocks.map((block, index): Block => {
      if (typeof block === 'object' && 'rows' in block) {
        const page = block.page === undefined ? {} : { page: block.page };
        const { grid } = layOut(
          block.rows.map((row) => row.map(loose)),
          (row, column) => ({ block: index, row, column, ...page }),
        );
        return { kind: 'table', index, grid, locator: { block: index, ...page } };
      }
      const text = typeof block === 'string' ? block : block.heading;
      return {
        kind: 'paragraph',
        index,
        text,
        label: null,
        role: 'body',
        heading: null,
        locator: { block: index },
      };
    }),
    furniture: [],
    attachments: [],
    notes,
  };
}

/** The outline of a case: every heading block opens a section of the first level. */
export function outlineOfCase(blocks: readonly CaseBlock[]): Outline {
  const headings = blocks.flatMap((block, index) =>
    typeof block === 'object' && 'heading' in block ? [{ index, title: block.heading }] : [],
  );
  return {
    sections: headings.map(({ index, title }, i) => ({
      id: `s${i + 1}`,
      parent: null,
      level: 1,
      label: null,
      title,
      kind: 'other' as const,
      locator: { block: index },
      reporting_entity: null,
      text: '',
    })),
    sectionOfBlock: blocks.map((_, index) => {
      const last = headings.findLastIndex((heading) => heading.index <= index);
      return last < 0 ? null : `s${last + 1}`;
    }),
    headingBlocks: new Map(headings.map(({ index }, i) => [index, `s${i + 1}`])),
    proseStart: new Map(),
    contentsBlocks: new Set(),
    titleBlocks: [],
    notes: [],
  };
}

/** The tables of a case. */
export const tablesOf = (blocks: readonly CaseBlock[], notes: readonly Note[] = []): Tables =>
  understandTables(documentOf(blocks, notes), outlineOfCase(blocks));

/** A table in the short form in which expectations are written and read. */
export function shortForm(table: Table) {
  const { kind, number, title, section, unit, entity, as_of, pages, notes, empty, grade, issues } = table;
  return {
    head: { kind, number, title, section, unit, entity, as_of, pages, notes, empty, grade, issues },
    columns: table.columns.map((column) =>
      [column.path.join(' / '), column.role, ...(column.unit ? [column.unit] : [])].join(' · '),
    ),
    rows: table.rows.map((row) => ({
      row: [row.kind, row.code ?? '-', row.level ?? '-', row.name ?? '-'].join(' · '),
      cells: row.cells.join(' | '),
      ...(Object.keys(row.amounts).length > 0 ? { amounts: row.amounts } : {}),
    })),
  };
}
