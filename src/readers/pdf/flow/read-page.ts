import type { Box } from '../../../layout/geometry.js';
import type { PageTable } from '../../../layout/page-table.js';
import type { PlacedLine } from './furniture.js';

/** What one page holds, with the way to its locators. */
export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly PlacedLine[];
  /** True where a program read the page from its picture. */
  readonly ocr?: true;
  readonly locate: (box: Box) => [number, number, number, number];
}
