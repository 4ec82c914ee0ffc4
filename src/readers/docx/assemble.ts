import { layOut } from '../../document/grid.js';
import type { Block, Paragraph } from '../../document/model.js';
import type { Limits } from '../../shared/limits.js';
import { isTabbed, tabbedRows } from '../tabbed.js';
import type { Draft, DraftParagraph, DraftTable } from './drafts.js';
import type { Notes } from './notes.js';
import { contents, isFrame } from './tables/frame.js';
import { layOutTable } from './tables/layout.js';

type Role = Paragraph['role'];
type Within = { readonly block: number; readonly row: number; readonly column: number };

/**
 * Gives drafts their places: every paragraph and table its index, nested tables and text boxes behind what holds them.
 * What stands in a table that is a mere frame becomes blocks of the place where the frame stands.
 */
export function assemble(
  parts: readonly { readonly role: Role; readonly drafts: readonly Draft[] }[],
  limits: Limits,
  notes: Notes,
): readonly Block[] {
  const blocks: Block[] = [];

  const place = (drafts: readonly Draft[], role: Role, within?: Within): void => {
    let tried = 0;
    for (let at = 0; at < drafts.length; at++) {
      const draft = drafts[at]!;
      const texts = at >= tried && role !== 'footnote' ? tabbedFrom(drafts, at) : [];
      tried = Math.max(tried, at + texts.length);
      const tabbed = tabbedRows(texts);
      if (tabbed) {
        for (const above of drafts.slice(at, at + tabbed.first))
          placeParagraph(above as DraftParagraph, role);
        placeTabbed(tabbed.rows);
        at += tabbed.first + tabbed.rows.length - 1;
      } else if (draft.kind === 'box') place(draft.blocks, 'text_box', within);
      else if (draft.kind === 'paragraph') placeParagraph(draft, role);
      else placeTable(draft, role, within);
    }
  };

  const placeParagraph = (draft: DraftParagraph, role: Role): void => {
    if (draft.hidden !== '') noteHidden(notes);
    if (draft.text === '') return;
    const { label, heading, look } = draft;
    // The mark of a note is no text, and neither is the space that follows it.
    const text = role === 'footnote' && label === null ? draft.text.trimStart() : draft.text;
    const index = blocks.length;
    blocks.push({ kind: 'paragraph', index, text, label, role, heading, look, locator: { block: index } });
  };

  const placeTabbed = (rows: readonly (readonly string[])[]): void => {
    const index = blocks.length;
    const { grid } = layOut(
      rows.map((row) => row.map((text) => ({ text }))),
      (row, column) => ({ block: index, row, column }),
    );
    blocks.push({ kind: 'table', index, grid, locator: { block: index } });
    notes.add({
      code: 'columns-by-alignment',
      message: 'A table is typed with tabs; its columns were told from them.',
      locator: { block: index },
    });
  };

  const placeTable = (draft: DraftTable, role: Role, within?: Within): void => {
    if (isFrame(draft)) {
      place(contents(draft), role, within);
      return;
    }
    const index = blocks.length;
    const locate = (row: number, column: number) => ({ block: index, row, column });
    const { grid, inner } = layOutTable(draft, locate, limits, notes);
    const locator = { block: index };
    blocks.push({ kind: 'table', index, grid, locator, ...(within ? { within } : {}) });
    for (const { row, column, draft: nested } of inner) place([nested], role, { block: index, row, column });
  };

  for (const { role, drafts } of parts) place(drafts, role);
  return blocks;
}

/** Texts of the paragraphs with tabs that follow one another from `at` on. */
function tabbedFrom(drafts: readonly Draft[], at: number): readonly string[] {
  const texts: string[] = [];
  for (let next = at; next < drafts.length; next++) {
    const draft = drafts[next]!;
    if (draft.kind !== 'paragraph' || draft.heading !== null || draft.label !== null || !isTabbed(draft.text))
      break;
    texts.push(draft.text);
  }
  return texts;
}

function noteHidden(notes: Notes): void {
  notes.count('hidden-text', (count) => ({
    message: `${count} ${count === 1 ? 'paragraph holds' : 'paragraphs hold'} hidden text; it was left out.`,
  }));
}
