import type { ComparedRow, Comparison, Peers } from './types.js';

/** One kind of rows of a comparison with those of them that are shown. */
export interface ShownPeers extends Peers {
  readonly shown: readonly ComparedRow[];
}

/** The rows of a comparison by kind: departments and units are looked at apart. */
export const shownPeers = ({ peers, rows }: Pick<Comparison, 'peers' | 'rows'>): readonly ShownPeers[] =>
  peers.length === 1
    ? [{ ...peers[0]!, shown: rows }]
    : peers.map((one) => ({
        ...one,
        shown: rows.filter(({ level }) => (level === 'unit') === (one.level === 'unit')),
      }));

/** How many rows there are, those that are not shown counted. */
export const rowCount = ({ peers }: Pick<Comparison, 'peers'>): number =>
  peers.reduce((all, { rows }) => all + rows, 0);
