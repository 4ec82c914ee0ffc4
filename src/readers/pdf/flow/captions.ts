import { isTableTitle } from '../../../vocabulary/table-kinds.js';
import type { PlacedLine } from './furniture.js';
import type { ReadPage } from './read-page.js';

/** Lines this far above a table at most, in points, may be its title. */
const ABOVE = 110;
const UNIT = /单位[:：]|[:：]\s*(?:万|千|亿)?元/u;

/** Lines that name the table below them or its unit: a table that repeats them on each page makes them no header of the page. */
export function captionsOn(page: ReadPage): readonly PlacedLine[] {
  const table = page.tables[0];
  if (!table) return [];
  const { y0 } = table.lattice;
  const above = page.lines.filter((line) => line.y1 <= y0 + 1 && y0 - line.y1 <= ABOVE);
  const named = above.filter((line) => UNIT.test(line.text) || isTitle(line.text));
  // What stands between the highest of them and the table goes with them.
  const top = Math.min(...named.map((line) => line.y0));
  return above.filter((line) => line.y0 >= top);
}

const isTitle = (text: string): boolean => isTableTitle(text.replace(/[(（][^()（）]*[)）]\s*$/u, ''));
