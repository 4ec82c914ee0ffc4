import type { Section } from '../schema/section.js';
import type { Note } from '../shared/note.js';

/** The section tree of a document and where every block belongs. */
export interface Outline {
  readonly sections: readonly Section[];
  /** Section of each block by block index: the innermost section whose heading stands before it; null before the first. */
  readonly sectionOfBlock: readonly (string | null)[];
  /** Blocks that are headings, with their section's id. */
  readonly headingBlocks: ReadonlyMap<number, string>;
  /**
   * Where a heading and running prose share one paragraph (`1、收入说明 反映本部门…`): offset in the block's text at
   * which the prose begins. Absent for headings that fill their block.
   */
  readonly proseStart: ReadonlyMap<number, number>;
  /** Blocks of a table of contents: neither sections nor prose. */
  readonly contentsBlocks: ReadonlySet<number>;
  /** Blocks that make up the document's title (cover lines or the title line), in order. */
  readonly titleBlocks: readonly number[];
  readonly notes: readonly Note[];
}
