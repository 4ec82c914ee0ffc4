import type { Lattice, LatticeCell } from './lattice.js';
import type { Line } from './line.js';

/** A table of one page with the lines of text of each of its cells (in the order of the lattice's cells). */
export interface PageTable {
  readonly lattice: Lattice;
  readonly texts: readonly (readonly Line[])[];
  /** True where no lines draw the columns: they were told from the text. */
  readonly aligned?: true;
  /** True where no lines draw the rows: they were told from the text. */
  readonly rowsAligned?: true;
  /** True where heads over several columns could be over others as well. */
  readonly headsInDoubt?: true;
  /** For a table inside a cell of another: that table (index on its page) and the cell. */
  readonly within: { readonly table: number; readonly cell: LatticeCell } | null;
}
