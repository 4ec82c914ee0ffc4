import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument, TableBlock } from '../../../src/document/model.js';
import { outlineOf } from '../../../src/outline/index.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import type { Table } from '../../../src/schema/table.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { understandTables } from '../../../src/tables/index.js';
import { expectMatchesFile } from '../../support/expected.js';
import { type PdfOptions, type PdfPage, pdfOf } from '../../support/pdf.js';

/** One folder a trap: `make.ts` draws `input.pdf`, `expected.json` says what must be read. */
const folder = join(import.meta.dirname, 'cases');

interface Make {
  readonly pages: readonly PdfPage[];
  readonly options?: PdfOptions;
}

/** Rows of a table: the text at the anchor of each cell, `·` where a cell reaches over. */
function rowsOf({ grid }: TableBlock): readonly string[] {
  const rows = Array.from({ length: grid.height }, () => new Array<string>(grid.width).fill('·'));
  for (const cell of grid.cells) rows[cell.row]![cell.column] = cell.text.replaceAll('\n', '⏎');
  return rows.map((row) => row.join(' | '));
}

const briefBlocks = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : {
          page: block.locator.page,
          ...(block.continues ? { continues: block.continues } : {}),
          ...(block.within ? { within: block.within } : {}),
          rows: rowsOf(block),
        },
  );

const briefTable = ({ title, number, unit, entity, pages, notes, grade, issues, columns, rows }: Table) => ({
  head: [number, title, unit, entity].map((part) => part ?? '-').join(' · '),
  pages,
  ...(notes.length > 0 ? { notes } : {}),
  reading: [grade, ...issues].join(' · '),
  columns: columns.map((column) => column.path.join(' / ')),
  rows: rows.map(({ page, cells }) => [page, ...cells].join(' | ')),
  // Levels that no code tells.
  ...(rows.some((row) => row.code === null && row.level !== null)
    ? { levels: rows.map((row) => row.level ?? '-').join(' ') }
    : {}),
});

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const path = join(folder, name, 'input.pdf');

  test('is the PDF that its script makes', async () => {
    const { pages, options } = (await import(join(folder, name, 'make.ts'))) as Make;
    const made = pdfOf(pages, options);
    if (process.env.UPDATE_EXPECTED && !(existsSync(path) && readFileSync(path).equals(made)))
      writeFileSync(path, made);
    expect(readFileSync(path).equals(made)).toBe(true);
  });

  test('is read as worked out by hand', async () => {
    const outcome = await readPdf(readFileSync(path), { name: 'input.pdf', limits: DEFAULT_LIMITS });
    if (!outcome.ok) {
      expectMatchesFile(join(folder, name, 'expected.json'), { error: outcome.error.code });
      return;
    }
    const document = outcome.value;
    for (const block of document.blocks)
      if (block.kind === 'table') expect(checkGrid(block.grid)).toEqual([]);
    const { tables } = understandTables(document, outlineOf(document));
    const furniture = document.furniture.map(({ role, text }) => `${role}: ${text}`);
    const notes = document.notes.map(({ code, message }) => `${code}: ${message}`);
    expectMatchesFile(join(folder, name, 'expected.json'), {
      blocks: briefBlocks(document),
      ...(furniture.length > 0 ? { furniture } : {}),
      ...(notes.length > 0 ? { notes } : {}),
      tables: tables.map(briefTable),
    });
  });
});
