import type { Column } from './columns.js';
import type { HeadCell } from './head-cells.js';

/** A column with the cells of the head over it, from top to bottom. */
export interface HeadedColumn extends Column {
  stack: HeadCell[];
}
