import type { HeadedColumn } from './headed-column.js';

/** How far a column reaches, its head included. */
export const reachOf = ({ x0, x1, stack }: HeadedColumn): { x0: number; x1: number } => {
  const leaf = stack.at(-1);
  return leaf ? { x0: Math.min(x0, leaf.x0), x1: Math.max(x1, leaf.x1) } : { x0, x1 };
};

/**
 * Places of the borders between columns. A head stands in the middle of its column, so that the column reaches as far to
 * one side of it as to the other.
 */
export function bordersOf(columns: readonly HeadedColumn[]): number[] {
  const reach = columns.map((column, i) => {
    const leaf = column.stack.at(-1);
    const shared =
      leaf && [columns[i - 1], columns[i + 1]].some((other) => other && other.stack.at(-1) === leaf);
    return shared ? { x0: column.x0, x1: column.x1 } : reachOf(column);
  });
  const boxes = columns.map((column, i) => {
    const leaf = column.stack.at(-1);
    const { x0, x1 } = reach[i]!;
    if (!leaf) return { x0, x1 };
    const centre = (leaf.x0 + leaf.x1) / 2;
    const half = Math.max(centre - x0, x1 - centre);
    return {
      x0: Math.min(x0, Math.max(centre - half, reach[i - 1]?.x1 ?? Number.NEGATIVE_INFINITY)),
      x1: Math.max(x1, Math.min(centre + half, reach[i + 1]?.x0 ?? Number.POSITIVE_INFINITY)),
    };
  });
  return [
    boxes[0]?.x0 ?? 0,
    ...boxes.slice(1).map(({ x0 }, i) => (boxes[i]!.x1 + x0) / 2),
    boxes.at(-1)?.x1 ?? 0,
  ];
}
