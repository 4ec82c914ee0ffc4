import type { Table } from '../schema/table.js';
import type { Note } from '../shared/note.js';
import type { RowUnits } from './units/label.js';

/** The tables of a document, understood. */
export interface Tables {
  readonly tables: readonly Table[];
  /** Paragraph blocks that belong to a table (its title, unit, 编制部门 line, note below): no prose. */
  readonly captionBlocks: ReadonlySet<number>;
  /** Table ids by index of the table block they were made from (several blocks may make one table). */
  readonly tablesOfBlock: ReadonlyMap<number, readonly string[]>;
  /** The unit that each row is about by table id, for tables whose rows name units. */
  readonly unitsOfRows: ReadonlyMap<string, RowUnits>;
  readonly notes: readonly Note[];
}
