import type { Table } from '../schema/table.js';
import type { Note } from '../shared/note.js';

/** The tables of a document, understood. */
export interface Tables {
  readonly tables: readonly Table[];
  /** Paragraph blocks that belong to a table (its title, unit, 编制部门 line, note below): no prose. */
  readonly captionBlocks: ReadonlySet<number>;
  /** Table ids by index of the table block they were made from (several blocks may make one table). */
  readonly tablesOfBlock: ReadonlyMap<number, readonly string[]>;
  readonly notes: readonly Note[];
}
