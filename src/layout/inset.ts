import type { LatticeCell } from './lattice.js';
import type { Line } from './line.js';

/** How far a line of text stands from the borders at its sides, in ems of the text; nothing where its size is not known. */
export function insetOf(
  cell: Pick<LatticeCell, 'x0' | 'x1'>,
  line: Line | undefined,
): { readonly inset?: { readonly left: number; readonly right: number } } {
  if (!line || !(line.size > 0)) return {};
  const ems = (points: number): number => Math.round((points / line.size) * 100) / 100;
  return { inset: { left: ems(line.x0 - cell.x0), right: ems(cell.x1 - line.x1) } };
}
